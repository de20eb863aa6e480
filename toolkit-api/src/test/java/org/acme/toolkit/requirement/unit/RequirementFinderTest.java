package org.acme.toolkit.requirement.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.requirement.analysis.Analyzer;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.text.ProtectedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.languagetool.Languages;

class RequirementFinderTest {

  private static final Map<String, Analyzer> ANALYZERS = new HashMap<>();

  @Test
  void sentencesWithAnObligationAreRequirements() {
    assertThat(
            texts(
                "The shop sells books. The shop shall list each book. You must know this."
                    + " Must the list be sorted? The list is long."))
        .containsExactly("The shop shall list each book.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der Laden MUSS jedes Buch zeigen.                                       | 1",
        "de | Der Laden muss öffnen.\\~Der Laden muss schließen.                       | 2",
        "de | Der Laden muss jetzt öffnen, weil der Leser zahlen muss.                 | 1",
        "de | Es ist offen, warum der Leser zahlen sollte.                            | 0",
        "de | Soll/Ist-Vergleich der Preise im Laden                                  | 0",
        "de | Im folgenden soll der Laden beschrieben werden.                         | 0",
        "de | 2.1 Der Laden muss jetzt öffnen.~2.2 Der Laden soll bald schließen.     | 2",
        "de | ## Ist-Analyse~~Der Leser muss lange suchen.                            | 0",
        "de | == Problemstellung~~Der Leser muss lange suchen.                       | 0",
        "de | ## Probleme~~### Der Laden~~Der Leser muss lange suchen.               | 0",
        "de | # Probleme~~## Der Laden~~Der Leser muss lange suchen.~~# Plan         | 0",
        "de | # Ziele~~## Der Laden~~Der Laden muss jetzt öffnen.                    | 1",
        "de | ## Probleme~~## Der Laden~~Der Laden muss jetzt öffnen.                | 1",
        "de | ## Probleme~~Die Kasse~~Der Leser muss lange suchen.                   | 0",
        "de | // Der Laden muss jetzt öffnen.                                        | 0",
        "de | //laden/a muss jetzt öffnen.                                           | 1",
        "de | ** Der Laden muss öffnen.~** Der Laden muss schließen.                 | 2",
        "de | .. Der Laden muss öffnen.~.. Der Laden muss schließen.                 | 2",
        "de | In diesem Kapitel soll ein Plan stehen. Er muss bald fertig sein.      | 0",
        "de | Für jeden Laden muss es Regale geben. Listen Sie alle Regale auf.      | 0",
        "de | Der Laden muss jetzt öffnen. Beachten Sie bitte, dass er klein ist.    | 1",
        "de | Alle Begriffe des Ladens sollen hier aufgeführt werden.                | 0",
        "de | Das Ziel des Ladens ist es, dass Leser alles finden sollen.            | 0",
        "de | Die Regale zeigen, welche Bücher der Laden haben muss.                 | 0",
        "es | La tienda es segura, pues debe cumplir con la ley.                      | 0",
        "es | · La tienda debe abrir hoy.~· La caja debe cerrar hoy.                  | 2",
      })
  void onlyWhatObligesIsARequirement(String language, String marked, int count) {
    assertThat(find(language, marked.replace("~", "\n"))).hasSize(count);
  }

  @Test
  void theHeadingOfAColumnIsNoRequirement() {
    String table =
        """
        | # | WHEN        | SHALL (El sistema debe) |
        |---|-------------|-------------------------|
        | 1 | Cuando abre | La tienda debe cerrar.  |
        """;

    assertThat(find("es", table))
        .singleElement()
        .satisfies(found -> assertThat(found.span().of(table)).contains("La tienda"));
  }

