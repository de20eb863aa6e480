package org.acme.toolkit.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.requirement.rule.Rule;
import org.acme.toolkit.requirement.rule.RuleBook;
import org.acme.toolkit.text.ProtectedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdicts of readers allow what rules show by default, and what they fold away. */
class FoldingTest {

  private static final Examiner ENGLISH = Examiner.of(Examiner.ENGLISH);

  private static final Path VERDICTS = Path.of("src/evaluation/vocabulary/judgements.tsv");
  private static final Path TABLE = Path.of("../docs/quality/requirements.md");

  /** With fewer verdicts, nobody knows. */
  private static final int FEWEST = 5;

  private static final double LEAST_SHARE = 0.75;

  private static final String SHOWN = "shown";
  private static final String FOLDED = "folded";
  private static final String REQUIREMENT = "requirement";

  /**
   * What a reader thinks of a finding.
   *
   * @param place requirement, story or elsewhere
   * @param now shown or folded, or - if the application does not find it any more
   */
  private record Verdict(String document, String rule, String verdict, String place, String now) {

    static Verdict of(String line) {
      String[] cells = line.split("\t");
      return new Verdict(cells[0], cells[2], cells[3], cells[5], cells[6]);
    }

    String language() {
      String start = document.substring(0, 2);
      return RuleBook.LANGUAGES.contains(start) ? start : "en";
    }
  }

  private record Record(int useful, int all) {

    static Record of(List<Verdict> verdicts) {
      long useful = verdicts.stream().filter(each -> each.verdict.equals("useful")).count();
      return new Record((int) useful, verdicts.size());
    }

    boolean isGood() {
      return share() >= LEAST_SHARE;
    }

    double share() {
      return (double) useful / all;
    }
  }

