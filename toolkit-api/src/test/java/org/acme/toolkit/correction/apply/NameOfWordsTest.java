package org.acme.toolkit.correction.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameOfWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Thomas Mahn, Thomas Mann",
    "Anna Siegers, Anna Seghers",
    "Peter Rahl, Peter Rall",
    "Daniel Kehl, Daniel Kehlmann",
    "Maria Kallas, Maria Callas",
    "Martin Luder, Martin Luther",
    "json files, Jón Leifs",
    "test cases, Tess Kaces",
    "Gretha Thurnberg, Greta Thunberg",
    "main loop, Mainloup",
  })
  void ofAPersonOrAFileMayBeAnother(String original, String replacement) {
    assertThat(NameOfWords.mayBeAnother(original, replacement)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Rasberry Pi, Raspberry Pi",
    "Raspberry PI, Raspberry Pi",
    "Goolge Maps, Google Maps",
    "Mock Ups, Mock-ups",
    "embeddedd Systems, Embedded Systems",
    "Enterprice Ressource Planning, Enterprise Resource Planning",
    "Augmented Reality funktionen, Augmented-Reality-Funktionen",
    "Microsoft Corperation, Microsoft Corporation",
    "Hyper Text Markup Language, HyperText Markup Language",
    "Visual Stduio Code, Visual Studio Code",
  })
  void ofAProductIsCorrected(String original, String replacement) {
    assertThat(NameOfWords.mayBeAnother(original, replacement)).isFalse();
  }
}
