package org.acme.toolkit.requirement.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.text.Span;

/**
 * A sequence of words, written as elements between spaces:
 *
 * <ul>
 *   <li>{@code fast} matches this word, and {@code fast|quick} matches one of two. Upper and lower
 *       case are the same.
 *   <li>{@code <be>} matches any form of "be".
 *   <li>{@code support/VB.*} matches "support" if it may be a verb. A regular expression after the
 *       slash must match the whole tag. It needs parentheses if it contains a bar.
 *   <li>{@code * /JJ}, written without the space, matches any word that may be an adjective.
 *   <li>{@code !by} matches any word except "by", and the end of the sentence.
 *   <li>{@code not?} matches "not" or nothing.
 *   <li>{@code ^} matches the start of the sentence.
 *   <li>{@code [} and {@code ]} enclose the words to mark. Without them all words are marked.
 * </ul>
 *
 * <p>Matching is fast, because each element matches at most one word, nothing repeats, and few
 * elements are optional.
 */
public final class TokenPattern {

  /** White space around a bar is allowed, so that a long list of words can have line breaks. */
  private static final Pattern BAR = Pattern.compile(" ?\\| ?");

  /** Words and marks, as LanguageTool divides texts. */
  private static final Pattern TERM_PART =
      Pattern.compile("[\\p{L}\\p{M}\\d_-]++|[^\\s\\p{L}\\p{M}\\d_-]");

  private static final Pattern SPACE = Pattern.compile("\\s++");

  /** In UTF-16 code units. The lists of words of our own rules are shorter. */
  private static final int LONGEST = 2_000;

  private static final int MOST_ELEMENTS = 20;

  /** Each may double the ways in which a pattern matches. */
  private static final int MOST_OPTIONAL = 4;

  private final List<Element> elements = new ArrayList<>();
  private int markFrom;
  private int markTo;

  private TokenPattern() {}

  /**
   * @throws IllegalArgumentException if the pattern is wrong or too long
   */
  @JsonCreator
  public static TokenPattern parse(String source) {
    if (source.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A pattern has at most %,d characters.".formatted(LONGEST));
    }
    var pattern = new TokenPattern();
    pattern.markTo = -1;
    String line = SPACE.matcher(source.strip()).replaceAll(" ");
    for (String part : SPACE.split(BAR.matcher(line).replaceAll("|"))) {
      switch (part) {
        case "[" -> pattern.markFrom = pattern.elements.size();
        case "]" -> pattern.markTo = pattern.elements.size();
        default -> pattern.elements.add(Element.parse(part));
      }
    }
    if (pattern.markTo < 0) {
      pattern.markTo = pattern.elements.size();
    }
    if (pattern.markFrom >= pattern.markTo) {
      throw new IllegalArgumentException("The pattern \"%s\" marks nothing.".formatted(source));
    }
    long optional = pattern.elements.stream().filter(Element::optional).count();
    if (pattern.elements.size() > MOST_ELEMENTS || optional > MOST_OPTIONAL) {
      throw new IllegalArgumentException(
          "A pattern has at most %d elements, %d of them optional."
              .formatted(MOST_ELEMENTS, MOST_OPTIONAL));
    }
    return pattern;
  }

  /**
   * Makes a pattern that finds a name with its inflected forms.
   *
   * @return empty for a name without words or with more than 20
   */
  public static Optional<TokenPattern> ofTerm(String term) {
    var pattern = new TokenPattern();
    TERM_PART
        .matcher(term.toLowerCase(Locale.ROOT))
        .results()
        .map(part -> Element.of(part.group()))
        .forEach(pattern.elements::add);
    pattern.markTo = pattern.elements.size();
    return pattern.elements.isEmpty() || pattern.markTo > MOST_ELEMENTS
        ? Optional.empty()
        : Optional.of(pattern);
  }

