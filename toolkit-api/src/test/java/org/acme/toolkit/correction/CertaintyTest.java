package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certain enough to be applied without asking. */
@QuarkusTest
class CertaintyTest {

  @Nested
  class English {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          // abbreviations, also before a capital
          "It stores the max. value of each row. The min. value is not stored.",
          "Compare the misc. settings with the prev. version before you start it.",
          "The approx. duration is shown, and the incl. tax is not shown.",
          // names that start small
          "Start the proxy at first. nginx forwards every request to it.",
          // names inside sentences, and where they stand alone
          "The meeting was led by Marwen and Katrijn from the office.",
          // words that are meant twice
          "He said that that would have been enough for the whole team.",
        })
    void leavesAlone(String text) {
      assertThat(correct(text, "en").getString("correctedText")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "We recieve the order. then the user pays. | We receive the order. Then the user pays.",
          "The list is very very long for a phone. | The list is very long for a phone.",
        })
    void corrects(String text, String corrected) {
      assertThat(correct(text, "en").getString("correctedText")).isEqualTo(corrected);
    }
  }

  @Nested
  class OtherLanguages {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "de | Der Admin prüft das Deployment und die immutable Releases im Cluster.",
          "de | Die Daten werden vom Worker per Push an alle Clients verteilt.",
          "fr | Le matching des données utilise une Query et des Triggers dans la base.",
          "es | El equipo prepara el release y revisa los logs del backend cada día.",
          "es | La red clusterizada del API `GET /x` tiene un token hasheado de acceso.",
        })
    void leaveEnglishWordsAlone(String language, String text) {
      assertThat(correct(text, language).getString("correctedText")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "de | Der Benutzer verwedet die Anwendung jeden Tag. | Der Benutzer verwendet die"
              + " Anwendung jeden Tag.",
          "fr | La desciption de la commande est affichée ici. | La description de la commande est"
              + " affichée ici.",
          "es | El sitema guarda la seccion de cartas del jugador. | El sistema guarda la sección de"
              + " cartas del jugador.",
          // letters in another order or written twice, also in nouns, and umlauts as two letters
          "de | Der Anwedner sieht gelichzeitig das Verzeichniss und die Telefonnummmer. | Der"
              + " Anwender sieht gleichzeitig das Verzeichnis und die Telefonnummer.",
          "de | Zusaetzlich sind die Daten verfuegbar, und es laeuft mit der Identitaet weiter. |"
              + " Zusaetzlich sind die Daten verfügbar, und es läuft mit der Identität weiter.",
          // accents that are missing in the whole text, in words that are also French and in titles
          "es | La gestion de pagos tendra un arbol. El arbol y otro arbol son Arbol. | La gestión de"
              + " pagos tendrá un árbol. El árbol y otro árbol son Arbol.",
          "es | El modulo de Validacion recibe los datos. | El módulo de Validación recibe los datos.",
          "fr | Le systeme est egalement disponible, et un Systeme le securise. | Le système est"
              + " également disponible, et un Systeme le securise.",
        })
    void correctWhatIsCertain(String language, String text, String corrected) {
      assertThat(correct(text, language).getString("correctedText")).isEqualTo(corrected);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          // a name beside a name, and a name that is like another one
          "de | Die Leitung der API `GET /x` hat Alexander Römmer übernommen.",
          "de | Das System `GET /x` wurde von Matias entworfen.",
          "es | La API `GET /x` fue creada por Barbara Wugner en 2021.",
          "es | La API `GET /x` fue creada por Barbara Schmidt en 2021.",
          // a compound, and a parameter
          "de | Die Schachtelungstiefe der Ausgabe von `GET /x` ist hoch.",
          "fr | La fonction trouver_noeud(coordonnees) de l'API `GET /x` donne le point.",
          "es | insertar: paciente, arbol de la API `GET /x` {Inserta un paciente en el árbol}",
          "es | La clase tiene una Ubicacion y la API `GET /x` lee la tabla Recepcion.",
          "es | La clase juego crea un nivel de la API `GET /x` cada vez.",
          // a determiner after an infinitive, and a noun after a preposition
          "es | Se ha creado la API `GET /x` que permite realizar esta llamada a sistema.",
          // a conjunction of three words, and verbs without a subject
          "de | Die Liste der API `GET /x` gilt, auch ohne dass ein Gast da ist.",
          "de | Am Abend muss dass Fenster der API `GET /x` geschlossen sein.",
          "de | Wird die API `GET /x` benutzt, muss dass System dem Gast antworten.",
          "fr | A les moyens de payer le plan de l'API `GET /x` du client",
          "fr | A une voiture et un plan de l'API `GET /x` du client",
          "fr | L'envoie de la liste est fait par l'API `GET /x` le soir.",
          "fr | Les valeurs de chaque liste sont aussi cité dans l'API `GET /x` du site.",
          "es | Validación de la API `GET /x` antes de cambiar a estado \"Cerrado\".",
        })
    void leaveNamesAndOtherReadingsAlone(String language, String text) {
      assertThat(correct(text, language).getString("correctedText")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "de | Das erstellen von Listen ist möglich. | Das Erstellen von Listen ist möglich.",
          "de | Somit kann man nicht wissen ob das Gerät läuft. | Somit kann man nicht wissen, ob das"
              + " Gerät läuft.",
          "fr | Nous avons développer une application. | Nous avons développé une application.",
        })
    void correctGrammarThatRealDocumentsProve(String language, String text, String corrected) {
      assertThat(correct(text, language).getString("correctedText")).isEqualTo(corrected);
    }

    @Test
    void swissGermanHasNoSharpS() {
      String text = "Das grössere Gerät steht in der Strasse.";

      assertThat(correct(text, "de-CH").getList("edits")).isEmpty();
    }

    @Test
    void aVariantThatIsNotSupportedIsCheckedAsAnother() {
      assertThat(correct("A text.", "en-IE").getString("language")).isEqualTo("en-US");
    }
  }

  @Nested
  class Lines {

    @Test
    void inAnotherLanguageAreLeftAlone() {
      String foreign = "O sistema deve permitir ao leitor consultar os livros enviados.";
      String text = "The service recieves all orders.\n\n" + foreign;

      JsonPath correction = correct(text, "en");

      assertThat(correction.getString("correctedText"))
          .isEqualTo("The service receives all orders.\n\n" + foreign);
      assertThat(correction.getList("edits")).hasSize(1);
    }
  }

  @Nested
  class Rules {

    @ParameterizedTest
    @ValueSource(
        strings = {
          // "and" inside a subject, and "an" for "and"
          "The exchange between different systems and providers is shown by `GET /x` of the API.",
          "The growing demand for small and large systems has no effect on `GET /x` of the API.",
          "It compares the data in the database with `GET /x` of the API an hence decides.",
          "The API returns an \u201chtml\u201d page to the client for each request to `GET /x`.",
        })
    void takeNoPartOfASentenceForAnotherOne(String text) {
      assertThat(correct(text, "en").getString("correctedText")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Select the From Hotel option in the app and send the JSON to `GET /x`.",
          "Documents like Id proof or the PAN card are sent to `GET /x` of the API.",
        })
    void ofEnglishThatNoRealTextProvesAreOnlySuggested(String text) {
      JsonPath correction = correct(text, "en");

      assertThat(correction.getString("correctedText")).isEqualTo(text);
      assertThat(correction.getList("edits")).isNotEmpty();
    }
  }

  @Nested
  class Confidence {

    private static final String TEXT =
        "The service recieves a request from the server of Saajan. It is shown in the mean time"
            + " to the user of the system.";

    @Test
    void isGivenWithAReason() {
      JsonPath correction = correct(TEXT, "en");

      assertThat(correction.getDouble("edits[0].confidence")).isGreaterThan(0.9);
      assertThat(correction.getString("edits[0].reason")).endsWith(".");
      assertThat(correction.getBoolean("edits[1].applied")).isFalse();
      assertThat(correction.getString("edits[1].reason")).contains("name");
    }

    @Test
    void decidesWhatIsAppliedAsTheCallerAsks() {
      assertThat(applied("none")).isEmpty();
      assertThat(applied("safe")).containsExactly("recieves");
      assertThat(applied("more")).containsExactly("recieves", "in the mean time");
    }

    private static List<String> applied(String apply) {
      return request(Map.of("text", TEXT, "language", "en", "apply", apply))
          .getList("edits.findAll { it.applied }.original");
    }
  }

  private static JsonPath correct(String text, String language) {
    return request(new HashMap<>(Map.of("text", text, "language", language)));
  }

  private static JsonPath request(Map<String, Object> body) {
    return given().contentType(ContentType.JSON).body(body).post("/api/v1/corrections").jsonPath();
  }
}
