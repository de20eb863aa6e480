package org.acme.toolkit.requirement.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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
 * <p>Matching is fast, because each element matches at most one word and nothing repeats.
 */
public final class TokenPattern {

  /** White space around a bar is allowed, so that a long list of words can have line breaks. */
  private static final Pattern BAR = Pattern.compile("\\s*+\\|\\s*+");

  private final List<Element> elements = new ArrayList<>();
  private int markFrom;
  private int markTo;

  private TokenPattern() {}

  @JsonCreator
  public static TokenPattern parse(String source) {
    var pattern = new TokenPattern();
    pattern.markTo = -1;
    for (String part : BAR.matcher(source.strip()).replaceAll("|").split("\\s+")) {
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
      throw new IllegalArgumentException("Nothing to mark: " + source);
    }
    return pattern;
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
      Map<String, Pattern> forms, Map<String, Pattern> lemmas, boolean negated, boolean optional) {

    private static final Pattern SYNTAX = Pattern.compile("(!?)(.+?)(\\??)");
    private static final Pattern BAR_OUTSIDE_BRACKETS = Pattern.compile("\\|(?![^()]*\\))");
    private static final Pattern ANY_TAG = Pattern.compile(".*");
    private static final String ANY_FORM = "*";

    static Element parse(String source) {
      Matcher parts = SYNTAX.matcher(source);
      if (!parts.matches()) {
        throw new IllegalArgumentException("Not an element of a pattern: " + source);
      }
      var forms = new HashMap<String, Pattern>();
      var lemmas = new HashMap<String, Pattern>();
      for (String alternative : BAR_OUTSIDE_BRACKETS.split(parts.group(2))) {
        int slash = alternative.indexOf('/', 1);
        String word = slash < 0 ? alternative : alternative.substring(0, slash);
        Pattern tag = slash < 0 ? ANY_TAG : Pattern.compile(alternative.substring(slash + 1));
        if (word.startsWith("<") && word.endsWith(">")) {
          lemmas.put(word.substring(1, word.length() - 1), tag);
        } else {
          forms.merge(word, tag, (one, other) -> Pattern.compile(one + "|" + other));
        }
      }
      boolean negated = !parts.group(1).isEmpty();
      boolean optional = !parts.group(3).isEmpty();
      return new Element(Map.copyOf(forms), Map.copyOf(lemmas), negated, optional);
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

    private static boolean isTagged(Word word, Pattern tag) {
      return tag != null
          && (tag == ANY_TAG
              || word.tags().stream().anyMatch(value -> tag.matcher(value).matches()));
    }
  }
}
