package org.acme.toolkit.requirement.set;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.requirement.unit.Requirement;
import org.acme.toolkit.requirement.unit.UserStory;
import org.acme.toolkit.requirement.unit.Wording;
import org.acme.toolkit.text.Span;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds states that occur once, where others occur often, and misspelled roles. */
final class SingleNames {

  private static final Pattern STATE =
      Pattern.compile(
          "\\b(?:the|in|to|into|from|an?) [\"“]?(?<before>\\p{Lu}\\p{Ll}{2,20})[\"”]? (?:state|mode)\\b"
              + "|\\b(?:état|Zustand|Modus|estado|modo) [\"“„«]?\\s?(?<behind>\\p{Lu}\\p{Ll}{2,20})\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** With fewer, one of them is no exception. */
  private static final int FEWEST = 3;

  /** With more, nobody keeps them apart, and comparing each with each takes too long. */
  private static final int MOST_ROLES = 100;

  /** Roles with more edits between them are two. */
  private static final LevenshteinDistance MISSPELLING = new LevenshteinDistance(2);

  /** In a shorter word, an edit makes another one: an owner is no user. */
  private static final int LETTERS_OF_AN_EDIT = 4;

  private SingleNames() {}

  static Stream<Fault> states(Specification specification) {
    var places = new LinkedHashMap<String, Span>();
    STATE
        .matcher(specification.text())
        .results()
        .forEach(
            state -> {
              int group = state.group(1) == null ? 2 : 1;
              var place = new Span(state.start(group), state.end(group));
              places.putIfAbsent(state.group(group), place);
            });
    if (places.size() < FEWEST) {
      return Stream.of();
    }
    Map<String, Long> counts =
        specification
            .words()
            .map(Word::text)
            .filter(places::containsKey)
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    return places.entrySet().stream()
        .filter(state -> counts.getOrDefault(state.getKey(), 0L) == 1)
        .map(state -> new Fault(Kind.SINGLE_STATE, List.of(state.getValue())));
  }

  /** Finds the roles of one user story that may be another role with a misspelling. */
  static Stream<Fault> roles(Wording wording, String text, List<Requirement> requirements) {
    var places = new LinkedHashMap<String, List<Span>>();
    for (Requirement requirement : requirements) {
      UserStory.of(wording, text, requirement)
          .ifPresent(
              story ->
                  places.merge(
                      story.role().toLowerCase(Locale.ROOT),
                      List.of(requirement.span()),
                      (one, other) ->
                          Stream.concat(one.stream(), other.stream()).limit(2).toList()));
    }
    List<String> several =
        places.keySet().stream().filter(role -> places.get(role).size() > 1).toList();
    return places.size() > MOST_ROLES
        ? Stream.of()
        : places.keySet().stream()
            .filter(role -> places.get(role).size() == 1)
            .filter(role -> several.stream().anyMatch(other -> isMisspelling(role, other)))
            .map(role -> new Fault(Kind.SINGLE_ROLE, places.get(role)));
  }

  /** A system or a director may well have one story, but hardly a "keper" beside a keeper. */
  private static boolean isMisspelling(String role, String other) {
    int edits = MISSPELLING.apply(role, other);
    return edits > 0 && edits <= role.length() / LETTERS_OF_AN_EDIT;
  }
}
