package org.acme.toolkit.requirement.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.requirement.analysis.Word;

/**
 * The words of a requirement in their order, without articles, marks and conditions.
 *
 * @param parts in base forms
 */
public record Statement(List<Part> parts) {

  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\d]");

  /** Prepositions, adjectives, adverbs and participles, in the tags of the four languages. */
  private static final List<String> DETAILS =
      List.of("IN", "JJ", "RB", "VBN", "PRP:", "ADJ", "ADV", "PA2", "P", "J", "A", "SP", "RG");

  /** Nouns, in the tags of the four languages. */
  private static final List<String> NOUNS = List.of("N", "SUB", "EIG");

  /**
   * @param detail whether words that start with it tell more about the word before or behind them.
   *     A noun or verb names another thing, as in "profile" and "profile photo".
   */
  public record Part(String base, boolean detail) {}

  static Statement of(List<Word> words, Set<String> articles) {
    var parts = new ArrayList<Part>();
    for (Word word : words) {
      if (LETTER_OR_DIGIT.matcher(word.text()).find() && !articles.contains(word.lower())) {
        parts.add(new Part(word.base(), isDetail(word)));
      }
    }
    return new Statement(List.copyOf(parts));
  }

  private static boolean isDetail(Word word) {
    return DETAILS.stream().anyMatch(word::hasTag) && NOUNS.stream().noneMatch(word::hasTag);
  }

  /** Returns the base forms that another statement does not have, or has less often. */
  public List<String> without(Statement other) {
    var counts = new HashMap<String, Integer>();
    other.parts.forEach(part -> counts.merge(part.base, 1, Integer::sum));
    var left = new ArrayList<String>();
    for (Part part : parts) {
      if (counts.merge(part.base, -1, Integer::sum) < 0) {
        left.add(part.base);
      }
    }
    return left;
  }

  /** Returns whether both say the same, and one of them perhaps with more details. */
  boolean repeats(Statement other) {
    return parts.size() >= other.parts.size() ? adds(other) : other.adds(this);
  }

  private boolean adds(Statement other) {
    int next = 0;
    boolean inDetail = false;
    for (Part part : parts) {
      if (next < other.parts.size() && part.base.equals(other.parts.get(next).base)) {
        next++;
        inDetail = false;
      } else if (inDetail || part.detail) {
        inDetail = true;
      } else {
        return false;
      }
    }
    return next == other.parts.size();
  }
}
