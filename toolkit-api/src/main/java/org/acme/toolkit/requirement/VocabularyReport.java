package org.acme.toolkit.requirement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param language BCP 47 tag of the language of the rules
 * @param findings ordered by offset
 * @param requirements ordered by offset
 */
@Schema(requiredProperties = {"language", "findings", "requirements", "readability", "summary"})
public record VocabularyReport(
    String language,
    List<Finding> findings,
    List<ScoredRequirement> requirements,
    Readability readability,
    Summary summary) {

  VocabularyReport with(List<Finding> otherFindings, List<ScoredRequirement> otherRequirements) {
    return new VocabularyReport(language, otherFindings, otherRequirements, readability, summary);
  }
}
