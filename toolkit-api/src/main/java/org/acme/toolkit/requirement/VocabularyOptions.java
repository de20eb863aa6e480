package org.acme.toolkit.requirement;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.request.ListLimit;

/**
 * What is not a finding in a text, and what else is.
 *
 * @param glossary terms that are never findings
 * @param ignoredRules ids of rules whose findings are not wanted
 */
public record VocabularyOptions(List<String> glossary, Set<String> ignoredRules, TeamRules team) {

  public static final VocabularyOptions NONE =
      new VocabularyOptions(List.of(), Set.of(), TeamRules.NONE);

  static final int MAX_RULES = 1_000;

  /**
   * @param rules a team's file; null for none
   * @throws ProblemException 422 if the file is wrong
   */
  static VocabularyOptions of(List<String> glossary, List<String> ignoredRules, String rules) {
    return new VocabularyOptions(glossary, Set.copyOf(ignoredRules), TeamRules.parse(rules));
  }

  /**
   * @param ignoredRules of a request; null for none
   * @throws ProblemException 400 if they are too many or an id has a typing mistake
   */
  public static List<String> checkedRules(List<String> ignoredRules) {
    return RuleIds.checked(
        "ignoredRules",
        ListLimit.checked(
            "ignoredRules", ignoredRules, MAX_RULES, "must have at most 1,000 rules"));
  }

  /**
   * Returns the terms that are correct in a language.
   *
   * @param language BCP 47 tag
   */
  List<String> terms(String language) {
    return Stream.concat(glossary.stream(), team.termbase().correct(language).stream()).toList();
  }
}
