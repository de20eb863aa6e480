package org.acme.toolkit.correction.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import morfologik.fsa.builders.FSABuilder;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryMetadata;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.language.German;
import org.languagetool.rules.de.LineExpander;
import org.languagetool.rules.spelling.SpellingCheckRule;
import org.languagetool.rules.spelling.morfologik.MorfologikMultiSpeller;
import org.languagetool.rules.spelling.morfologik.MorfologikSpellerRule;

/**
 * The words that LanguageTool's dictionary of a language does not have, and that it reads from text
 * files. LanguageTool compresses them at each start, which takes most of the time of loading them
 * and saves a few megabytes. Here they are not compressed.
 *
 * @param settings the file of the dictionary's settings
 * @param files text files
 * @param variant a text file for one variant of the language
 * @param words returns the words of a line
 */
record AdditionalWords(
    String settings,
    List<String> files,
    Optional<String> variant,
    Function<String, List<String>> words) {

  /**
   * Makes LanguageTool use them for a language, in the whole process. Further calls do nothing.
   *
   * @throws IllegalStateException if this version of LanguageTool keeps them elsewhere
   */
  static synchronized void install(Language language) {
    AdditionalWords words = language instanceof German ? german(language) : of(language);
    String key = words.files + "|" + words.settings;
    installed().computeIfAbsent(key, missing -> words.dictionary());
  }

  /**
   * Returns LanguageTool's dictionaries of additional words. Reflection is needed because it has no
   * setter for them.
   */
  @SuppressWarnings("unchecked")
  static Map<String, Dictionary> installed() {
    try {
      Field field = MorfologikMultiSpeller.class.getDeclaredField("dicPathToDict");
      field.setAccessible(true);
      return (Map<String, Dictionary>) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "This version of LanguageTool keeps words elsewhere; adapt AdditionalWords to it", e);
    }
  }

  private static AdditionalWords of(Language language) {
    MorfologikSpellerRule rule = (MorfologikSpellerRule) language.getDefaultSpellingRule();
    return new AdditionalWords(
        settings(rule.getFileName()),
        Stream.concat(
                Stream.of(rule.getSpellingFileName()),
                rule.getAdditionalSpellingFileNames().stream())
            .filter(JLanguageTool.getDataBroker()::resourceExists)
            .toList(),
        Optional.ofNullable(rule.getLanguageVariantSpellingFileName()),
        language::prepareLineForSpeller);
  }

  /** The names of the files are protected in LanguageTool's rule. */
  private static AdditionalWords german(Language language) {
    String country = language.getCountries()[0];
    Optional<String> variant =
        Optional.of("de/hunspell/spelling-de-%s.txt".formatted(country))
            .filter(JLanguageTool.getDataBroker()::resourceExists);
    return new AdditionalWords(
        settings("/de/hunspell/de_%s.dict".formatted(country)),
        Stream.concat(
                Stream.of(
                    "/de/hunspell/spelling.txt",
                    "/de/hunspell/spelling_custom.txt",
                    "/de/multitoken-suggest.txt",
                    SpellingCheckRule.GLOBAL_SPELLING_FILE,
                    "/de/hunspell/spelling_recommendation.txt"),
                variant.stream())
            .toList(),
        variant,
        new LineExpander()::expandLine);
  }

  private static String settings(String dictionary) {
    return dictionary.replace(JLanguageTool.DICTIONARY_FILENAME_EXTENSION, ".info");
  }

  private Dictionary dictionary() {
    Stream<String> listed =
        Stream.concat(files.stream(), variant.stream())
            .distinct()
            .flatMap(file -> JLanguageTool.getDataBroker().getFromResourceDirAsLines(file).stream())
            .flatMap(line -> words.apply(line).stream())
            .map(AdditionalWords::withoutComment)
            .filter(word -> !word.isEmpty());
    List<byte[]> sorted =
        Stream.concat(listed, variant.map(file -> SpellingCheckRule.LANGUAGETOOL).stream())
            .map(word -> word.getBytes(StandardCharsets.UTF_8))
            .sorted(FSABuilder.LEXICAL_ORDERING)
            .toList();
    try (InputStream metadata =
        JLanguageTool.getDataBroker().getFromResourceDirAsStream(settings)) {
      return new Dictionary(FSABuilder.build(sorted), DictionaryMetadata.read(metadata));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).trim();
  }
}