  private static List<Verdict> verdicts(Predicate<Verdict> wanted) throws IOException {
    try (Stream<String> lines = Files.lines(VERDICTS)) {
      return lines.skip(1).map(Verdict::of).filter(wanted).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void aRuleIsShownIfReadersWantIt(String language) throws IOException {
    for (Rule rule : RuleBook.load(language).rules()) {
      Record shown =
          Record.of(
              verdicts(
                  each ->
                      each.language().equals(language)
                          && each.rule.equals(rule.id())
                          && each.now.equals(SHOWN)));

      assertThat(rule.doubtful() && shown.all > 0).as("%s is folded", rule.id()).isFalse();
      if (shown.all >= FEWEST) {
        assertThat(shown.isGood()).as("%s: %s", rule.id(), shown).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void aRuleIsFoldedIfReadersDoNotWantIt(String language) throws IOException {
    for (Rule rule : RuleBook.load(language).rules()) {
      Record folded =
          Record.of(
              verdicts(
                  each ->
                      each.language().equals(language)
                          && each.rule.equals(rule.id())
                          && each.place.equals(REQUIREMENT)
                          && each.now.equals(FOLDED)));

      if (rule.doubtful() && folded.all >= FEWEST) {
        assertThat(folded.isGood()).as("%s: %s", rule.id(), folded).isFalse();
      }
    }
  }

  @Test
  void whatStandsOutsideOfRequirementsIsFoldedBecauseReadersDoNotWantIt() throws IOException {
    Record elsewhere =
        Record.of(verdicts(each -> !each.place.equals(REQUIREMENT) && each.now.equals(FOLDED)));

    assertThat(elsewhere.all).isGreaterThanOrEqualTo(FEWEST);
    assertThat(elsewhere.isGood()).as(elsewhere.toString()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "be [user-friendly]",
        "be [fast]",
        "be [easy] to use",
        "be [robust]",
        "send an [appropriate] message",
        "send [several] lists",
        "send names, prices, [etc]",
        "send text [and/or] pictures",
        "show the [best] offer",
        "show the list [quickly]",
        "send the list [as far as possible]",
        "send the list [as soon as possible]",
        "send the list [if necessary]",
        "send the list [where possible]",
        "[be able to] send the list",
        "run in the [latest] version of Firefox",
        "answer [quickly]",
        "store the [necessary] data",
      })
  void classicSmellsAreShownInARequirement(String example) {
    String text = "The system shall " + example.replaceAll("[\\[\\]]", "") + ".";

    assertThat(
            ENGLISH
                .examine(text, ProtectedTokens.in(text), Deadline.in(Duration.ofMinutes(1)))
                .report()
                .findings())
        .filteredOn(finding -> !finding.doubtful())
        .extracting(Finding::text)
        .containsExactly(example.replaceAll(".*\\[(.*)].*", "$1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The user shall be able to print the list.",
        "The table should not be read as a promise.",
        "The system shall send the list to the appropriate printer.",
        "The system shall show the latest order.",
        "The system shall be usable by clerks who are familiar with paper forms.",
        "The system shall run in modern browsers.",
        "Values above the limit shall be reported as \"HIGH\".",
        "The system shall enter normal operation and read the most recent 15 minutes.",
        "The system shall answer within 5 s. Clerks think that this is fast.",
        "The system shall send a list. Today, clerks need several lists and need to be fast.",
        "The complexity shall not be above 10.",
        "Volunteers must be able to print the list.",
        "The system shall store what clerks usually print.",
        "The system shall log attempts and refuse whoever attempts to print.",
        "The system shall check the fee (the fee must have two decimals).",
        "Clerks need to search several cupboards, and have to be fast.",
        "The clerk should have basic knowledge of accounting.",
        "One should be aware of the daylight saving time.",
        "The queue SHOULD hold 10 orders. Orders should arrive one by one.",
        "Clerks of the archive shall be able to print the list.",
        "The system shall be able to print at least 10 lists.",
        "The table shall have the best lap time of each driver.",
        "The page shall be responsive and mobile-friendly.",
        "Clerks will soon have several fast printers.",
        "As a clerk, I want to print the list so that I can easily sign it.",
        "FR-1: Fast printing. The system shall print a list within 2 s.",
        "There should be no need for paper.",
        "## Risks\n\nThe printer should be fast.",
      })
  void whatReadersWouldNotActOnIsFoldedInARequirement(String text) {
    assertThat(
            ENGLISH
                .examine(text, ProtectedTokens.in(text), Deadline.in(Duration.ofMinutes(1)))
                .report()
                .findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.doubtful()).as(finding.text()).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-DE | Die Seite muss intuitiv [verständlich] sein.",
        "de-DE | Die Seite muss [schnell] (unter 2 s) laden.",
        "de-DE | Das Lager muss die Kisten sortieren, damit der Fahrer [schnell] laden kann.",
        "de-DE | Der Import muss [mehrere] Formate (CSV, XML) lesen.",
        "de-DE | Das Lager muss für [mehrere] Benutzer offen sein.",
        "de-DE | Der Fahrer muss die Kiste in [mehreren] Listen sehen.",
        "de-DE | Das Lager muss dem Fahrer [die Möglichkeit bieten], die Kiste zu sehen.",
        "de-DE | Der Fahrer muss [in der Lage sein], die Kiste zu sehen.",
        "de-DE | In der Nacht muss der Mieter [in der Lage sein], die Kiste zu sehen.",
        "de-DE | Das Lager muss einen [kurzen] Text (bis 50 Zeichen) zeigen.",
        "de-DE | Das Lager muss eine [hohe] Verfügbarkeit haben und mindestens 99 % erreichen.",
        "de-DE | Wunschkriterien~~Das Lager [sollte] die Kisten sortieren.",
        "de-DE | ## Prio 2 (Soll)~~Das Lager [sollte] die Kisten sortieren.",
        "de-DE | Das Lager muss zeigen, was am 31.5. präsentiert werden [sollte].",
        "de-DE | Das Lager muss Kisten finden, die ein Fahrer [selten] holt.",
        "de-DE | Das Lager muss die [neuesten] Einträge oben zeigen.",
        "de-DE | Das Lager [könnte] voll sein, und der Fahrer muss warten.",
        "de-DE | ### Should have~~Das Lager [sollte] die Kisten sortieren.",
        "de-DE | **[Schneller] Start:** Der Dienst muss in 5 s starten.",
        "de-DE | Das Lager [sollte] fähig sein, die Kisten zu sortieren.",
        "de-DE | Das Lager [sollte] dem Fahrer die Möglichkeit bieten, Kisten zu holen.",
        "de-DE | Das Lager [SOLLTE] die Kisten sortieren.",
        "de-DE | Beim Öffnen der Kisten [sollten] keine Probleme auftreten.",
        "de-DE | Das Lager muss offen sein, und die Kiste [sollte] hier nur erwähnt werden.",
        "de-DE | Wer viele Kisten holt, [sollte] im Lager den Wagen nehmen.",
        "de-DE | **Regal (Prio: Should)** Das Lager [sollte] die Kisten sortieren.",
        "de-DE | Der Plan ist [einfach]: das Lager muss die Kisten sortieren.",
        "de-DE | Das Lager soll [einfach] durch eine Karte zu öffnen sein.",
        "de-DE | Um es Fahrern [einfacher] zu machen, muss das Lager die Kisten zeigen.",
        "de-DE | Die Kiste muss [schnell], d.h. in 3 Schritten, zu holen sein.",
        "de-DE | Der Fahrer muss ein [ausreichend] starkes Passwort wählen (mit Ziffern).",
        "de-DE | Das Lager muss offen bleiben, falls sich die Kisten ändern [sollten].",
        "de-DE | Mit der Liste [sollte] der Fahrer schon vertraut sein.",
        "de-DE | Laien müssen dazu [in der Lage sein], die Kiste zu sehen.",
        "de-DE | Dem Fahrer soll es [möglich sein], die Kiste zu sehen.",
        "de-DE | Gestern musste der Fahrer [ziemlich] viele Kisten sortieren.",
        "de-DE | Das Lager muss offen sein, und deshalb haben wir [ziemlich] viele Kisten.",
        "de-DE | ## Personas~~Der Fahrer muss [oft] Kisten sortieren.",
        "de-DE | Das Lager muss robust bleiben und Fahrern erlauben, die Liste zu [verbessern].",
        "de-DE | Das Lager muss gegen Tippfehler [robust] sein (Bindestriche, Leerzeichen).",
        "de-DE | Für die Kisten [sollte] das Lager ausreichen.",
        "de-DE | Das Lager muss eine [kurze] Notiz zeigen.",
        "de-DE | Das Lager muss offen sein, [insbesondere] für Fahrer.",
        "de-DE | Die [Skalierbarkeit] muss das Lager mit 50 Kisten zeigen.",
        "de-DE | Das Projektteam muss die Kisten [schnell] sortieren.",
        "de-DE | Das Lager muss die Kisten in [verschiedenen] Reihen zeigen.",
        "de-DE | Das Lager muss einen [kleinen] Hinweis zeigen.",
        "de-DE | Das Lager muss die Kisten in [vielen] Reihen zeigen.",
        "de-DE | [Insbesondere] die Kasse muss um 8 Uhr öffnen.",
        "de-DE | Eingriffe, [beispielsweise] bei Fehlern, muss das Lager zeigen.",
        "de-DE | Das Lager muss den Text „Bitte warten […]\" zeigen.",
        "de-DE | Der Fahrer muss [schneller] laden, als er fährt.",
        "de-DE | Um Kosten zu [minimieren], muss das Lager um 8 Uhr schließen.",
        "de-DE | Das Öffnen darf nur nach der Zahlung [möglich sein].",
        "de-DE | ## Probleme~~Der Fahrer muss den [optimalen] Weg schätzen.",
        "de-DE | Es ist offen, warum man das [schöne] Lager öffnen sollte.",
        "de-DE | Das Lager muss [schnell] laden (ohne Speicher: <5 s).",
        "de-DE | Dadurch soll der Fahrer auch [schneller] laden.",
        "de-DE | Das Lager soll dem Fahrer eine [schnellere] Suche bieten.",
        "de-DE | Das Lager soll Fahrern helfen, [effizienter] zu laden.",
        "de-DE | Das Lager muss für Fahrer [geeignet] sein.",
        "de-DE | Das Lager muss zwei Regale haben, die [fast] gleich sind.",
        "de-DE | Das Lager muss Kisten nach der Liste oder [nach eigenem Ermessen] holen.",
        "de-DE | Das Lager soll die Arbeit der Fahrer [vereinfachen].",
        "de-DE | Das Lager soll zunächst nicht [erweiterbar] sein.",
        "de-DE | Das Lager soll horizontal [skalierbar] sein.",
        "de-DE | Das Öffnen soll nur dem Fahrer [möglich sein].",
        "de-DE | Das Lager muss erreichen, dass [...]",
        "de-DE | Zum Beispiel [sollte] eine Kiste ein Schild haben.",
        "de-DE | Das Lager muss Kisten ablehnen, da ihr Gewicht zu [hoch] ist.",
        "de-DE | Weil die Zahl der Fahrer [hoch] ist, muss das Lager um 8 Uhr öffnen.",
        "fr | Le client doit [pouvoir] trier la liste.",
        "fr | Le magasin doit ouvrir. FC2 : la caisse doit fermer : le client [doit] sortir.",
        "fr | Le magasin doit faire plus qu'un [simple] tri des caisses.",
        "fr | La caisse [principale] doit ouvrir à 8 h.",
        "fr | Le magasin doit suivre les [standards] du commerce.",
        "fr | Le magasin doit avoir un serveur qui [permettra] aux clients de payer.",
        "fr | Le magasin doit fermer à 8 h pour [pouvoir] compter les caisses.",
        "fr | Le magasin ne doit jamais [permettre] à un client de compter les caisses.",
        "fr | Le magasin doit rester [aussi grand que] la caisse.",
        "fr | Le magasin doit choisir la caisse la plus [simple].",
        "fr | Le magasin doit vendre des fruits, [par exemple], des pommes.",
        "fr | Le magasin doit avoir une page [permettant] de trier la liste.",
        "fr | Le magasin doit [permettre] aux clients de :",
        "fr | Le magasin doit ouvrir une ou [plusieurs] caisses.",
        "fr | Le magasin doit traiter les [différentes] commandes.",
        "fr | La carte doit être [spécifique] à un magasin.",
        "fr | Le magasin doit ranger les caisses pour [faciliter] leur vente.",
        "fr | Le magasin doit afficher une caisse qui (le client [doit] le savoir) est fermée.",
        "fr | Le magasin doit afficher les données que [doit] remplir le client.",
        "fr | En tant qu’acheteur, je veux trier la liste pour trouver [rapidement] un livre.",
        "es | Los clientes registrados deben [poder] ordenar la lista.",
        "es | La tienda debe mostrar cuánto [podría] pagar el cliente.",
        "es | La tienda debe ordenar la lista desde [el más reciente].",
        "es | La tienda debe mostrar la lista en modo de [alto] contraste.",
        "es | La tienda debe funcionar en navegadores [modernos] (Firefox, Chrome).",
        "es | Debe [poder] ordenar la lista.",
        "es | La tienda debe funcionar en un navegador [moderno].",
        "es | La tienda debe mostrar un texto [comprensible] para clientes.",
        "es | La tienda debe usar un nivel **[Alto]** (50–74 %).",
        "es | La tienda debe mostrar una lista, la cual [debe] usar el cliente.",
        "es | La tienda debe [poder] crear su lista en menos de 45 minutos.",
        "es | La tienda debe mostrar el libro, que no [debería] cambiar.",
        "es | Los requisitos dicen qué debe hacer la tienda, no cómo [debe] hacerlo.",
        "es | La tienda debe mostrar la nota más [baja].",
        "es | La tienda debe guardar la lista para futuras [mejoras].",
        "es | La tienda debe vender frutas, [por ejemplo] manzanas.",
        "es | El espacio no es [suficiente], y la tienda debe crecer.",
        "es | La tienda debe mostrar fotos en un formato [optimizado] (WebP).",
        "es | **Como** cliente, **quiero** ver la lista **para** pagar [rápidamente].",
        "es | La tienda debe tener un botón de acceso [rápido].",
        "es | La tienda debe avisar que el cliente no existe (el cliente [debe] estar registrado).",
        "es | La tienda debe mostrar los datos que [debe] llenar el cliente.",
        "es | La tienda debe ocultar un pedido [parcialmente] cargado.",
        "es | La tienda debe crecer, pues [mejoran] la venta.",
        "es | La tienda debe abrir para garantizar la [escalabilidad].",
        "es | Si hay espacio [suficiente], la tienda debe guardar el libro.",
        "es | La tienda debe guardar datos que una caja [podría] pedir en el futuro.",
        "es | La tienda debe contar cajas (por peso o caja [según corresponda]).",
        "es | La tienda debe responder de manera [rápida], con un tiempo máximo de 2 s.",
        "es | La tienda debe elegir qué libro [debe] mostrar la caja.",
        "es | La tienda debe abrir, es decir, la caja [debe] tener luz.",
        "es | La tienda debe mostrar un aviso [corto].",
        "es | La tienda debe avisar con una alerta [alta] de calor.",
        "es | La tienda debe avisar de cambios de [alto] impacto.",
        "es | La tienda debe abrir [inmediatamente] después del aviso.",
        "es | La tienda debe abrir ([idealmente] con una tarjeta).",
        "es | La tienda debe guardar, [opcionalmente], el idioma.",
        "es | Las fotos deben [optimizarse] (compresión, tamaño).",
        "es | La tienda debe mostrar cómo los clientes pueden [mejorar] su lista.",
        "es | La tienda debe guardar los datos [necesarios].",
        "es | La [escalabilidad] debe mostrarse con 50 cajas.",
        "es | El equipo de desarrollo debe contar las cajas de manera [rápida].",
        "es | Los desarrolladores deben contar las cajas de manera [rápida].",
        "es | Debemos contar las cajas de manera [rápida].",
        "es | Se deberá poner de acuerdo con su colega qué libros (caja, lista, [etc]) vende.",
        "es | La tienda debe cerrar, porque es más [fácil] si abre la caja.",
      })
  void otherLanguagesFoldWhatReadersWouldNotActOn(String language, String marked) {
    String text = marked.replaceAll("[\\[\\]]", "").replace("~", "\n");

    assertThat(
            Examiner.of(language)
                .examine(text, ProtectedTokens.in(text), Deadline.in(Duration.ofMinutes(1)))
                .report()
                .findings())
        .filteredOn(finding -> finding.text().equals(marked.replaceAll(".*\\[(.*)].*", "$1")))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.doubtful()).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-DE | Das Lager [sollte] die Kisten sortieren.",
        "de-DE | Das Lager muss bei zu [langer] Wartezeit warnen.",
        "de-DE | Das Lager muss [hohe] Verfügbarkeit haben.",
        "de-DE | Das Lager muss [möglichst] alle Kisten zeigen.",
        "de-DE | Das Lager muss [skalierbar] sein.",
        "de-DE | Das Lager muss [einfach] zu öffnen sein.",
        "de-DE | Das Lager muss so [einfach] wie möglich sein.",
        "de-DE | Es muss [möglich sein], die Kisten zu sehen.",
        "de-DE | Das Lager muss die Arbeit der Fahrer [verbessern].",
        "de-DE | Das Lager muss eine [selbsterklärende] Liste zeigen.",
        "de-DE | Da soll das Lager [schnell] öffnen.",
        "de-DE | Da die Kisten rot sind, muss das Lager [schnell] öffnen.",
        "de-DE | Das Öffnen soll jedem [möglich sein].",
        "es | La tienda debe tener [alta] disponibilidad.",
        "es | La tienda debe vender [grandes] cantidades de libros.",
        "es | La tienda debe ser [escalable].",
        "es | La tienda debe avisar [inmediatamente].",
        "es | La tienda debe tener un equipo de venta [amigable].",
      })
  void otherLanguagesShowWhatReadersWouldActOn(String language, String marked) {
    String text = marked.replaceAll("[\\[\\]]", "");

    assertThat(
            Examiner.of(language)
                .examine(text, ProtectedTokens.in(text), Deadline.in(Duration.ofMinutes(1)))
                .report()
                .findings())
        .filteredOn(finding -> !finding.doubtful())
        .extracting(Finding::text)
        .containsExactly(marked.replaceAll(".*\\[(.*)].*", "$1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-DE | Das Lager muss die Kisten etwa nach Farbe sortieren.",
        "de-DE | Das Lager muss die nächste Kiste öffnen.",
        "de-DE | Das Lager muss die Namen 3 bis 20 Zeichen lang zeigen.",
        "de-DE | Das Lager muss die Kisten 6 Monate lang zeigen.",
        "de-DE | Wenn Fahrer eine Kiste öffnen möchten, muss das Lager den Namen zeigen.",
        "de-DE | Das Lager muss so lange warten, bis der Fahrer kommt.",
        "de-DE | Das Lager darf dem Fahrer beliebig viele Kisten geben.",
        "fr | Il se pourrait que le magasin doive trier les listes.",
        "es | La tienda debe dar de baja a un cliente.",
        "es | La tienda debe permitir la alta, baja y modificación de clientes.",
        "es | La tienda debe registrar la alta, edición y baja de clientes.",
        "es | La tienda debe enviar un informe a profesionales de la salud.",
        "es | La tienda debe usar un nivel: **Alta**, **Media** o **Baja**.",
        "es | La tienda debe mostrar la lista (prioridad baja).",
        "es | La tienda debe permitir que, al abrir, el sistema debe leer el reloj.",
        "es | La tienda debe guardar la lista a lo largo de un año.",
        "es | La tienda debe abrir cuando es necesario contar los libros.",
        "es | 1- La tienda debe contar los libros.~2- La caja debe contar las monedas.",
        "es | La tienda debe guardar la lista de compras y bajas.",
        "fr | Cela a permis aux clients de trier, et le magasin doit ouvrir.",
      })
  void otherMeaningsOfVagueWordsAreNoFindings(String language, String line) {
    String text = line.replace("~", "\n");

    assertThat(
            Examiner.of(language)
                .examine(text, ProtectedTokens.in(text), Deadline.in(Duration.ofMinutes(1)))
                .report()
                .findings())
        .isEmpty();
  }

  @Test
  void cellsOfHtmlAreReadOneByOne() {
    String text =
        "<table><tr><td>FR-1</td><td>The system shall print a list.</td></tr>"
            + "<tr><td>FR-2</td><td>The system shall send a list.</td><td>high</td></tr></table>";

    assertThat(
            ENGLISH
                .examine(text, ProtectedTokens.in(text), Deadline.in(Duration.ofMinutes(1)))
                .report()
                .findings())
        .allSatisfy(finding -> assertThat(finding.doubtful()).as(finding.text()).isTrue());
  }

  @Test
  void theTableSaysSo() throws IOException {
    var records = new TreeMap<String, List<Verdict>>();
    for (Verdict verdict : verdicts(each -> !each.now.equals("-"))) {
      records
          .computeIfAbsent(
              Locale.forLanguageTag(verdict.language()).getDisplayLanguage(Locale.ENGLISH)
                  + " | "
                  + verdict.rule,
              key -> new ArrayList<>())
          .add(verdict);
    }
    List<String> rows =
        records.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList();

    assertThat(Files.readAllLines(TABLE)).containsAll(rows);
  }

  private static String row(String name, List<Verdict> verdicts) {
    Record shown = Record.of(verdicts.stream().filter(each -> each.now.equals(SHOWN)).toList());
    Record folded = Record.of(verdicts.stream().filter(each -> each.now.equals(FOLDED)).toList());
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d |",
        name,
        shown.all,
        shown.useful,
        folded.all,
        folded.useful);
  }
}
