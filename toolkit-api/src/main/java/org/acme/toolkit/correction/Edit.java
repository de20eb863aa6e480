package org.acme.toolkit.correction;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One finding in a text. Offset and length count UTF-16 code units of the text as sent. */
@Schema(
    requiredProperties = {
      "offset",
      "length",
      "original",
      "replacements",
      "rule",
      "category",
      "message",
      "applied"
    })
public record Edit(
    int offset,
    int length,
    String original,
    @Schema(description = "Best first; an applied edit made the first one")
        List<String> replacements,
    String rule,
    String category,
    String message,
    @Schema(description = "Page that explains the rule", nullable = true) URI url,
    boolean applied) {}