  @Test
  void aRowOfANoteTellsMoreAboutARequirement() {
    assertThat(
            find(
                "de",
                """
                | ID       | F-1                              |
                | Regel    | Der Laden muss jetzt öffnen.     |
                | Hinweis  | Die Kasse muss dann geladen sein.|
                """))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FR-1 The shop lists each book.                    | FR-1",
        "**REQ_ORD.3:** The shop lists each book.          | REQ_ORD.3",
        "[NFR-2] The shop lists each book within 2 s.      | NFR-2",
        "UC3: The shop lists each book.                    | UC3",
        "3.2.1 The shop shall list each book.              | 3.2.1",
        "HU 001: The shop lists each book.                 | HU 001",
        "**/LF10/** The shop shall list each book.         | LF10",
        "The shop shall list each book. RID-7              | RID-7",
        "The shop shall list each book (RID-7)             | RID-7",
      })
  void anIdIsFoundAtTheStartOrAtTheEnd(String text, String id) {
    assertThat(find("en", text))
        .singleElement()
        .satisfies(
            requirement -> {
              assertThat(requirement.id()).hasValue(id);
              assertThat(requirement.span().of(text)).startsWith("The shop").doesNotContain(id);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8 shall be the encoding of each file.",
        "The shop shall encrypt each file with AES-256",
        "2024 shall be the year of the start."
      })
  void aNameWithANumberIsNoId(String text) {
    assertThat(find("en", text))
        .singleElement()
        .satisfies(requirement -> assertThat(requirement.id()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**FR-1 List of books.** The shop shall list each book.",
        "**FR-1 List of books**\nThe shop shall list each book.",
        "**List of books**\nThe shop shall list each book.",
        "FR-1 **List of books:** The shop shall list each book.",
        "- **List of all books**: The shop shall list each book.",
        "- __List of all books :__ The shop shall list each book.",
      })
  void aTitleInBoldTypeIsNoPartOfARequirement(String text) {
    assertThat(texts(text)).containsExactly("The shop shall list each book.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**The shop** shall list each book.",
        "FR-1 **The shop** shall list each book.",
        "**FR-1 The shop** shall list each book.",
        "**The shop shall list each book.** Readers buy what they see.",
      })
  void boldTypeInARequirementIsNoTitle(String text) {
    assertThat(texts(text))
        .singleElement()
        .satisfies(found -> assertThat(found).contains("The shop", "shall list each book."));
  }

  @Test
  void aQuestionWithAnIdIsNoRequirement() {
    assertThat(
            texts(
                """
                | Id | Question |
                |----|----------|
                | FR-1 | Does the shop list each book? |
                """))
        .isEmpty();
  }

  @Test
  void anElisionOpensTheRoleOfAUserStory() {
    assertThat(find("fr", "En tant qu’acheteur, je veux trier la liste pour trouver un livre."))
        .singleElement()
        .satisfies(
            requirement -> assertThat(requirement.kind()).isEqualTo(RequirementKind.USER_STORY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "en ~ | US-1 | As a reader, I want to rate a book | High |",
        "en ~ - **US-1:** **As a** reader, **I want** to rate a book **so that** others know it",
        "es ~ * **HU-01:** **Como** lector, **quiero** valorar un libro **para** ordenar la lista",
        "fr ~ | **US-1** | **En tant que** lecteur, **je veux** noter un livre |",
      })
  void aUserStoryMayStandInATableOrHaveBoldWords(String language, String text) {
    assertThat(find(language, text))
        .singleElement()
        .satisfies(
            requirement -> {
              assertThat(requirement.kind()).isEqualTo(RequirementKind.USER_STORY);
              assertThat(UserStory.of(Wording.load(language), text, requirement))
                  .hasValueSatisfying(
                      parts -> assertThat(parts.role()).isIn("reader", "lector", "lecteur"));
            });
  }

  @Test
  void theIdOfAHeadingIsKeptAboveReferencesToOthers() {
    assertThat(
            find(
                "es",
                """
                ## RF-01 Gestionar listas

                **Requisitos asociados**

                - RI-01 Información de listas
                - RI-05 Información de libros

                **Descripción**
                La tienda debe mostrar la lista.
                """))
        .singleElement()
        .satisfies(requirement -> assertThat(requirement.id()).hasValue("RF-01"));
  }

  @Test
  void anIdWithASpaceOpensALine() {
    assertThat(
            find("de", "R 4.1: Das Lager muss offen sein\nR 4.2: Der Fahrer muss die Kiste zeigen"))
        .extracting(requirement -> requirement.id().orElse(""))
        .containsExactly("R 4.1", "R 4.2");
  }

  @ParameterizedTest
  @CsvSource({
    "/LF10/ Der Leser muss das Buch sehen.~/LF20/ Der Leser muss den Preis sehen., LF10, LF20",
    "RNF-01: El lector debe ver el libro.  ~RNF-02: El lector debe ver la lista., RNF-01, RNF-02",
  })
  void eachIdOpensALine(String lines, String one, String other) {
    assertThat(find(one.startsWith("L") ? "de" : "es", lines.replace('~', '\n')))
        .extracting(requirement -> requirement.id().orElse(""))
        .containsExactly(one, other);
  }

  @Test
  void eachCardHasARequirement() {
    String card =
        """
        | Identificación  | RF%1$d         |
        |-----------------|----------------|
        | Descripción     | El lector podrá ordenar la lista de libros %1$d |
        | Relacionado con | RF9            |

        """;

    assertThat(find("es", card.formatted(1) + card.formatted(2)))
        .extracting(requirement -> requirement.id().orElse(""))
        .containsExactly("RF1", "RF2");
  }

  /** Spanish requirements often are an infinitive. */
  @Test
  void anIdOfARequirementNeedsNoObligation() {
    String line = "* **RF-03.1:** Mostrar la lista de libros de cada lector.";

    assertThat(find("es", line)).hasSize(1);
    assertThat(find("es", "# Supuestos\n\n* SUP-1: Los lectores tienen libros modernos."))
        .isEmpty();
    assertThat(find("de", "# Meilensteine\n\n- M2: Der Laden ist offen, der Leser kommt."))
        .isEmpty();
  }

  @Test
  void namesOfPartsAndTechniquesAreNoIds() {
    assertThat(find("de", "### PBKDF2\n\nDer Laden macht daraus eine lange Zahl.")).isEmpty();
    assertThat(find("en", "HTML5: the books have a page of their own.")).isEmpty();
    assertThat(find("fr", "PCA9685 : composant qui sert à gérer plusieurs moteurs.")).isEmpty();
    assertThat(find("en", "REQ1001: The shop shall list each book."))
        .singleElement()
        .satisfies(requirement -> assertThat(requirement.id()).hasValue("REQ1001"));
  }

  @Test
  void whatIsOwedOrAskedIsNoObligation() {
    assertThat(find("fr", "Le capital restant dû sur tous les crédits du magasin.")).isEmpty();
    assertThat(find("fr", "Nous pourrons décider de la hauteur du magasin.")).isEmpty();
    assertThat(find("en", "- How many books will be in the shop")).isEmpty();
    assertThat(find("de", "- Wer darf Bücher kaufen (Leser, Gäste)")).isEmpty();
  }

  @Test
  void anIdOfAFunctionTellsTheKind() {
    assertThat(find("es", "# Calidad\n\nRF-03: Cada libro debe quedar en la tienda."))
        .singleElement()
        .satisfies(
            requirement -> assertThat(requirement.kind()).isEqualTo(RequirementKind.FUNCTIONAL));
  }

  @Test
  void theHeadingOfATableOfStoriesIsNone() {
    assertThat(find("de", "**Als** | **möchte ich** | **so dass**")).isEmpty();
    assertThat(find("de", "| **Als** | **möchte ich** | **so dass** |\n|---|---|---|\n")).isEmpty();
    assertThat(find("de", "| Als… | möchte ich… | damit… |\n|---|---|---|\n")).isEmpty();
  }

  @Test
  void aRowThatOpensWithPreconditionIsNoRequirement() {
    assertThat(
            find(
                "es",
                """
                | **Código** | RF-01 | |
                |------------|-------|-|
                | **Precondiciones** | La sesión debe estar en curso. | |
                | **Descripción** | El sistema debe mostrar la lista. | |
                """))
        .singleElement()
        .satisfies(requirement -> assertThat(requirement.id()).hasValue("RF-01"));
  }

  @Test
  void whatDefinesRequirementsIsNone() {
    assertThat(
            find("fr", "Les besoins non fonctionnels définissent ce que le magasin doit offrir."))
        .isEmpty();
    assertThat(find("es", "Los requisitos funcionales definen lo que la tienda debe ofrecer."))
        .isEmpty();
    assertThat(find("de", "Der Leser muss nicht mehr raten, ob das Buch gut ist.")).isEmpty();
    assertThat(find("de", "Der Leser muss nicht nur raten, sondern wissen.")).hasSize(1);
  }

  @Test
  void aTableHasOneRequirementInEachRowWithAnId() {
    assertThat(
            texts(
                """
                | Id | Requirement | Rationale | Priority |
                |----|-------------|-----------|----------|
                | FR-1 | The shop lists each book. | Readers must find them. | Must |
                | FR-2 | Readers can rate a book. | | Should |
                """))
        .containsExactly("The shop lists each book.", "Readers can rate a book.");
  }

  @Test
  void anIdInALineOfItsOwnBelongsToTheNextText() {
    List<Requirement> found =
        find(
            "en",
            "### FR-4 Rating\n\nReaders can rate a book.\n\nFR-5\n\nThe shop shows the mean.");

    assertThat(found)
        .extracting(requirement -> requirement.id().orElse(""))
        .containsExactly("FR-4", "FR-5");
  }

  @Test
  void labelsInBoldTypeTellWhatIsARequirement() {
    assertThat(
            texts(
                """
                ### FR-1 List

                **Priority**: High, because readers must wait
                **Description**: The shop shall list each book.
                **Rationale**: Readers must find them.
                """))
        .containsExactly("The shop shall list each book.");
  }

  @Test
  void rationalesNotesPreconditionsAndIntroductionsAreNoRequirements() {
    assertThat(
            texts(
                """
                # Introduction
                This text will tell what the shop must do in the end.
                # Requirements
                The shop shall list each book.
                Rationale: readers must find what they look for.

                Note: this must be discussed with the owner.

                Preconditions: the reader must be at the first page.
                # Glossary
                Reader: a person who must have a card.
                """))
        .containsExactly("The shop shall list each book.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | As a reader, I want to rate a book, so that others know it.  | reader  | others know it",
        "de | Als Leser möchte ich ein Buch bewerten, damit andere es kennen. | Leser | andere es kennen",
        "fr | En tant que lecteur, je veux noter un livre afin de le conseiller. | lecteur | le conseiller",
        "es | Como lector, quiero valorar un libro para que otros lo conozcan. | lector | otros lo conozcan",
      })
  void aUserStoryHasARoleAGoalAndABenefit(
      String language, String text, String role, String benefit) {
    Requirement story = find(language, text).get(0);

    assertThat(story.kind()).isEqualTo(RequirementKind.USER_STORY);
    assertThat(UserStory.of(Wording.load(language), text, story))
        .hasValueSatisfying(
            parts -> {
              assertThat(parts.role()).isEqualTo(role);
              assertThat(parts.goal()).isNotBlank();
              assertThat(parts.benefit()).hasValue(benefit);
            });
  }

  @Test
  void aUserStoryMayHaveItsPartsInLinesOfTheirOwn() {
    assertThat(find("en", "US-1\n\nAs a reader\n\nI want to rate a book\n\nSo that others know it"))
        .singleElement()
        .satisfies(story -> assertThat(story.id()).hasValue("US-1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Given a full cart~When the reader pays~Then the cart is empty",
        "de | Angenommen der Korb ist voll~Wenn der Leser zahlt~Dann ist der Korb leer",
        "fr | Étant donné un panier plein~Quand le lecteur paie~Alors le panier est vide",
        "es | Dado un carro lleno~Cuando el lector paga~Entonces el carro está vacío",
      })
  void stepsOfAScenarioAreOneRequirement(String language, String steps) {
    assertThat(find(language, steps.replace("~", "\n\n")))
        .singleElement()
        .satisfies(scenario -> assertThat(scenario.kind()).isEqualTo(RequirementKind.SCENARIO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The shop shall list each book.                     | FUNCTIONAL",
        "en | The shop shall answer within 2 s.                  | QUALITY",
        "en | The shop shall comply with the law on books.       | CONSTRAINT",
        "de | Der Laden muss jedes Buch auflisten.               | FUNCTIONAL",
        "de | Die Verfügbarkeit muss 99 % betragen.              | QUALITY",
        "de | Der Laden muss nach einem Verkauf schließen.       | FUNCTIONAL",
        "de | Der Laden muss nach dem Gesetz schließen.          | CONSTRAINT",
        "de | Der Laden muss den Vorgaben entsprechen.           | CONSTRAINT",
        "fr | Le magasin doit afficher chaque livre.             | FUNCTIONAL",
        "fr | La disponibilité doit atteindre 99 %.              | QUALITY",
        "es | La tienda debe mostrar cada libro.                 | FUNCTIONAL",
        "es | La tienda debe mostrar el libro disponible.        | FUNCTIONAL",
        "es | La tienda debe ordenar de acuerdo con la tabla.    | FUNCTIONAL",
        "es | La tienda debe cerrar de acuerdo con la ley.       | CONSTRAINT",
        "de | Der Laden muss sicher stellen, dass er offen ist.  | FUNCTIONAL",
        "es | El tiempo de respuesta debe ser de 2 s.            | QUALITY",
      })
  void aRequirementHasAKind(String language, String text, RequirementKind kind) {
    assertThat(find(language, text)).extracting(Requirement::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As a reader I want so that so that I want ",
        "Given when then and ",
        "FR-1\n\n",
        "| FR-1 | shall |\n",
        "Note: ",
        "# shall\n",
        "shall when if while ",
        "İ",
      })
  void hostileTextsAreReadToTheEnd(String part) {
    String text = part.repeat(20_000 / part.length());

    assertThat(find("en", text))
        .allSatisfy(requirement -> assertThat(requirement.span().of(text)).isNotEmpty());
  }

  private static List<String> texts(String text) {
    return find("en", text).stream()
        .map(requirement -> requirement.span().of(text).strip())
        .toList();
  }

  private static List<Requirement> find(String language, String text) {
    return RequirementFinder.find(Wording.load(language), analyze(language, text));
  }

  static Specification analyze(String language, String text) {
    return ANALYZERS
        .computeIfAbsent(
            language,
            tag ->
                new Analyzer(
                    Languages.getLanguageForShortCode(
                        Map.of("en", "en-US", "de", "de-DE").getOrDefault(tag, tag))))
        .analyze(text, ProtectedTokens.in(text), Deadline.in(Duration.ofMinutes(1)));
  }
}
