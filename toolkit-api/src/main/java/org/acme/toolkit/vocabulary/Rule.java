package org.acme.toolkit.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.text.Span;

/**
 * What to look for and what to say about it, as written in a file of rules.
 *
 * @param smell what the finding is an instance of
 * @param patterns what to find, each as {@link TokenPattern} describes, and after {@code =>} better
 *     wordings between semicolons
 * @param except patterns whose marked words are no findings
 * @param from how many matches a sentence must have for this one and those after it to be findings
 * @param check name of the {@link DocumentCheck} that finds what patterns cannot; null with
 *     patterns
 * @param message may contain {@code %s}, the text found
 * @param reference where the rule comes from
 * @param suggestions advice where a pattern has no wording of its own
 * @param synonyms whether a thesaurus is asked for suggestions as well
 */
record Rule(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String smell,
    @JsonProperty(required = true) Severity severity,
    List<Phrase> patterns,
    List<Phrase> except,
    Integer from,
    DocumentCheck check,
    @JsonProperty(required = true) String message,
    @JsonProperty(required = true) String reference,
    List<String> suggestions,
    boolean synonyms,
    @JsonProperty(required = true) Examples examples) {

  Rule {
    patterns = patterns == null ? List.of() : List.copyOf(patterns);
    except = except == null ? List.of() : List.copyOf(except);
    from = from == null ? 1 : from;
    suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
    if (patterns.isEmpty() == (check == null)) {
      throw new IllegalArgumentException("Either patterns or a check is needed: " + id);
    }
  }

  /** A pattern and what to write instead. */
  record Phrase(TokenPattern pattern, List<String> replacements) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Phrase(String source) {
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
   * @param match texts whose parts in brackets have to be found, all of them and nothing else
   * @param ok texts in which nothing may be found
   */
  record Examples(
      @JsonProperty(required = true) List<String> match,
      @JsonProperty(required = true) List<String> ok) {}

  /** A part of a text and what to write instead. */
  record Hit(Span span, List<String> suggestions) {}

  List<Hit> hits(Specification specification) {
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
