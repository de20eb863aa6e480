package org.acme.toolkit.correction.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/** Checks that LanguageTool uses our dictionaries, and that they are equal to its own. */
class AdditionalWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "fr", "de-CH"})
  void haveTheWordsOfLanguageTool(String tag) throws IOException, ReflectiveOperationException {
    Language language = Languages.getLanguageForShortCode(tag);
    Map<String, Dictionary> known = AdditionalWords.installed();
    var before = new HashMap<>(known);
    try {
      known.clear();
      AdditionalWords.install(language);
      Map<String, Dictionary> ours = Map.copyOf(known);
      known.clear();
      keptRules().clear();
      lookUp(language);
      assertThat(known).hasSameSizeAs(ours);
      known.forEach(
          (key, theirs) -> {
            Dictionary dictionary = ours.get(key);
            assertThat(words(dictionary.fsa)).isNotEmpty().isEqualTo(words(theirs.fsa));
            assertThat(dictionary.metadata.getAttributes())
                .isEqualTo(theirs.metadata.getAttributes());
          });
      known.putAll(ours);
      keptRules().clear();
      lookUp(language);
      assertThat(known).isEqualTo(ours);
    } finally {
      known.clear();
      known.putAll(before);
    }
  }

  /** An unknown word makes the spelling rules of a new tool open their dictionaries. */
  private static void lookUp(Language language) throws IOException {
    for (RuleMatch match : new JLanguageTool(language).check("Qwzrtu.")) {
      match.getSuggestedReplacements();
    }
  }

  /** LanguageTool keeps the spelling rule of French, which has opened its dictionaries already. */
  private static Map<?, ?> keptRules() throws ReflectiveOperationException {
    Field field = Language.class.getDeclaredField("spellingRules");
    field.setAccessible(true);
    return (Map<?, ?>) field.get(null);
  }

  private static List<String> words(FSA fsa) {
    var words = new ArrayList<String>();
    for (ByteBuffer word : fsa.getSequences()) {
      words.add(StandardCharsets.UTF_8.decode(word).toString());
    }
    return words;
  }
}
