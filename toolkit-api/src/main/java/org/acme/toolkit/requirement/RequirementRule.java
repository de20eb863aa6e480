package org.acme.toolkit.requirement;

import java.util.List;
import org.acme.toolkit.requirement.rule.Rule;

/**
 * What a rule about the wording of requirements is about.
 *
 * @param message may contain {@code %s} for the text found
 * @param reference publication that the rule is based on
 * @param advice those suggestions of its findings that are no wordings
 */
public record RequirementRule(
    String id, String smell, String message, String reference, List<String> advice) {

  static RequirementRule of(Rule rule) {
    return new RequirementRule(
        rule.id(), rule.smell(), rule.message(), rule.reference(), rule.suggestions());
  }
}
