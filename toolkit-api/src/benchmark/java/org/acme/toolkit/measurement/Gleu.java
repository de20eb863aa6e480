package org.acme.toolkit.measurement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes GLEU: n-grams shared with the human correction raise the score, and n-grams that the
 * correction changed but the answer kept lower it. This is the version of 2016: the penalty has no
 * weight, and one reference is used at a time.
 *
 * @see <a href="https://aclanthology.org/P15-2097">Napoles, Sakaguchi, Post, Tetreault, Ground
 *     truth for grammatical error correction metrics, 2015</a>
 * @see <a href="https://arxiv.org/abs/1605.02592">GLEU without tuning, 2016</a>
 */
final class Gleu {

  private static final int ORDER = 4;

  private Gleu() {}

  /**
   * Returns the mean over all sentences and their references.
   *
   * @param references several sets, each with one reference for each source
   * @return 0 to 1
   */
  static double of(List<String> sources, List<String> corrected, List<List<String>> references) {
    double sum = 0;
    for (int i = 0; i < sources.size(); i++) {
      for (List<String> reference : references) {
        sum += ofSentence(sources.get(i), corrected.get(i), reference.get(i));
      }
    }
    return sum / sources.size() / references.size();
  }

  /**
   * Returns the score of all sentences together, as in published tables: n-grams are summed before
   * the division. It is the mean over the references.
   */
  static double ofAll(List<String> sources, List<String> corrected, List<List<String>> references) {
    double sum = 0;
    for (List<String> reference : references) {
      var all = new Counts();
      for (int i = 0; i < sources.size(); i++) {
        all.add(Counts.of(sources.get(i), corrected.get(i), reference.get(i)));
      }
      sum += all.score();
    }
    return sum / references.size();
  }

  /** Returns the score of one sentence. Its tokens are separated by spaces. */
  static double ofSentence(String source, String corrected, String reference) {
    return Counts.of(source, corrected, reference).score();
  }

  /** The matching n-grams of a correction, the number of all its n-grams, and its length. */
  private static final class Counts {

    private final int[] matches = new int[ORDER];
    private final int[] possible = new int[ORDER];
    private int length;
    private int referenceLength;

    static Counts of(String source, String corrected, String reference) {
      var counts = new Counts();
      List<String> hypothesis = tokens(corrected);
      counts.length = hypothesis.size();
      counts.referenceLength = tokens(reference).size();
      for (int n = 1; n <= ORDER; n++) {
        Map<List<String>, Integer> found = nGrams(hypothesis, n);
        Map<List<String>, Integer> wanted = nGrams(tokens(reference), n);
        Map<List<String>, Integer> unwanted = nGrams(tokens(source), n);
        unwanted.keySet().removeAll(wanted.keySet());
        counts.matches[n - 1] = Math.max(shared(found, wanted) - shared(found, unwanted), 0);
        counts.possible[n - 1] = Math.max(hypothesis.size() + 1 - n, 0);
      }
      return counts;
    }

    void add(Counts other) {
      length += other.length;
      referenceLength += other.referenceLength;
      for (int n = 0; n < ORDER; n++) {
        matches[n] += other.matches[n];
        possible[n] += other.possible[n];
      }
    }

    /** Counts of 0 become 1, because 0 has no logarithm. */
    double score() {
      double logPrecision = 0;
      for (int n = 0; n < ORDER; n++) {
        logPrecision +=
            Math.log((double) Math.max(matches[n], 1) / Math.max(possible[n], 1)) / ORDER;
      }
      double brevity = Math.min(0, 1 - (double) referenceLength / Math.max(length, 1));
      return Math.exp(brevity + logPrecision);
    }
  }

  private static int shared(Map<List<String>, Integer> some, Map<List<String>, Integer> others) {
    return some.entrySet().stream()
        .mapToInt(entry -> Math.min(entry.getValue(), others.getOrDefault(entry.getKey(), 0)))
        .sum();
  }

  private static Map<List<String>, Integer> nGrams(List<String> tokens, int n) {
    var counts = new HashMap<List<String>, Integer>();
    for (int i = 0; i + n <= tokens.size(); i++) {
      counts.merge(new ArrayList<>(tokens.subList(i, i + n)), 1, Integer::sum);
    }
    return counts;
  }

  private static List<String> tokens(String sentence) {
    return List.of(sentence.strip().split("\\s+"));
  }
}
