package org.acme.toolkit.correction.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.acme.toolkit.language.ChunkSearch;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.language.English;

/**
 * The rules, models and dictionaries that LanguageTool loads once for the whole process. What does
 * not depend on each other is loaded side by side.
 */
public final class LanguageData {

  /** The first mistake of a kind initialises what finds it. */
  static final String SENTENCE = "This are a first sentense.";

  private LanguageData() {}

  /**
   * Loads the default variant of a language.
   *
   * @param tag BCP 47 tag; nothing is loaded if it is not supported by default
   */
  public static void loadEarly(String tag, Executor loader) {
    Engines.match(tag, List.of(CorrectionConfig.ON_DEMAND.split(",")))
        .map(Languages::getLanguageForShortCode)
        .ifPresent(
            language -> {
              loadAllButRules(language, loader);
              new JLanguageTool(language);
            });
  }

  /** An instance of LanguageTool loads the rules. */
  static CompletableFuture<Void> loadAllButRules(Language language, Executor loader) {
    QuickTokenizer.install(language);
    return CompletableFuture.allOf(
        CompletableFuture.runAsync(() -> loadAnalysis(language), loader),
        CompletableFuture.runAsync(() -> AdditionalWords.install(language), loader));
  }

  private static void loadAnalysis(Language language) {
    if (language instanceof English) {
      ChunkSearch.install();
    }
    var withoutRules =
        new JLanguageTool(language, List.of(), null, null, null, null, false, false, List.of());
    try {
      withoutRules.getAnalyzedSentence(SENTENCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
