package org.acme.toolkit.document;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;

/**
 * What was found in a file.
 *
 * @param language BCP 47 tag; empty for a file without text
 * @param source the text of the file; empty if it is no text, such as a Word document
 * @param guessedCharset of a text that does not say it and is not in UTF-8
 * @param findings in the order of the text
 * @param requirements in the order of the text
 */
public record CheckedFile(
    String language,
    Optional<String> source,
    Optional<Charset> guessedCharset,
    List<Found> findings,
    List<Requirement> requirements) {

  /** Ordered: an error is the worst. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  /**
   * @param paragraph number of the paragraph in the file, from 1
   * @param span in the source; empty if there is none
   */
  public record Place(int paragraph, Optional<Span> span) {}

  /**
   * @param about what the rule is about, for its documentation
   * @param help more about the rule: a page or a publication; may be empty
   * @param category id of a category of LanguageTool, or REQUIREMENTS
   * @param text what was found
   * @param sentence the text around it
   * @param suggestions better wordings or advice, best first
   * @param fixes the first suggestions that can be applied; none if the file is no text
   */
  public record Found(
      String rule,
      String about,
      String help,
      String category,
      Severity severity,
      String message,
      String text,
      String sentence,
      List<String> suggestions,
      List<Fix> fixes,
      Place place) {}

  /**
   * A better wording.
   *
   * @param patches of the source
   */
  public record Fix(String wording, List<Patch> patches) {}

  /**
   * @param score 0 to 100
   * @param reasons why the score is below 100
   */
  public record Requirement(String text, int score, List<String> reasons, Place place) {}
}
