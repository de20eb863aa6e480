package org.acme.toolkit.correction.fluency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Computes how probable a word is after two others. This is the English language model of CMU
 * Sphinx, with Katz's back-off. It has 72,000 words in lower case, 2.3 million pairs and 1.6
 * million triples.
 *
 * <p>The file is a reversed trie: each word has the words before it as children, and each of these
 * has the words before that. Entries are bit fields in one array. Their weights are indices into
 * tables of floats, which are logarithms to base 1.0001.
 *
 * @see <a href="https://doi.org/10.1109/TASSP.1987.1165125">Katz, Estimation of probabilities from
 *     sparse data, 1987</a>
 */
public final class TrigramModel {

  /** Log probability of an unknown word. It is lower than that of every word in the model. */
  static final float UNKNOWN = -17;

  private static final String ENGLISH = "/edu/cmu/sphinx/models/en-us/en-us.lm.bin";
  private static final byte[] HEADER = "Trie Language Model".getBytes(StandardCharsets.US_ASCII);
  private static final int ORDER = 3;
  private static final int WEIGHT_BITS = 16;
  private static final float TO_NATURAL_LOGARITHM = (float) Math.log(1.0001);
  private static final int WEIGHTS_OF_16_BITS = 1;
  private static final String SENTENCE_START = "<s>";

  private final String[] words;
  private final float[] probability;
  private final float[] backoff;
  private final int[] firstPair;
  private final float[] pairProbability;
  private final float[] pairBackoff;
  private final float[] tripleProbability;
  private final byte[] trie;
  private final int wordBits;
  private final int nextBits;
  private final int pairBits;
  private final int tripleBits;
  private final long tripleStart;

  private TrigramModel(InputStream file) throws IOException {
    check(Arrays.equals(file.readNBytes(HEADER.length), HEADER) && file.read() == ORDER);
    ByteBuffer counts = read(file, 4 * Integer.BYTES);
    int wordCount = counts.getInt();
    int pairCount = counts.getInt();
    int tripleCount = counts.getInt();
    check(counts.getInt() == WEIGHTS_OF_16_BITS);
    pairProbability = weights(file);
    pairBackoff = weights(file);
    tripleProbability = weights(file);
    probability = new float[wordCount];
    backoff = new float[wordCount];
    firstPair = new int[wordCount + 1];
    ByteBuffer entries = read(file, (wordCount + 1) * (2 * Float.BYTES + Integer.BYTES));
    for (int word = 0; word <= wordCount; word++) {
      float wordProbability = entries.getFloat() * TO_NATURAL_LOGARITHM;
      float wordBackoff = entries.getFloat() * TO_NATURAL_LOGARITHM;
      if (word < wordCount) { // the last entry only ends the pairs of the last word
        probability[word] = wordProbability;
        backoff[word] = wordBackoff;
      }
      firstPair[word] = entries.getInt();
    }
    wordBits = bits(wordCount);
    nextBits = bits(tripleCount);
    pairBits = wordBits + 2 * WEIGHT_BITS + nextBits;
    tripleBits = wordBits + WEIGHT_BITS;
    int pairBytes = bytes(pairCount, pairBits);
    tripleStart = 8L * pairBytes;
    trie = new byte[pairBytes + bytes(tripleCount, tripleBits)];
    check(file.readNBytes(trie, 0, trie.length) == trie.length);
    byte[] names = file.readNBytes(read(file, Integer.BYTES).getInt());
    words = new String(names, StandardCharsets.UTF_8).split("\0");
    check(words.length == wordCount);
  }

  /** Reads the model from the data of CMU Sphinx; takes half a second and 40 MB of heap. */
  public static TrigramModel ofEnglish() throws IOException {
    try (InputStream file = TrigramModel.class.getResourceAsStream(ENGLISH)) {
      return read(file);
    }
  }

  static TrigramModel read(InputStream file) throws IOException {
    return new TrigramModel(file);
  }

  /**
   * Returns the natural logarithm of the probability of a word after two others.
   *
   * @param before the word before; null at the start of a sentence
   * @param beforeThat the word before that; null at the start of a sentence
   */
  public float of(String word, String before, String beforeThat) {
    int id = id(word);
    int last = id(before);
    if (id < 0) {
      return UNKNOWN;
    }
    if (last < 0) {
      return probability[id];
    }
    int beforeLast = id(beforeThat);
    long context = pair(last, beforeLast);
    float contextBackoff =
        context < 0 ? 0 : pairBackoff[read(context * pairBits + wordBits, WEIGHT_BITS)];
    long pair = pair(id, last);
    if (pair < 0) {
      return probability[id] + backoff[last] + contextBackoff;
    }
    long weights = pair * pairBits + wordBits;
    long next = weights + 2 * WEIGHT_BITS;
    long triple =
        find(
            read(next, nextBits),
            read(next + pairBits, nextBits),
            tripleStart,
            tripleBits,
            beforeLast);
    return triple < 0
        ? pairProbability[read(weights + WEIGHT_BITS, WEIGHT_BITS)] + contextBackoff
        : tripleProbability[read(tripleStart + triple * tripleBits + wordBits, WEIGHT_BITS)];
  }

  public boolean contains(String word) {
    return id(word) >= 0;
  }

  private int id(String word) {
    return Arrays.binarySearch(words, word == null ? SENTENCE_START : word);
  }

  private long pair(int word, int before) {
    return find(firstPair[word], firstPair[word + 1], 0, pairBits, before);
  }

  /**
   * Finds the entry of a word by binary search.
   *
   * @param from index of the first entry to search
   * @param to index after the last one
   * @param start bit at which the entries start
   * @return index of the entry; negative if there is none
   */
  private long find(int from, int to, long start, int entryBits, int word) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = read(start + (long) middle * entryBits, wordBits);
      if (found == word) {
        return middle;
      }
      if (found < word) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Reads at most 25 bits from a bit position, the least significant bit first. */
  private int read(long bit, int length) {
    int at = (int) (bit >> 3);
    int value =
        trie[at] & 0xFF
            | (trie[at + 1] & 0xFF) << 8
            | (trie[at + 2] & 0xFF) << 16
            | (trie[at + 3] & 0xFF) << 24;
    return value >>> (bit & 7) & (1 << length) - 1;
  }

  /** Reads the file part by part, because the whole of it would need as much memory again. */
  private static ByteBuffer read(InputStream file, int bytes) throws IOException {
    return ByteBuffer.wrap(file.readNBytes(bytes)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static float[] weights(InputStream file) throws IOException {
    float[] weights = new float[1 << WEIGHT_BITS];
    ByteBuffer values = read(file, weights.length * Float.BYTES);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = values.getFloat() * TO_NATURAL_LOGARITHM;
    }
    return weights;
  }

  private static int bits(int value) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(value);
  }

  /** The additional entry ends the children of the last one. Reads may go 8 bytes past the end. */
  private static int bytes(int entries, int entryBits) {
    return (int) (((1L + entries) * entryBits + 7) / 8 + 8);
  }

  private static void check(boolean asExpected) {
    if (!asExpected) {
      throw new IllegalArgumentException(
          "The file is not a trigram model in the format of CMU Sphinx");
    }
  }
}
