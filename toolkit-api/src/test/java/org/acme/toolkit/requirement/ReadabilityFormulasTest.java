package org.acme.toolkit.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityFormulasTest {

  @ParameterizedTest
  @CsvSource({
    "the, 1",
    "store, 1",
    "stores, 1",
    "stored, 1",
    "added, 2",
    "table, 2",
    "changes, 2",
    "order, 2",
    "specification, 5",
    "rhythm, 1",
    "hm, 1"
  })
  void countsEnglishSyllables(String word, int syllables) {
    assertThat(ReadabilityFormulas.ENGLISH.syllables(word)).isEqualTo(syllables);
  }

  @ParameterizedTest
  @CsvSource({"le, 1", "porte, 1", "portes, 1", "commande, 2", "système, 2", "utilisateur, 5"})
  void countsFrenchSyllables(String word, int syllables) {
    assertThat(ReadabilityFormulas.FRENCH.syllables(word)).isEqualTo(syllables);
  }
}
