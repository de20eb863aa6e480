package org.acme.toolkit.requirement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param measures empty if the text has no words
 */
@Schema(requiredProperties = {"sentences", "words", "syllables", "measures"})
public record Readability(int sentences, int words, int syllables, List<Measure> measures) {

  /**
   * @param source the publication that defines the formula
   */
  @Schema(requiredProperties = {"name", "value", "meaning", "source"})
  public record Measure(
      @Schema(examples = "Flesch reading ease") String name,
      double value,
      @Schema(examples = "0 to 100, the higher the easier; standard texts have 60 to 70")
          String meaning,
      String source) {}
}
