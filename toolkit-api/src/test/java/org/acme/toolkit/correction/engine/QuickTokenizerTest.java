package org.acme.toolkit.correction.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.spelling.SpellingCheckRule;
import org.languagetool.tokenizers.Tokenizer;

/** Compares it with LanguageTool's tokenizers for all lines that LanguageTool splits. */
class QuickTokenizerTest {

  @ParameterizedTest
  @CsvSource({
    "en-US, /en/hunspell/spelling.txt",
    "de-DE, /de/hunspell/spelling.txt",
    "fr, /fr/hunspell/spelling.txt",
    "es, /es/hunspell/spelling.txt",
  })
  void splitsAsLanguageTool(String tag, String file) {
    Language language = Languages.getLanguageForShortCode(tag);
    Tokenizer theirs = language.createDefaultWordTokenizer();
    var ours = new QuickTokenizer(text -> List.of("asked"));

    List<String> quick =
        Stream.of(file, SpellingCheckRule.GLOBAL_SPELLING_FILE)
            .flatMap(name -> JLanguageTool.getDataBroker().getFromResourceDirAsLines(name).stream())
            .filter(line -> !ours.tokenize(line).equals(List.of("asked")))
            .toList();

    assertThat(quick)
        .hasSizeGreaterThan(10_000)
        .allSatisfy(line -> assertThat(ours.tokenize(line)).isEqualTo(theirs.tokenize(line)));
  }

  @ParameterizedTest
  @CsvSource({"l'ordre, true", "e-mail, true", "a1, true", "two  words, false", "'', false"})
  void asksLanguageToolAboutOtherSigns(String text, boolean isAsked) {
    var tokenizer = new QuickTokenizer(asked -> List.of("asked"));

    assertThat(tokenizer.tokenize(text).contains("asked")).isEqualTo(isAsked);
  }
}
