package org.acme.toolkit.correction;

import java.util.List;
import org.acme.toolkit.text.Patch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param language BCP 47 tag of the language in which the text was checked
 * @param correctedText the text after the applied edits
 * @param edits applied edits and suggestions, ordered by offset
 */
@Schema(requiredProperties = {"language", "correctedText", "edits"})
public record Correction(
    @Schema(examples = "en-US") String language,
    @Schema(examples = "An order is received.") String correctedText,
    List<Edit> edits) {

  static Correction of(String language, String text, List<Edit> edits) {
    return new Correction(language, Patch.apply(text, Edit.appliedOf(edits)), edits);
  }
}
