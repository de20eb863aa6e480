package org.acme.toolkit.requirement.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.text.Span;

/**
 * A rule as written in a rule file.
 *
 * @param smell the smell of its findings
 * @param patterns what to find, in the syntax of {@link TokenPattern}, and after {@code =>} better
 *     wordings separated by semicolons
 * @param except patterns whose marked words are not findings
 * @param from the number of the first match in a sentence that is a finding; later matches are
 *     findings too
 * @param scope where its hits count; null for requirements
 * @param doubtful whether its hits are often correct as they are
 * @param check name of a {@link DocumentCheck}; null if the rule has patterns
 * @param message may contain {@code %s} for the text found
 * @param reference the source of the rule
 * @param suggestions advice for patterns without better wordings
 * @param synonyms whether a thesaurus adds suggestions
 */
public record Rule(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String smell,
    @JsonProperty(required = true) Severity severity,
    List<Phrase> patterns,
    List<Phrase> except,
    Integer from,
    Scope scope,
    boolean doubtful,
    DocumentCheck check,
    @JsonProperty(required = true) String message,
    @JsonProperty(required = true) String reference,
    List<String> suggestions,
    boolean synonyms,
    @JsonProperty(required = true) Examples examples) {

  public Rule {
    patterns = patterns == null ? List.of() : List.copyOf(patterns);
    except = except == null ? List.of() : List.copyOf(except);
    from = from == null ? 1 : from;
    scope = scope == null ? Scope.REQUIREMENT : scope;
    suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
    if (patterns.isEmpty() == (check == null)) {
      throw new IllegalArgumentException("Either patterns or a check is needed: " + id);
    }
  }

  /** Where the hits of a rule count. Elsewhere they are doubtful. */
  public enum Scope {
    @JsonProperty("text")
    TEXT,

    @JsonProperty("requirement")
    REQUIREMENT,

    /** In requirements, but not in their conditions. */
    @JsonProperty("main-clause")
    MAIN_CLAUSE
  }

  /** A pattern and its better wordings. */
  public record Phrase(TokenPattern pattern, List<String> replacements) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Phrase(String source) {
      this(TokenPattern.parse(source.split("=>")[0]), replacements(source));
    }

    private static List<String> replacements(String source) {
      int arrow = source.indexOf("=>");
      return arrow < 0
          ? List.of()
          : Arrays.stream(source.substring(arrow + 2).split(";")).map(String::strip).toList();
    }
  }

  /**
   * @param match texts in which exactly the parts in brackets must be found
   * @param ok texts in which nothing must be found
   */
  public record Examples(
      @JsonProperty(required = true) List<String> match,
      @JsonProperty(required = true) List<String> ok) {}

  /** A part of a text and its better wordings. */
  public record Hit(Span span, List<String> suggestions) {}

  public List<Hit> hits(Specification specification) {
    var excepted = new BitSet();
    specification.sentences().stream()
        .flatMap(sentence -> matches(except, sentence))
        .forEach(hit -> excepted.set(hit.span().start(), hit.span().end()));
    Stream<Hit> hits =
        check == null
            ? specification.sentences().stream()
                .flatMap(sentence -> matches(patterns, sentence).skip(from - 1))
            : check.hits(specification).stream();
    return hits.filter(hit -> !hit.span().overlaps(excepted)).toList();
  }

  private static Stream<Hit> matches(List<Phrase> phrases, Sentence sentence) {
    List<Word> words = sentence.words();
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(
            i ->
                phrases.stream()
                    .flatMap(
                        phrase ->
                            phrase.pattern().at(words, i).stream()
                                .map(span -> new Hit(span, phrase.replacements()))));
  }
}
