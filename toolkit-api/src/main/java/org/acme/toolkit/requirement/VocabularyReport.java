package org.acme.toolkit.requirement;

import java.util.List;
import java.util.function.UnaryOperator;
import org.acme.toolkit.text.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param language BCP 47 tag of the language of the rules
 * @param findings ordered by offset
 * @param requirements ordered by offset
 * @param faults between requirements, 200 at most, ordered by offset
 */
@Schema(
    requiredProperties = {
      "language",
      "findings",
      "requirements",
      "faults",
      "readability",
      "summary"
    })
public record VocabularyReport(
    String language,
    List<Finding> findings,
    List<ScoredRequirement> requirements,
    List<SetFault> faults,
    Readability readability,
    Summary summary) {

  /**
   * Returns the same report with the places of another text.
   *
   * @param places from places of this text to those of the other
   */
  VocabularyReport at(UnaryOperator<Span> places, String text) {
    return new VocabularyReport(
        language,
        findings.stream().map(found -> found.at(places.apply(found.span()), text)).toList(),
        requirements.stream().map(found -> found.at(places.apply(found.span()), text)).toList(),
        faults.stream().map(fault -> fault.at(places, text)).toList(),
        readability,
        summary);
  }
}
