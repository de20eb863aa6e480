package org.acme.toolkit.correction.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingAccentTest {
  @ParameterizedTest
  @CsvSource({
    // inside, on the first and on the last letter
    "es, arbol, árbol trébol",
    "es, unicamente, únicamente cínicamente",
    "es, podra, podrá podría",
    "es, corrigio, corrigió corrigo",
    "es, diseno, diseño disecó",
    "fr, systeme, système systèmes",
    "fr, egalement, également légalement",
    "fr, tracabilite, traçabilité",
    "fr, synthese, synthèse synthèses",
    // umlauts
    "de, verfuegbar, verfügbar",
    "de, zusaetzlich, zusätzlich zusätzliche",
    "de, Identitaet, Identität",
    // a word of a third language, and a noun with a capital
    "es, gestion, gestión",
    "es, Validacion, Validación",
  })
  void explainsAWordIfOneCandidateHasItsLetters(
      String language, String original, String candidates) {
    assertThat(MissingAccent.explains(language, original, List.of(candidates.split(" ")))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // several candidates, also one that is not offered, and accents too many
    "fr, verifie, vérifie",
    "fr, securise, sécurisé sécurise",
    "es, habitacula, habitácula habitaculá",
    "es, incluídas, incluidas",
    "fr, intéractions, interactions",
    // another letter, another last letter, and a short word
    "es, sesson, sesión",
    "es, encontro, encontró",
    "es, asi, así",
    "es, asistios, asistíos",
    // English, names, and a capital that the candidate does not have
    "es, version, versión",
    "fr, integration, intégration",
    "es, Leon, León",
    "fr, Etude, Étude",
    "fr, reduire, Réduire",
    // other letters, other words and a name
    "de, schon, schön",
    "de, waeren, waren",
    "de, Mueller, Müller",
    "en, expose, exposé",
  })
  void leavesDoubtfulWordsToOtherRules(String language, String original, String candidates) {
    assertThat(MissingAccent.explains(language, original, List.of(candidates.split(" "))))
        .isFalse();
  }
}
