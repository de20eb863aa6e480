package org.acme.toolkit.requirement.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.text.Span;

/**
 * A rule as written in a rule file, of ours or of a team.
 *
 * @param language BCP 47 tag; null for the language of the file, or for all in the file of a team
 * @param smell the smell of its findings; null for the team's own
 * @param severity null for medium
 * @param patterns what to find, in the syntax of {@link TokenPattern}, and after {@code =>} better
 *     wordings separated by semicolons
 * @param except patterns whose marked words are not findings
 * @param doubtfulWhen patterns whose marked words are doubtful findings
 * @param from the number of the first match in a sentence that is a finding; later matches are
 *     findings too
 * @param scope where its hits count; null for requirements
 * @param doubtful whether its hits are often correct as they are
 * @param check name of a {@link DocumentCheck}; null if the rule has patterns
 * @param message may contain {@code %s} for the text found
 * @param reference the source of the rule; null for the team
 * @param suggestions advice for patterns without better wordings
 * @param synonyms whether a thesaurus adds suggestions
 * @param examples null for none
 */
public record Rule(
    String id,
    String language,
    String smell,
    Severity severity,
    List<Phrase> patterns,
    List<Phrase> except,
    List<Phrase> doubtfulWhen,
    Integer from,
    Scope scope,
    boolean doubtful,
    DocumentCheck check,
    String message,
    String reference,
    List<String> suggestions,
    boolean synonyms,
    Examples examples) {

  /** The smell of rules that name none. */
  public static final String TEAM_SMELL = "team-rule";

  private static final Pattern ID = Pattern.compile("[\\p{L}\\d][\\p{L}\\d_.:-]{0,99}");

  /** In UTF-16 code units. */
  private static final int LONGEST_TEXT = 500;

  private static final int MOST_PATTERNS = 200;

  /** Each finding repeats them. */
  private static final int MOST_SUGGESTIONS = 10;

  /**
   * @throws IllegalArgumentException if a part is missing or too long
   */
  public Rule {
    if (id == null || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A rule needs an id of letters, digits and _ . : - (member id).");
    }
    if (message == null || message.isBlank()) {
      throw new IllegalArgumentException("The rule %s needs a message.".formatted(id));
    }
    severity = severity == null ? Severity.MEDIUM : severity;
    smell = smell == null ? TEAM_SMELL : smell;
    reference = reference == null ? "" : reference;
    examples = examples == null ? new Examples(List.of(), List.of()) : examples;
    patterns = patterns == null ? List.of() : List.copyOf(patterns);
    except = except == null ? List.of() : List.copyOf(except);
    doubtfulWhen = doubtfulWhen == null ? List.of() : List.copyOf(doubtfulWhen);
    from = from == null ? 1 : from;
    scope = scope == null ? Scope.REQUIREMENT : scope;
    suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
    if (patterns.isEmpty() == (check == null)) {
      throw new IllegalArgumentException(
          "The rule %s needs either patterns or a check.".formatted(id));
    }
    if (Stream.of(smell, message, reference).anyMatch(text -> text.length() > LONGEST_TEXT)) {
      throw new IllegalArgumentException(
          "A text of the rule %s has more than %d characters.".formatted(id, LONGEST_TEXT));
    }
    if (Stream.of(patterns, except, doubtfulWhen).anyMatch(list -> list.size() > MOST_PATTERNS)) {
      throw new IllegalArgumentException(
          "The rule %s has more than %d patterns.".formatted(id, MOST_PATTERNS));
    }
    if (suggestions.size() > MOST_SUGGESTIONS
        || suggestions.stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
      throw new IllegalArgumentException(
          "The rule %s has more than %d suggestions, or a long one."
              .formatted(id, MOST_SUGGESTIONS));
    }
    if (language != null && !LanguageTag.isOne(language)) {
      throw new IllegalArgumentException(
          "The language of the rule %s is no BCP 47 tag.".formatted(id));
    }
    if (from < 1) {
      throw new IllegalArgumentException("from of the rule %s is 1 or more.".formatted(id));
    }
  }

  /** Returns a rule that a team takes seriously: what was doubtful counts. */
  public Rule with(Severity other) {
    return new Rule(
        id,
        language,
        smell,
        other,
        patterns,
        except,
        List.of(),
        from,
        scope,
        false,
        check,
        message,
        reference,
        suggestions,
        synonyms,
        examples);
  }

  /** Where the hits of a rule count. Elsewhere they are doubtful. */
  public enum Scope {
    @JsonProperty("text")
    TEXT,

    /** In all text but headings, tables of contents and definitions. */
    @JsonProperty("body")
    BODY,

    /** In user stories only if the severity is high, because they tell wishes. */
    @JsonProperty("requirement")
    REQUIREMENT,

    /** In requirements, but not in their conditions and not in user stories. */
    @JsonProperty("main-clause")
    MAIN_CLAUSE
  }

  /** A pattern and its better wordings. */
  public record Phrase(TokenPattern pattern, List<String> replacements) {

    private static final String ARROW = "=>";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Phrase parse(String source) {
      int arrow = source.indexOf(ARROW);
      if (arrow < 0) {
        return new Phrase(TokenPattern.parse(source), List.of());
      }
      List<String> replacements =
          Arrays.stream(source.substring(arrow + ARROW.length()).split(";"))
              .map(String::strip)
              .toList();
      if (source.length() - arrow > LONGEST_TEXT || replacements.size() > MOST_SUGGESTIONS) {
        throw new IllegalArgumentException(
            "The better wordings of \"%s\" are too long or too many."
                .formatted(source.substring(0, arrow).strip()));
      }
      return new Phrase(TokenPattern.parse(source.substring(0, arrow)), replacements);
    }
  }

  /**
   * @param match texts in which exactly the parts in brackets must be found
   * @param ok texts in which nothing must be found
   */
  public record Examples(List<String> match, List<String> ok) {

    public Examples {
      match = match == null ? List.of() : List.copyOf(match);
      ok = ok == null ? List.of() : List.copyOf(ok);
    }
  }

  /** A part of a text and its better wordings. */
  public record Hit(Span span, List<String> suggestions, boolean doubtful) {}

  /**
   * @param deadline checked for each sentence, because a team may have many patterns
   */
  public List<Hit> hits(Specification specification, Deadline deadline) {
    List<Sentence> sentences = specification.sentences();
    return check == null
        ? sentences.stream()
            .flatMap(
                sentence ->
                    judged(
                        matches(patterns, sentence, deadline).skip(from - 1).toList(),
                        List.of(sentence),
                        deadline))
            .toList()
        : judged(check.hits(specification), sentences, deadline).toList();
  }

  /** Drops hits in these sentences that are no findings, and doubts doubtful ones. */
  private Stream<Hit> judged(List<Hit> hits, List<Sentence> sentences, Deadline deadline) {
    if (hits.isEmpty()) {
      return Stream.of();
    }
    BitSet excepted = marked(except, sentences, deadline);
    BitSet doubted = marked(doubtfulWhen, sentences, deadline);
    return hits.stream()
        .filter(hit -> !hit.span().overlaps(excepted))
        .map(
            hit ->
                new Hit(hit.span(), hit.suggestions(), doubtful || hit.span().overlaps(doubted)));
  }

  private static BitSet marked(List<Phrase> phrases, List<Sentence> sentences, Deadline deadline) {
    var marked = new BitSet();
    sentences.stream()
        .flatMap(sentence -> matches(phrases, sentence, deadline))
        .forEach(hit -> marked.set(hit.span().start(), hit.span().end()));
    return marked;
  }

  private static Stream<Hit> matches(List<Phrase> phrases, Sentence sentence, Deadline deadline) {
    deadline.check();
    List<Word> words = sentence.words();
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(
            i ->
                phrases.stream()
                    .flatMap(
                        phrase ->
                            phrase.pattern().at(words, i).stream()
                                .map(span -> new Hit(span, phrase.replacements(), false))));
  }
}
