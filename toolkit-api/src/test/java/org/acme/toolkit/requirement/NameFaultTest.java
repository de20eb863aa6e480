package org.acme.toolkit.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.requirement.unit.Wording;
import org.acme.toolkit.text.ProtectedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants names and ids that do not fit to the others, and expects no fault in the clean twin. */
class NameFaultTest {

  private static final Map<String, Examiner> EXAMINERS = new ConcurrentHashMap<>();

  /** How a requirement with a name is worded. */
  private static final Map<String, String> SENTENCES =
      Map.of(
          "en", "R-%d The system shall show the %s of branch number %d.",
          "de", "R-%d Das System muss %s der Filiale %d anzeigen.",
          "fr", "R-%d Le système doit afficher %s de la filiale %d.",
          "es", "R-%d El sistema debe mostrar %s de la filial %d.");

  private static final Map<String, String> TAGS =
      Map.of(
          "en", Examiner.ENGLISH,
          "de", Examiner.GERMAN,
          "fr", Examiner.FRENCH,
          "es", Examiner.SPANISH);

  private static List<SetFault> faults(String language, String text) {
    return EXAMINERS
        .computeIfAbsent(TAGS.get(language), Examiner::of)
        .examine(text, ProtectedTokens.in(text), Deadline.in(Duration.ofMinutes(1)))
        .report()
        .faults();
  }

  private static String requirement(String language, int number, String name) {
    return SENTENCES.get(language).formatted(number, name, number % 100) + "\n\n";
  }

  /** Each group of synonyms of the language, by two of its names or by the first one only. */
  private static String named(String language, boolean first) {
    List<List<String>> groups = Wording.load(language).synonyms();
    return IntStream.range(0, groups.size())
        .mapToObj(
            i ->
                requirement(language, 100 + i, groups.get(i).get(0))
                    + requirement(language, 200 + i, groups.get(i).get(first ? 0 : 1)))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({"en, 20", "de, 15", "fr, 15", "es, 10"})
  void findsEachThingUnderTwoNames(String language, int fewest) {
    int groups = Wording.load(language).synonyms().size();

    assertThat(groups).isGreaterThanOrEqualTo(fewest);
    assertThat(faults(language, named(language, false)))
        .extracting(SetFault::kind)
        .filteredOn(kind -> kind == Kind.TWO_NAMES)
        .hasSize(groups);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void aThingUnderOneNameIsNoFault(String language) {
    assertThat(faults(language, named(language, true)))
        .extracting(SetFault::kind)
        .doesNotContain(Kind.TWO_NAMES);
  }

  @Test
  void bothNamesAreShown() {
    assertThat(
            faults("en", "The buyer shall pay the order. The purchasers shall cancel the order."))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Kind.TWO_NAMES);
              assertThat(fault.places())
                  .extracting(SetFault.Place::text)
                  .containsExactly("buyer", "purchasers");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Who writes both in one sentence tells them apart.
        "The buyer shall pay the order of the purchaser. The purchaser shall cancel the order.",
        // Nothing shows that both are the same.
        "The car shall have four wheels. Fuel per automobile: the test shall measure it.",
        // One of them is a verb.
        "The desk shall schedule the visit of a reader. The reader shall see the visit in the timetable.",
        // Both are defined.
        "# Glossary\n\n**Buyer**: who pays.\n\n**Purchaser**: who orders.\n\n# Functions\n\n"
            + "The buyer shall pay the order.\n\nThe purchaser shall cancel the order.",
      })
  void namesOfDifferentThingsAreNoFault(String text) {
    assertThat(faults("en", text)).extracting(SetFault::kind).doesNotContain(Kind.TWO_NAMES);
  }

  private static String specification(String language, List<String> defined, List<String> used) {
    String glossary =
        defined.stream()
            .map(
                term ->
                    "- **%s**: siehe, voir, véase R."
                        .formatted(term.replaceFirst("^(den|die|das|le|la|el) ", "")))
            .collect(Collectors.joining("\n", "# Glossar Glossaire Glosario\n\n", "\n\n"));
    return IntStream.range(0, 2 * used.size())
        .mapToObj(i -> requirement(language, 100 + i, used.get(i % used.size())))
        .collect(
            Collectors.joining(
                "", glossary + "# Funktionen Fonctions Funciones Requisitos\n\n", ""));
  }

