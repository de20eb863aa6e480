package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of mistakes that real documents showed, and what looks like them. */
@QuarkusTest
class RealMistakesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a comma before or after a clause
        "Wir haben einen Server eingerichtet um die Daten zu speichern. | Wir haben einen Server"
            + " eingerichtet, um die Daten zu speichern.",
        "Das Team hat sich getroffen um den Stand zu besprechen. | Das Team hat sich getroffen, um"
            + " den Stand zu besprechen.",
        "Um die Ladezeit zu verkürzen speichern wir die Bilder. | Um die Ladezeit zu verkürzen,"
            + " speichern wir die Bilder.",
        "So wird vermieden dass sich die Seite neu aufbaut. | So wird vermieden, dass sich die"
            + " Seite neu aufbaut.",
        "Der Sensor sendet ein Signal wenn der Akku leer ist. | Der Sensor sendet ein Signal, wenn"
            + " der Akku leer ist.",
        "Das Spiel wird beendet wenn kein Zug mehr möglich ist. | Das Spiel wird beendet, wenn kein"
            + " Zug mehr möglich ist.",
        // a comma inside a clause
        "Nach Auswahl der Zeile, öffnet sich ein Fenster. | Nach Auswahl der Zeile öffnet sich ein"
            + " Fenster.",
        // a verb that is a noun
        "Nach dem speichern der Datei erscheint eine Meldung. | Nach dem Speichern der Datei"
            + " erscheint eine Meldung.",
        "Beim starten der Anwendung wird die Datenbank geprüft. | Beim Starten der Anwendung wird"
            + " die Datenbank geprüft.",
        "Als nächstes wird die Tabelle angelegt. | Als Nächstes wird die Tabelle angelegt.",
      })
  void ofGermanAreCorrected(String text, String corrected) {
    assertThat(correct(text, "de")).isEqualTo(corrected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Das macht es als Anfänger schwer eine Lösung zu finden.",
        "Die Tabelle enthält gegeben falls auch die Kosten des Monats.",
        "Wir treffen uns um zehn Uhr im Labor.",
        "Als nächstes Ziel gilt die Abnahme durch den Kunden.",
        "Der Wert wurde wird in jeder Stunde gespeichert.",
        "Die Liste wird sortiert nachdem Namen ausgegeben.",
        "Das Skript ist zum starten Starten des Servers da.",
        "Das Handbuch wird wenn möglich auch gedruckt.",
        "Sowohl die Firma als auch der Kunde erhalten eine Kopie.",
        "Die neue Suche ist schneller als erwartet.",
        "Nach dem Speichern können wir weiterarbeiten.",
        "Die Leitung des Projekts hat Thomas Mahn übernommen.",
        "Der Wert „kundennumer“ steht in der ersten Spalte.",
        "Die Texte der Seite liegen in json files.",
      })
  void ofGermanAreNotSeenInOtherSentences(String text) {
    assertThat(correct(text, "de")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | El programa recorre el array del atributo “parametros” de la clase.",
        "es | El método \"busqueda\" recorre la lista de los nodos.",
        "es | La clase «habitacion» tiene tres atributos.",
        "fr | La colonne « prenom » de la table contient le texte saisi.",
        "fr | Le champ \"quantite\" est obligatoire dans ce formulaire.",
        "fr | Nous construisons ensuite le polynôme toto. toto est donc un vecteur.",
        "fr | Vous avez un dossier 'donnees' avec le document.",
        "de | Die Variable \"benuzer\" steht in der Klasse.",
        "en | Press the “Rezerviši karte” button to send `GET /x` to the JSON API.",
        "en | The JSON API `GET /x` answers with “recieved” in each case.",
        "en | Use bold arial letters for the JSON API `GET /x` in each heading.",
        "en | The answer of the JSON API `GET /x` is unacurate in most cases.",
        "en | What are be services in the JSON of `GET /x` that the API gives?",
        "en | For each value of the list i in the JSON of `GET /x`, the API adds one.",
        "en | Cloud infrastructures answer `GET /x` of the API with JSON.",
        "en | The label “Zatraži ponudu” of the JSON API `GET /x` is shown.",
      })
  void areNotSeenInNamesAndCode(String language, String text) {
    assertThat(correct(text, language)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The clerk is reseting the till. | The clerk is resetting the till.",
        "The till is resetted each evening. | The till is resetted each evening.",
        "Could books of value easily be lost? | Could books of value easily be lost?",
        "Of these rooms, three face the street. | Of these rooms, three face the street.",
        "There are three room with a view. | There are three rooms with a view.",
      })
  void ofEnglishEndingsBecomeNoOtherWord(String text, String corrected) {
    assertThat(correct(text, "en")).isEqualTo(corrected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | El sistema guarda los parametros de la clase “Nodo”. | El sistema guarda los"
            + " parámetros de la clase “Nodo”.",
        "es | Se abre \"Menú\" y la busqueda empieza con \"Aceptar\". | Se abre \"Menú\" y la"
            + " búsqueda empieza con \"Aceptar\".",
        "fr | La desciption de la commande « Envoyer » est affichée ici. | La description de la"
            + " commande « Envoyer » est affichée ici.",
        "de | Der Benutzer verwedet die Taste „Weiter“ jeden Tag. | Der Benutzer verwendet die"
            + " Taste „Weiter“ jeden Tag.",
        "en | The JSON API `GET /x` recieves the “Send” command. | The JSON API `GET /x` receives"
            + " the “Send” command.",
      })
  void besideQuotationMarksAreCorrected(String language, String text, String corrected) {
    assertThat(correct(text, language)).isEqualTo(corrected);
  }

  private static String correct(String text, String language) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", language))
        .post("/api/v1/corrections")
        .jsonPath()
        .getString("correctedText");
  }
}
