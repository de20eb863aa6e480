package org.acme.toolkit.requirement.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.rule.TokenPattern;
import org.acme.toolkit.text.Span;

/**
 * How requirements are worded in a language, from {@code requirement/wording-<language>.yaml} on
 * the class path.
 *
 * @param obligation words that make a sentence a requirement
 * @param weak those of them that often only tell what is going to be
 * @param exempt sentences that are none although they contain such words
 * @param author sentences that tell the author what to write in their paragraph
 * @param because openings of clauses that only tell why something is required
 * @param reason words of obligation in a clause that only tells why
 * @param verb verbs with a subject, which headings do not have
 * @param terms nouns and what stands beside them in the name of a thing
 * @param synonyms names that specifications use for one thing
 * @param negations words that deny something, in lower case
 * @param quality words of a requirement about how well the system works
 * @param constraint words of a requirement about how the system is built
 * @param topics words of headings, labels and columns
 * @param story openings of the three parts of a user story
 * @param scenario words at the start of the steps of a scenario
 * @param ears words of the patterns of EARS
 */
public record Wording(
    @JsonProperty(required = true) List<TokenPattern> obligation,
    @JsonProperty(required = true) List<TokenPattern> weak,
    @JsonProperty(required = true) List<TokenPattern> exempt,
    @JsonProperty(required = true) List<TokenPattern> author,
    @JsonProperty(required = true) List<TokenPattern> because,
    @JsonProperty(required = true) List<TokenPattern> reason,
    @JsonProperty(required = true) List<TokenPattern> verb,
    @JsonProperty(required = true) List<TokenPattern> terms,
    @JsonProperty(required = true) List<List<String>> synonyms,
    @JsonProperty(required = true) Set<String> negations,
    @JsonProperty(required = true) List<TokenPattern> quality,
    @JsonProperty(required = true) List<TokenPattern> constraint,
    @JsonProperty(required = true) Map<Topic, List<String>> topics,
    @JsonProperty(required = true) StoryWords story,
    @JsonProperty(required = true) ScenarioWords scenario,
    @JsonProperty(required = true) EarsWords ears) {

  /** A text with an id and fewer words is a name, for example of a use case. */
  static final int FEWEST_WORDS = 4;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}-]++");

  /**
   * @param role openings of the first part, such as "as a"
   * @param goal openings of the second part, such as "I want"
   * @param benefit openings of the third part, such as "so that"
   */
  public record StoryWords(
      @JsonProperty(required = true) List<String> role,
      @JsonProperty(required = true) List<String> goal,
      @JsonProperty(required = true) List<String> benefit) {}

  /**
   * @param title "Scenario" and its synonyms
   * @param and continues a step of any kind
   */
  public record ScenarioWords(
      @JsonProperty(required = true) List<String> title,
      @JsonProperty(required = true) List<String> given,
      @JsonProperty(required = true) List<String> when,
      @JsonProperty(required = true) List<String> then,
      @JsonProperty(required = true) List<String> and) {}

  public static Wording load(String language) {
    String file = "/requirement/wording-" + language + ".yaml";
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      return new YAMLMapper().readValue(in, Wording.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The wording cannot be read: " + file, e);
    }
  }

  /** Returns whether an obligation such as "shall" starts at a word. */
  public boolean obliges(List<Word> words, int index) {
    return Match.at(obligation, words, index).isPresent();
  }

  /** Returns whether a sentence has an obligation that is not weak. */
  boolean binds(Sentence sentence) {
    List<Word> words = sentence.words();
    return IntStream.range(0, words.size())
        .anyMatch(i -> obliges(words, i) && Match.at(weak, words, i).isEmpty());
  }

  /** Returns whether a sentence obliges, for example with "shall" or "will". */
  boolean isNormative(Sentence sentence) {
    List<Word> words = sentence.words();
    return words.stream().filter(Word::isWord).count() >= FEWEST_WORDS
        && firstObligation(words)
            .filter(found -> !isLeftOpen(words.subList(found.to(), words.size())))
            .isPresent()
        && !finds(exempt, sentence)
        && !asks(sentence);
  }

  /** Returns the sentences of a paragraph that oblige somebody else than its author. */
  List<Sentence> normative(List<Sentence> paragraph) {
    return paragraph.stream().anyMatch(sentence -> finds(author, sentence))
        ? List.of()
        : paragraph.stream().filter(this::isNormative).toList();
  }

  /** Returns the clauses that only tell why something is required, up to the next comma. */
  public List<Span> reasons(Sentence sentence) {
    List<Word> words = sentence.words();
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(i -> Match.at(because, words, i).stream())
        .map(
            opening ->
                words.subList(opening.from(), words.size()).stream()
                    .takeWhile(word -> !word.text().equals(","))
                    .toList())
        .map(clause -> new Span(clause.get(0).start(), clause.get(clause.size() - 1).end()))
        .toList();
  }

  /** Returns the first words that oblige, and do not only tell why something is required. */
  private Optional<Match> firstObligation(List<Word> words) {
    Set<Match> reasons =
        IntStream.range(0, words.size())
            .boxed()
            .flatMap(i -> Match.at(reason, words, i).stream())
            .collect(Collectors.toUnmodifiableSet());
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(i -> Match.at(obligation, words, i).stream())
        .filter(found -> !reasons.contains(found))
        .findFirst();
  }

  static boolean asks(Sentence sentence) {
    return sentence.words().stream()
        .map(Word::text)
        .filter(word -> !word.isBlank()) // behind the last word of a cell
        .reduce("", (one, next) -> next)
        .equals("?");
  }

  /** Returns whether dots follow, as in a column called "The system shall ...". */
  private static boolean isLeftOpen(List<Word> behind) {
    return behind.stream()
        .limit(3)
        .map(Word::text)
        .collect(Collectors.joining())
        .matches("(\\.\\.|…).*");
  }

  static long words(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.words().stream())
        .filter(Word::isWord)
        .count();
  }

  boolean hasVerb(List<Sentence> sentences) {
    return sentences.stream().anyMatch(sentence -> finds(verb, sentence));
  }

  static boolean finds(List<TokenPattern> patterns, Sentence sentence) {
    return Match.first(patterns, sentence.words(), 0, sentence.words().size()).isPresent();
  }

  /**
   * @param text in lower case
   */
  static Optional<String> opening(List<String> openings, String text) {
    return openings.stream()
        .filter(
            opening ->
                text.startsWith(opening)
                    && (text.length() == opening.length()
                        || !Character.isLetter(opening.charAt(opening.length() - 1))
                        || !Character.isLetter(text.charAt(opening.length()))))
        .findFirst();
  }

  /** Returns the text in lower case, with the same length. */
  static String lower(String text) {
    var lower = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      lower.setCharAt(i, Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }

  /** Returns the topic of a heading or label, if one of its words tells it. */
  Optional<Topic> topic(String heading) {
    List<String> words = List.of(NO_WORD.split(lower(heading)));
    return topics.entrySet().stream()
        .filter(topic -> topic.getValue().stream().anyMatch(words::contains))
        .map(Map.Entry::getKey)
        .min(Enum::compareTo);
  }
}