  private static List<Kind> undefined(String language, List<String> defined, List<String> used) {
    return faults(language, specification(language, defined, used)).stream()
        .map(SetFault::kind)
        .filter(kind -> kind == Kind.UNDEFINED_TERM)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | die Offene Bestellung, die Zentrale Liste, das Neue Konto, die Interne Rechnung | den Gesperrten Kunden, die Alte Rechnung, das Geheime Konto, die Externe Liste",
        "fr | le Bon Principal, la Réserve Centrale, la Liste de Commandes, le Compte Client | le Bon Secondaire, la Réserve Locale, la Liste de Clients, le Panier Ouvert",
        "es | el Libro Principal, la Caja Central, la Lista de Pedidos, la Cuenta Nueva | el Libro Secundario, la Caja Local, la Lista de Clientes, la Cuenta Cerrada",
      })
  void findsEachTermThatIsUsedAndNotDefined(String language, String defined, String used) {
    List<String> known = List.of(defined.split(", "));
    List<String> unknown = List.of(used.split(", "));

    assertThat(undefined(language, known, known)).isEmpty();
    assertThat(undefined(language, known, unknown)).hasSize(unknown.size());
  }

  /** Twenty requirements with an id, and as many without one, in another form or place. */
  private static String numbered(String separator, String other) {
    return IntStream.range(100, 120)
        .mapToObj(
            i ->
                separator.formatted("R-" + i + " The desk shall weigh parcel number " + i + ".")
                    + (i % 2 == 0 ? other.formatted(i) : ""))
        .collect(Collectors.joining("", "# Desk\n\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%s\\n\\n | The desk shall read label number %s.\\n\\n",
        "- %s\\n  | - The desk shall read label number %s.\\n",
      })
  void findsEachMissingIdBetweenIds(String form, String planted) {
    assertThat(faults("en", numbered(form.translateEscapes(), planted.translateEscapes())))
        .extracting(SetFault::kind)
        .filteredOn(kind -> kind == Kind.MISSING_ID)
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%s\\n\\n | - The label shall show number %s.\\n\\n",
        "- %s\\n  | '  - The label shall show number %s.\\n'",
        "- %s\\n  | '\\nThe label shall show number %s.\\n\\n'",
        "'%s'    | ' The label shall show number %s.\\n\\n'",
        "%s\\n\\n | ## Scope\\n\\nThe desk shall read label number %s.\\n\\n## Desk\\n\\n",
      })
  void whatStandsInAnotherFormNeedsNoId(String form, String other) {
    assertThat(faults("en", numbered(form.translateEscapes(), other.translateEscapes())))
        .extracting(SetFault::kind)
        .doesNotContain(Kind.MISSING_ID);
  }

  @Test
  void anIdMayHaveAName() {
    String text =
        IntStream.range(100, 110)
            .mapToObj(i -> "- **R-%1$d (Label %1$d):** The desk shall read it.".formatted(i))
            .collect(Collectors.joining("\n", "# Desk\n\n", "\n- The desk shall weigh parcels.\n"));

    assertThat(faults("en", text)).extracting(SetFault::kind).containsOnlyOnce(Kind.MISSING_ID);
  }

  /** A name, an id and a verb without an obligation. */
  @Test
  void findsFrenchRequirementsWithoutAnObligation() {
    String text = "# Fonctions\n\nFR-1 Le système affiche la liste des commandes du client.\n";

    assertThat(
            EXAMINERS
                .computeIfAbsent(Examiner.FRENCH, Examiner::of)
                .examine(text, List.of(), Deadline.in(Duration.ofMinutes(1)))
                .report()
                .requirements())
        .extracting(ScoredRequirement::id)
        .containsExactly("FR-1");
  }
}
