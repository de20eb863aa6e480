package org.acme.toolkit.requirement.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * WordNet 3.1, which contains the meanings of words and the frequency of each meaning.
 *
 * @see <a href="https://doi.org/10.1145/219717.219748">Miller, WordNet: a lexical database for
 *     English, 1995</a>
 */
public final class WordNet {

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  /** Opened at its first use, which takes half a second. */
  private static final class Opened {
    static final WordNet INSTANCE = new WordNet();
  }

  /**
   * @param gloss the words of the definition and its examples
   * @param synonyms the most frequent first
   */
  record Sense(long id, Set<String> gloss, List<String> synonyms) {}

  private final Dictionary dictionary;
  private final ConcurrentHashMap<String, List<Sense>> known = new ConcurrentHashMap<>();

  private WordNet() {
    try {
      dictionary = Dictionary.getDefaultResourceInstance();
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be opened", e);
    }
  }

  /** Opens it if it is not open yet. */
  public static void open() {
    instance();
  }

  /** Returns whether two base forms have a meaning in common. */
  public static boolean areSynonyms(String one, String other) {
    return POS.getAllPOS().stream()
        .flatMap(pos -> instance().senses(pos, one).stream())
        .anyMatch(sense -> sense.synonyms().contains(other));
  }

  static WordNet instance() {
    return Opened.INSTANCE;
  }

  /**
   * Returns the meanings of a base form, the most frequent first.
   *
   * <p>Only words that WordNet contains are cached, so that a text of invented words does not fill
   * the memory.
   */
  List<Sense> senses(POS pos, String lemma) {
    String key = pos.getKey() + lemma;
    List<Sense> senses = known.get(key);
    if (senses == null) {
      senses = look(pos, lemma);
      if (!senses.isEmpty()) {
        known.put(key, senses);
      }
    }
    return senses;
  }

  /** Synchronized, because the caches of the dictionary are not thread-safe. */
  private synchronized List<Sense> look(POS pos, String lemma) {
    try {
      IndexWord word = dictionary.getIndexWord(pos, lemma);
      return word == null
          ? List.of()
          : word.getSenses().stream().map(sense -> sense(sense, lemma)).toList();
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read", e);
    }
  }

  private static Sense sense(Synset synset, String lemma) {
    TreeSet<String> gloss =
        NO_LETTERS
            .splitAsStream(synset.getGloss().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> synonyms =
        synset.getWords().stream()
            .sorted((a, b) -> Integer.compare(b.getUseCount(), a.getUseCount()))
            .map(word -> word.getLemma().replace('_', ' '))
            .filter(synonym -> !synonym.equalsIgnoreCase(lemma) && isCommon(synonym))
            .toList();
    return new Sense(synset.getOffset(), gloss, synonyms);
  }

  private static boolean isCommon(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT));
  }
}
