package org.acme.toolkit.requirement.unit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.text.Span;

/**
 * A requirement as it stands in a text.
 *
 * @param id as written, for example FR-12
 * @param span without the id
 * @param sentences at least one
 */
public record Requirement(
    Optional<String> id, RequirementKind kind, Span span, List<Sentence> sentences) {

  private static final Set<String> ENDS = Set.of(".", ";", ":", "!");

  /**
   * Returns where it says what is required, without sentences that only tell more about it. After
   * an id, a weak obligation such as "will" is enough, and so is the first sentence if none
   * obliges.
   */
  public List<Span> statements(Wording wording) {
    if (kind == RequirementKind.USER_STORY || kind == RequirementKind.SCENARIO) {
      return List.of(span);
    }
    Sentence first = sentences.get(0);
    boolean titled = sentences.stream().anyMatch(wording::binds);
    return sentences.stream()
        .filter(
            sentence ->
                wording.binds(sentence)
                    || id.isPresent() && !titled && sentence.equals(first)
                    || id.isPresent() && Wording.finds(wording.weak(), sentence))
        .map(
            sentence ->
                new Span(
                    Math.max(span.start(), sentence.start()), Math.min(span.end(), sentence.end())))
        .toList();
  }

  /** Returns the places of the conditions under which it holds. */
  public List<Span> conditions(Wording wording) {
    return clauses(wording)
        .flatMap(read -> read.conditions().stream().map(condition -> condition.span(read.words())))
        .toList();
  }

  /** Reads the sentences that have an obligation. */
  Stream<EarsClauses> clauses(Wording wording) {
    return kind == RequirementKind.USER_STORY || kind == RequirementKind.SCENARIO
        ? Stream.of()
        : sentences.stream()
            .map(this::words)
            .flatMap(words -> EarsClauses.of(wording, words).stream());
  }

  private List<Word> words(Sentence sentence) {
    List<Word> words =
        sentence.words().stream()
            .filter(word -> word.start() >= span.start() && word.end() <= span.end())
            .toList();
    int end = words.size();
    while (end > 0
        && (ENDS.contains(words.get(end - 1).text()) || words.get(end - 1).text().isBlank())) {
      end--;
    }
    return words.subList(0, end);
  }
}
