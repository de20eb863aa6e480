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
import java.util.Optional;
import java.util.stream.Stream;

/** Detects the language of a text by its n-grams of letters, which takes a millisecond. */
@ApplicationScoped
public class LanguageDetection {

  /** In UTF-16 code units. A longer part of the text does not improve the result. */
  private static final int MAX_LENGTH = 5_000;

  /** In UTF-16 code units. Below this length the detector uses its algorithm for short texts. */
  private static final int SHORT_LENGTH = 100;

  private static final double LEAST_CONFIDENCE = 0.9;

  /**
   * The supported languages and similar ones. Without the similar ones, Italian would be detected
   * as Spanish.
   */
  private static final List<LdLocale> KNOWN =
      Stream.of("en", "fr", "de", "es", "it", "pt", "nl", "ca", "gl", "da", "sv", "no", "ro", "pl")
          .map(LdLocale::fromString)
          .toList();

  private final LanguageDetector detector;

  LanguageDetection() {
    try {
      this.detector =
          LanguageDetectorBuilder.create(NgramExtractors.standard())
              .shortTextAlgorithm(SHORT_LENGTH)
              .minimalConfidence(LEAST_CONFIDENCE)
              .withProfiles(new LanguageProfileReader().readBuiltIn(KNOWN))
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return BCP 47 tag; empty if the text is too short or too mixed to detect its language
   */
  public Optional<String> languageOf(String text) {
    return detector
        .detect(text.substring(0, Math.min(text.length(), MAX_LENGTH)))
        .toJavaUtil()
        .map(LdLocale::toString);
  }
}
