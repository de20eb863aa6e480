package org.acme.toolkit.correction.fluency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.text.Span;

/**
 * Computes how probable the words of an English text are in their context, as written or with a
 * replacement.
 */
public final class Fluency {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]++");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;|]|\\n\\s*\\n");

  /** In a model of three words, this many words on either side of a word depend on it. */
  private static final int REACH = 2;

  /**
   * @param startsSentence whether the words before it do not affect its probability
   */
  private record Word(int start, int end, String text, boolean startsSentence) {}

  private final TrigramModel model;
  private final List<Word> words;

  public Fluency(TrigramModel model, String text) {
    this.model = model;
    this.words = words(text);
  }

  /** Whether the model has seen all words of a text, so that it can judge them. */
  public boolean knows(String text) {
    return words(text).stream().allMatch(word -> model.contains(word.text()));
  }

  /**
   * Returns the natural logarithm of the probability that the second word follows the first.
   *
   * @return negative infinity if the text is not two words
   */
  public float ofPair(String pair) {
    List<Word> both = words(pair);
    return both.size() == 2
        ? model.of(both.get(1).text(), both.get(0).text(), "")
        : Float.NEGATIVE_INFINITY;
  }

  /**
   * Returns the natural logarithm of the probability of the words in a part and after it, given the
   * words before it.
   *
   * @param replacement the text that replaces the part
   */
  public float of(int start, int end, String replacement) {
    var sequence = new ArrayList<String>();
    int next = firstEndingAfter(start);
    for (int i = Math.max(0, next - REACH); i < next; i++) {
      if (words.get(i).startsSentence()) {
        sequence.clear();
      }
      sequence.add(words.get(i).text());
    }
    int first = next;
    if (first < words.size() && words.get(first).startsSentence()) {
      sequence.clear();
    }
    int from = sequence.size();
    words(replacement).forEach(word -> sequence.add(word.text()));
    while (next < words.size() && words.get(next).start() < end) {
      next++;
    }
    for (int i = next; i < Math.min(next + REACH, words.size()); i++) {
      if (i > first && words.get(i).startsSentence()) {
        break;
      }
      sequence.add(words.get(i).text());
    }
    return probability(sequence, from);
  }

  private float probability(List<String> sequence, int from) {
    float sum = 0;
    for (int i = from; i < sequence.size(); i++) {
      sum +=
          model.of(
              sequence.get(i),
              i < 1 ? null : sequence.get(i - 1),
              i < 2 ? null : sequence.get(i - 2));
    }
    return sum;
  }

  /** Returns the index of the first word that ends after an offset. */
  private int firstEndingAfter(int offset) {
    return Span.firstEndingAfter(offset, words, Word::end);
  }

  private static List<Word> words(String text) {
    var words = new ArrayList<Word>();
    Matcher word = WORD.matcher(text);
    int end = 0;
    while (word.find()) {
      boolean startsSentence =
          words.isEmpty() || SENTENCE_END.matcher(text).region(end, word.start()).find();
      words.add(
          new Word(
              word.start(),
              word.end(),
              word.group().toLowerCase(Locale.ROOT).replace('’', '\''),
              startsSentence));
      end = word.end();
    }
    return words;
  }
}
