package org.acme.toolkit.requirement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param language BCP 47 tag of the language of the rules
 * @param findings ordered by offset
 */
@Schema(requiredProperties = {"language", "findings", "readability", "summary"})
public record VocabularyReport(
    String language, List<Finding> findings, Readability readability, Summary summary) {

  VocabularyReport with(List<Finding> others) {
    return new VocabularyReport(language, others, readability, summary);
  }
}
