package org.acme.toolkit.requirement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.rule.Rule;
import org.acme.toolkit.requirement.rule.Severity;
import org.acme.toolkit.requirement.rule.TermRules;
import org.acme.toolkit.termbase.Concept;
import org.acme.toolkit.termbase.Termbase;
import org.acme.toolkit.termbase.WrongFile;

/**
 * What a team wants to be checked: its file docs/team-rules.md describes.
 *
 * @param severities other severities of our rules, by their ids
 * @param ignored ids of rules whose findings are not wanted, of vocabulary or corrections
 * @param rules the team's own ones; one with the id of our rule stands in its place
 * @param termbase names that are preferred, admitted and forbidden
 */
public record TeamRules(
    Map<String, Severity> severities, Set<String> ignored, List<Rule> rules, Termbase termbase) {

  public static final TeamRules NONE = new TeamRules(Map.of(), Set.of(), List.of(), List.of());

  /** Each is looked for in the whole text. */
  private static final int MOST_RULES = 100;

  private static final int MOST_IDS = 1_000;

  /** In UTF-16 code units. */
  private static final int LONGEST_ID = 200;

  /**
   * @param termbase concepts; null for none, as for the other parts
   * @throws IllegalArgumentException if a list is too long, an id occurs twice, or a severity is
   *     that of no rule
   */
  @JsonCreator
  TeamRules(
      @JsonProperty("severities") Map<String, Severity> severities,
      @JsonProperty("ignored") Set<IgnoredRule> ignored,
      @JsonProperty("rules") List<Rule> rules,
      @JsonProperty("termbase") List<Concept> termbase) {
    this(
        severities == null ? Map.of() : severities,
        ignored == null
            ? Set.of()
            : ignored.stream().map(IgnoredRule::id).collect(Collectors.toUnmodifiableSet()),
        rules == null ? List.of() : rules,
        new Termbase(termbase == null ? List.of() : termbase));
  }

  public TeamRules {
    severities = Map.copyOf(severities);
    ignored = Set.copyOf(ignored);
    rules = List.copyOf(rules);
    var ids = new HashSet<String>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id() + "/" + rule.language())) {
        throw new IllegalArgumentException("There are two rules %s.".formatted(rule.id()));
      }
    }
    if (rules.size() > MOST_RULES) {
      throw new IllegalArgumentException("There are more than %d rules.".formatted(MOST_RULES));
    }
    if (ignored.size() > MOST_IDS
        || ignored.stream().anyMatch(id -> id.isEmpty() || id.length() > LONGEST_ID)) {
      throw new IllegalArgumentException(
          "ignored has more than %,d rules, or one without an id or with a long one."
              .formatted(MOST_IDS));
    }
    severities.keySet().stream()
        .filter(id -> !RuleIds.KNOWN.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new IllegalArgumentException(
                  "There is no vocabulary rule %s whose severity could change.".formatted(id));
            });
  }

  /** An id in a file, which is refused at its place. */
  record IgnoredRule(String id) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    IgnoredRule {
      RuleIds.mistake(id)
          .ifPresent(
              message -> {
                throw new IllegalArgumentException(message);
              });
    }
  }

  /**
   * Reads a team's file.
   *
   * @param yaml null or blank for none
   * @throws ProblemException 422 of the type invalid-rules, with the members line and column
   */
  public static TeamRules parse(String yaml) {
    return yaml == null || yaml.isBlank() ? NONE : TeamFile.read(yaml, TeamRules.class);
  }

  /**
   * Reads a team's file.
   *
   * @param file in UTF-8
   * @throws ProblemException 422 of the type invalid-rules, with the members line and column
   */
  public static TeamRules read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(WrongFile.decoded(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a file of a team that has only a termbase. */
  public static String yaml(Termbase termbase) {
    return TeamFile.write(Map.of("termbase", termbase.concepts()));
  }

  /**
   * Returns the rules for a text.
   *
   * @param language BCP 47 tag
   * @param shipped our rules for the language
   */
  List<Rule> forText(String language, List<Rule> shipped) {
    List<Rule> own =
        rules.stream()
            .filter(
                rule ->
                    rule.language() == null
                        || LanguageMatch.sameLanguage(rule.language(), language))
            .toList();
    Set<String> replaced = own.stream().map(Rule::id).collect(Collectors.toSet());
    return Stream.of(
            shipped.stream().filter(rule -> !replaced.contains(rule.id())),
            own.stream(),
            TermRules.of(termbase, language))
        .flatMap(list -> list)
        .filter(rule -> !ignored.contains(rule.id()))
        .map(
            rule -> severities.containsKey(rule.id()) ? rule.with(severities.get(rule.id())) : rule)
        .toList();
  }

  /** Returns whether a rule is the team's own one. */
  boolean hasRule(String id) {
    return rules.stream().anyMatch(rule -> rule.id().equals(id));
  }
}
