package org.acme.toolkit.document;

import java.util.List;
import java.util.Map;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.requirement.Finding;
import org.acme.toolkit.requirement.ScoredRequirement;
import org.acme.toolkit.requirement.SetFault;
import org.acme.toolkit.requirement.Summary;
import org.acme.toolkit.translation.Quality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found and changed in a document.
 *
 * @param language BCP 47 tag of the language of the document, given or detected
 */
@Schema(
    requiredProperties = {
      "language",
      "counts",
      "opening",
      "segments",
      "requirements",
      "faults",
      "skipped"
    })
record DocumentReport(
    @Schema(examples = "en-US") String language,
    @Schema(
            description =
                "What was asked for and not done, and why, in French if the request prefers it"
                    + " (`Accept-Language`), else in English; null if all was done",
            nullable = true,
            examples = "The vocabulary was not checked. There are no rules for German (de).")
        String note,
    Counts counts,
    @Schema(
            description =
                "The texts of the first segments before all changes, as a person reads them: about"
                    + " two pages. With the edits of `segments`, a client can show how the document"
                    + " begins")
        List<String> opening,
    @Schema(
            description =
                "The segments with edits or findings, in reading order. They list 10,000 edits and"
                    + " findings at most, and 1,000 edits of one segment; `counts` counts all")
        List<SegmentReport> segments,
    @Schema(
            description =
                "In reading order, 10,000 at most; empty if the vocabulary was not checked")
        List<RequirementReport> requirements,
    @Schema(
            description =
                "Faults between requirements of the whole document, 200 at most; empty if the"
                    + " vocabulary was not checked")
        List<FaultReport> faults,
    @Schema(
            description = "Scores of the requirements; null if the vocabulary was not checked",
            nullable = true)
        Summary summary,
    @Schema(description = "What has text that was not looked at, and how often; empty if none")
        List<SkippedReport> skipped,
    @Schema(
            description = "The provider that translated it; null if it was not translated",
            nullable = true)
        TranslationReport translation) {

  /** Maximum number of edits and findings, so that the answer has a few megabytes at most. */
  static final int MAX_LISTED = 10_000;

  /** Number of UTF-16 code units on about two pages. */
  static final int OPENING = 6_000;

  @Schema(requiredProperties = {"segments", "edits", "applied", "findings", "perSmell"})
  record Counts(
      @Schema(description = "Number of paragraphs, headings, cells and other units with text")
          int segments,
      int edits,
      @Schema(description = "Number of applied edits") int applied,
      int findings,
      @Schema(description = "Number of findings of each smell", examples = "{\"loophole\": 2}")
          Map<String, Integer> perSmell) {}

  /**
   * A segment as a person reads it: without formatting, and with program code between backticks.
   * Offsets of edits count in {@code text}, offsets of findings in {@code correctedText}, both in
   * UTF-16 code units.
   *
   * @param index of the segment in the document, from 0
   */
  @Schema(requiredProperties = {"index", "text", "correctedText", "edits", "findings"})
  record SegmentReport(
      int index,
      @Schema(examples = "The service recieves orders.") String text,
      @Schema(examples = "The service receives orders.") String correctedText,
      List<Edit> edits,
      List<Finding> findings) {}

  /**
   * @param segment index of the segment in which the requirement begins, from 0
   */
  @Schema(requiredProperties = {"segment", "requirement"})
  record RequirementReport(
      int segment,
      @Schema(
              description =
                  "Its offset counts in the corrected text of the segment. A scenario may go on in"
                      + " the next segments, after an empty line each")
          ScoredRequirement requirement) {}

  /**
   * @param segments indexes of the segments of its places, from 0
   */
  @Schema(requiredProperties = {"segments", "fault"})
  record FaultReport(
      List<Integer> segments,
      @Schema(description = "Offsets count in the corrected texts of the segments")
          SetFault fault) {}

  @Schema(requiredProperties = {"what", "count"})
  record SkippedReport(
      @Schema(
              description =
                  "Paragraphs in a code style or font, embedded texts (altChunk), embedded objects,"
                      + " SmartArt diagrams, charts, comments of others, building blocks,"
                      + " subdocuments, descriptions of pictures, properties such as the title; HTML"
                      + " inside Markdown, tables of pandoc; drawings and editable parts of HTML;"
                      + " paragraphs marked as another language",
              examples = "code-paragraph")
          Skipped what,
      @Schema(examples = "3") int count) {}

  @Schema(requiredProperties = {"target", "provider", "fromMemory", "untranslated", "missingTerms"})
  record TranslationReport(
      @Schema(examples = "fr") String target,
      @Schema(description = "`none` if no provider was asked", examples = "deepl") String provider,
      @Schema(description = "Null if no provider was asked", nullable = true) Quality quality,
      @Schema(description = "Number of segments that the memory translated") int fromMemory,
      @Schema(description = "Number of segments without a translation, which stay as they are")
          int untranslated,
      @Schema(
              description =
                  "Terms of the termbase whose preferred translation is not in the segment as a"
                      + " provider translated it, 10,000 at most")
          List<SegmentTerm> missingTerms) {}

  /**
   * @param segment index of the segment in the document, from 0
   */
  @Schema(requiredProperties = {"segment", "term", "expected"})
  record SegmentTerm(
      int segment,
      @Schema(examples = "order desk") String term,
      @Schema(examples = "comptoir des commandes") String expected) {}
}