  /** Returns the marked part of a match that starts at a word. */
  public Optional<Span> at(List<Word> words, int index) {
    int[] mark = new int[] {-1, -1};
    return matches(words, index, 0, mark) && mark[0] >= 0
        ? Optional.of(new Span(mark[0], mark[1]))
        : Optional.empty();
  }

  private boolean matches(List<Word> words, int index, int position, int[] mark) {
    if (position == elements.size()) {
      return true;
    }
    Element element = elements.get(position);
    if (element.isStart()) {
      return index == 0 && matches(words, index, position + 1, mark);
    }
    boolean there = index < words.size() && element.matches(words.get(index));
    if (there && matches(words, index + 1, position + 1, mark)) {
      mark(words.get(index), position, mark);
      return true;
    }
    boolean absent = element.optional() || element.negated() && index >= words.size();
    return absent && matches(words, index, position + 1, mark);
  }

  /** Must be called for the last word first. */
  private void mark(Word word, int position, int[] mark) {
    if (position >= markFrom && position < markTo && !elements.get(position).negated()) {
      mark[0] = word.start();
      mark[1] = mark[1] < 0 ? word.end() : mark[1];
    }
  }

  /** An alternative for one word: a form, a lemma or any word, with or without a tag. */
  private record Element(
      Map<String, List<TagPattern>> forms,
      Map<String, List<TagPattern>> lemmas,
      boolean negated,
      boolean optional) {

    private static final String ANY_FORM = "*";

    /** The word in any form. */
    static Element of(String word) {
      Map<String, List<TagPattern>> any = Map.of(word, List.of(TagPattern.ANY));
      return new Element(any, any, false, false);
    }

    static Element parse(String source) {
      boolean negated = source.startsWith("!");
      boolean optional = source.endsWith("?") && source.length() > 1;
      String words = source.substring(negated ? 1 : 0, source.length() - (optional ? 1 : 0));
      var forms = new HashMap<String, List<TagPattern>>();
      var lemmas = new HashMap<String, List<TagPattern>>();
      for (String alternative : alternatives(words)) {
        int slash = alternative.indexOf('/', 1);
        String word = slash < 0 ? alternative : alternative.substring(0, slash);
        TagPattern tag =
            slash < 0 ? TagPattern.ANY : TagPattern.of(alternative.substring(slash + 1));
        boolean lemma = word.length() > 2 && word.startsWith("<") && word.endsWith(">");
        String key = lemma ? word.substring(1, word.length() - 1) : word.toLowerCase(Locale.ROOT);
        (lemma ? lemmas : forms).computeIfAbsent(key, k -> new ArrayList<>()).add(tag);
      }
      if (forms.isEmpty() && lemmas.isEmpty()) {
        throw new IllegalArgumentException("\"%s\" is no element of a pattern.".formatted(source));
      }
      return new Element(Map.copyOf(forms), Map.copyOf(lemmas), negated, optional);
    }

    /** Splits at the bars outside of brackets. */
    private static List<String> alternatives(String words) {
      var alternatives = new ArrayList<String>();
      int depth = 0;
      int start = 0;
      for (int i = 0; i <= words.length(); i++) {
        char c = i == words.length() ? '|' : words.charAt(i);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == '|' && (depth <= 0 || i == words.length())) {
          alternatives.add(words.substring(start, i));
          start = i + 1;
        }
      }
      alternatives.removeIf(String::isEmpty);
      return alternatives;
    }

    boolean isStart() {
      return forms.containsKey("^");
    }

    boolean matches(Word word) {
      boolean found =
          isTagged(word, forms.get(word.lower()))
              || isTagged(word, forms.get(ANY_FORM))
              || word.lemmas().stream().anyMatch(lemma -> isTagged(word, lemmas.get(lemma)));
      return found != negated;
    }

    private static boolean isTagged(Word word, List<TagPattern> tags) {
      return tags != null && tags.stream().anyMatch(tag -> tag.matchesOneOf(word.tags()));
    }
  }
}
