package org.acme.toolkit.requirement.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.text.Span;

/**
 * A word, number or punctuation mark with its possible readings.
 *
 * @param lower the word in lower case, unless it would be another word
 * @param lemmas base forms of its readings, in lower case except for acronyms
 * @param tags parts of speech of its readings, by the tags of LanguageTool
 */
public record Word(
    int start, int end, String text, String lower, Set<String> lemmas, Set<String> tags) {

  private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*+");

  public static Word of(int start, String text, Set<String> lemmas, Set<String> tags) {
    return new Word(
        start, start + text.length(), text, text.toLowerCase(Locale.ROOT), lemmas, tags);
  }

  /** Returns a name that would be another word in lower case, such as IT. */
  static Word name(int start, String text) {
    return new Word(start, start + text.length(), text, text, Set.of(text), Set.of("NNP"));
  }

  /** Returns whether it would be another word in lower case. Readers know such names. */
  public boolean isKnownName() {
    return lower.equals(text) && Character.isUpperCase(text.charAt(0));
  }

  Word shifted(int by) {
    return new Word(start + by, end + by, text, lower, lemmas, tags);
  }

  public Span span() {
    return new Span(start, end);
  }

  public boolean isWord() {
    return LETTERS.matcher(text).matches();
  }

  public boolean hasTag(String prefix) {
    return tags.stream().anyMatch(tag -> tag.startsWith(prefix));
  }

  /** Returns its first base form in alphabetical order, so that two forms of a word are equal. */
  public String base() {
    return lemmas.stream().min(String::compareTo).orElse(lower);
  }

  /** Returns whether the word or one of its base forms is in a list of words in lower case. */
  public boolean isOneOf(Set<String> forms) {
    return forms.contains(lower) || lemmas.stream().anyMatch(forms::contains);
  }

  /** Returns whether every reading is one of these parts of speech. */
  public boolean isOnly(List<String> prefixes) {
    return !tags.isEmpty()
        && tags.stream().allMatch(tag -> prefixes.stream().anyMatch(tag::startsWith));
  }
}
