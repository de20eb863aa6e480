package org.acme.toolkit.requirement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.Violation;
import org.acme.toolkit.requirement.rule.Rule;
import org.acme.toolkit.requirement.rule.RuleBook;
import org.acme.toolkit.requirement.rule.TermRules;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The ids of our vocabulary rules, of every language. Ids of corrections may stand beside them.
 * Only a loaded engine knows these, so an unknown id is a mistake only if it is nearly one of ours.
 */
final class RuleIds {

  static final Set<String> KNOWN =
      Stream.concat(
              Stream.of(TermRules.ID),
              RuleBook.LANGUAGES.stream()
                  .flatMap(language -> RuleBook.load(language).rules().stream())
                  .map(Rule::id))
          .collect(Collectors.toUnmodifiableSet());

  private static final int MOST_MISTAKES = 2;

  /** Shorter ids of different rules resemble each other. */
  private static final int SHORTEST = 6;

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_MISTAKES);

  private RuleIds() {}

  /** Returns what is wrong with an id that nobody has, but that resembles one of ours. */
  static Optional<String> mistake(String id) {
    return KNOWN.contains(id) || id.length() < SHORTEST
        ? Optional.empty()
        : KNOWN.stream()
            .filter(known -> DISTANCE.apply(id, known) >= 0)
            .min(String::compareTo)
            .map(known -> "There is no rule %s. Is %s meant?".formatted(id, known));
  }

  /**
   * @throws ProblemException 400 if an id has a typing mistake
   */
  static List<String> checked(String member, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      String element = "%s[%d]".formatted(member, i);
      Optional.ofNullable(ids.get(i))
          .flatMap(RuleIds::mistake)
          .ifPresent(
              message -> {
                throw new ProblemException(
                    Problem.of(new Violation(element, "is wrong. " + message)));
              });
    }
    return ids;
  }
}
