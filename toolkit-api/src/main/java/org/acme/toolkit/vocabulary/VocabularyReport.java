package org.acme.toolkit.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param language BCP 47 tag of the language whose rules were used
 * @param findings in the order of their offsets
 */
@Schema(requiredProperties = {"language", "findings", "readability", "summary"})
public record VocabularyReport(
    String language, List<Finding> findings, Readability readability, Summary summary) {}
