package org.acme.toolkit.correction;

import java.util.List;
import org.acme.toolkit.text.Patch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param language BCP 47 tag of the language the text was checked in
 * @param correctedText the text with exactly the applied edits made
 * @param edits applied ones and suggestions, in the order of their offsets
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
