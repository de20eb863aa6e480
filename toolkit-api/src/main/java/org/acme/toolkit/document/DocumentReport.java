package org.acme.toolkit.document;

import java.util.List;
import java.util.Map;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.translation.Quality;
import org.acme.toolkit.vocabulary.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found in a document and what became of it.
 *
 * @param language BCP 47 tag of the document's language, as given or as detected
 */
@Schema(requiredProperties = {"language", "counts", "segments"})
record DocumentReport(
    @Schema(examples = "en-US") String language,
    Counts counts,
    @Schema(description = "Those with edits or findings, in reading order")
        List<SegmentReport> segments,
    @Schema(description = "Who translated it; null where nobody did", nullable = true)
        TranslationReport translation) {

  @Schema(requiredProperties = {"segments", "edits", "applied", "findings", "perSmell"})
  record Counts(
      @Schema(description = "Paragraphs, headings, cells and the like that have text") int segments,
      int edits,
      @Schema(description = "Edits that were made") int applied,
      int findings,
      @Schema(description = "Findings of each smell", examples = "{\"loophole\": 2}")
          Map<String, Integer> perSmell) {}

  /**
   * A segment as a person reads it: without the marks of its formatting, program code between
   * backticks. The offsets of the edits count in {@code text}, those of the findings in {@code
   * correctedText}, in UTF-16 code units.
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

  @Schema(requiredProperties = {"target", "provider", "quality"})
  record TranslationReport(
      @Schema(examples = "fr") String target,
      @Schema(examples = "deepl") String provider,
      Quality quality) {}
}
