package org.acme.toolkit.language;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Detects the language of a text by its words, or by its n-grams of letters if no dictionary has
 * most of its words.
 */
@ApplicationScoped
public class LanguageDetection {

  /** In UTF-16 code units. A longer part of the text does not improve the result. */
  private static final int MAX_LENGTH = 5_000;

  /** In UTF-16 code units. Below this length the detector uses its algorithm for short texts. */
  private static final int SHORT_LENGTH = 100;

  private static final double LEAST_CONFIDENCE = 0.9;

  /** If a dictionary has this share of the words, its language is certain. */
  private static final double MOST = 0.8;

  /** If letters do not show the language, a dictionary must have this share of the words. */
  private static final double SOME = 0.3;

  private static final String ENGLISH = "en";

  /**
   * The supported languages and similar ones. Without the similar ones, Italian would be detected
   * as Spanish.
   */
  private static final List<LdLocale> KNOWN =
      Stream.of("en", "fr", "de", "es", "it", "pt", "nl", "ca", "gl", "da", "sv", "no", "ro", "pl")
          .map(LdLocale::fromString)
          .toList();

  /**
   * @param tag BCP 47 tag
   * @param confidence the share of the words that are of the language, or how probable it is by the
   *     letters; from 0 to 1
   */
  public record Detected(String tag, double confidence) {}

  /** Loaded when a text needs it, which takes longer than the words of most texts. */
  private static final class Letters {
    static final LanguageDetector DETECTOR = detector();
  }

  private static LanguageDetector detector() {
    try {
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .shortTextAlgorithm(SHORT_LENGTH)
          .withProfiles(new LanguageProfileReader().readBuiltIn(KNOWN))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return BCP 47 tag; empty if the text has no words, or words of no known language
   */
  public Optional<String> languageOf(String text) {
    return detect(text).map(Detected::tag);
  }

  /**
   * @return empty if the text has no words, or words of no known language
   */
  public Optional<Detected> detect(String text) {
    String sample = text.substring(0, Math.min(text.length(), MAX_LENGTH));
    Map<String, Long> known = KnownWords.counts(sample);
    long words = KnownWords.WORD.matcher(sample).results().count();
    Optional<Detected> byWords = byWords(known, words);
    return byWords
        .filter(language -> language.confidence() >= MOST)
        .or(() -> byLetters(sample))
        .or(() -> byWords.filter(language -> language.confidence() >= SOME));
  }

  private static Optional<Detected> byLetters(String sample) {
    return Letters.DETECTOR.getProbabilities(sample).stream()
        .findFirst()
        .filter(language -> language.getProbability() >= LEAST_CONFIDENCE)
        .map(language -> new Detected(language.getLocale().toString(), language.getProbability()));
  }

  /** Of languages that have the same number of the words, English comes first. */
  private static Optional<Detected> byWords(Map<String, Long> known, double words) {
    return known.entrySet().stream()
        .filter(language -> language.getValue() > 0)
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(language -> language.getKey().equals(ENGLISH)))
        .map(language -> new Detected(language.getKey(), language.getValue() / words));
  }
}
