package org.acme.toolkit.vocabulary;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param perSmell number of findings of each smell that was found
 * @param score 100 for a text without findings, down to 0
 */
@Schema(requiredProperties = {"perSmell", "score"})
public record Summary(Map<String, Integer> perSmell, int score) {}
