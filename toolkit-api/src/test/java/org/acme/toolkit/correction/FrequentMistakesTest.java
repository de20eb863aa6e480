package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mistakes that are frequent in real documents and have one correction, and what looks like them.
 */
@QuarkusTest
class FrequentMistakesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der [ersteller > Ersteller] des Termins lädt die Gäste ein.",
        "Auf dem Blatt stehen die [berechnungen > Berechnungen] des letzten Jahres.",
        "Am Ende sieht man eine [auflistung > Auflistung] der offenen Rechnungen.",
        "Der Kreis zeigt die Menge pro [fachbereich > Fachbereich] und die Summe.",
        "Das Blatt hat eine Liste mit [einträgen > Einträgen] aus dem Vorjahr.",
        "Nach der [erstellung > Erstellung] des Plans beginnt die Arbeit.",
        "Der Plan dient nur zum [eigenbedarf > Eigenbedarf] der Firma.",
        "Die Gäste sehen die [größe > Größe] aller Zimmer.",
        "Der Gast darf die [bildschirme > Bildschirme] nicht ausschalten.",
        "Das Haus wird ohne [unterbrechung > Unterbrechung] geheizt.",
        "Die Seite öffnet sich in weniger als 2 [sekunden > Sekunden] für alle Gäste.",
        "Der [versand > Versand] der Briefe dauert einen Tag.",
      })
  void germanNounsGetACapital(String text) {
    assertCorrected("de", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Tabelle hat die Felder titel, beschreibung, erstellung und ablaufdatum.",
        "Das Programm nutzt den button und das design der anderen Seite.",
        "Der Parameter beschreibung der API `GET /x` ist leer.",
        "Der Gast kann mit wasd nach vorn und zur Seite gehen.",
        "Ein Bild in der Liste ist größer als die anderen.",
        "Die App nutzt das atomic design als Vorlage.",
        "Der Wert `einträge` zählt die einträge der Liste.",
        "Das Haus ist zielweise und in der Regel auch rückrollbar gebaut.",
        "Der Knopf heißt \"erstellung\" und steht links oben.",
        "Im discord sprechen die Gäste jeden Tag über den Plan.",
        "Das Paket hat 3 server und 2 tokens für alle Gäste.",
      })
  void otherSmallWordsOfGermanAreLeft(String text) {
    assertThat(correct(text, "de")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der Plan [wiederspiegelt > widerspiegelt] die Wünsche der Gäste.",
        "de | Das gilt [vorallem > vor allem] bei langen Leitungen im Haus.",
        "de | Die Kosten werden [seperat > separat] auf dem Blatt gezeigt.",
        "de | Die [Addresse > Adresse] des Gastes steht auf dem Blatt.",
        "de | Der [Standart > Standard] der Firma gilt für alle Gäste.",
        "de | Das Gerät [erziehlt > erzielt] einen guten Wert bei Regen.",
        "de | Die Gäste sind mit einer Farbe [makiert > markiert] und gezählt.",
        "de | Das ist [warscheinlich > wahrscheinlich] der letzte Plan der Firma.",
        "de | Die Gäste haben [garnicht > gar nicht] nach dem Preis gefragt.",
        "de | Der Rat hat [endgüldig > endgültig] über den Plan entschieden.",
        "fr | Le client attend à l'[acceuil > accueil] avec sa valise.",
        "fr | Il est [nécéssaire > nécessaire] de lire le plan avant la visite.",
        "fr | Le client lit les [fichers > fichiers] de la semaine passée.",
        "fr | Le plan donne des [éxemples > exemples] de maisons.",
        "fr | La machine [détécte > détecte] les personnes dans la rue.",
        "es | El cliente [exije > exige] la visita de la casa.",
        "es | El cliente [elije > elige] la mesa y espera la cena.",
        "es | Las [carateristicas > características] de la casa están en el plano.",
        "es | La luz pasa a [travez > través] de la ventana de la casa.",
        "es | El cliente [proteje > protege] la casa con una llave.",
      })
  void usualMisspellingsAreCorrected(String language, String text) {
    assertCorrected(language, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die Standarten der Garde hängen im großen Saal.",
        "de | Die Resource der API `GET /x` hat drei Felder.",
        "de | Unendlich viele Gäste haben endlich Platz gefunden.",
        "de | Das Feld seperat=1 der API `GET /x` ist leer.",
        "de | Das Wort \"seperat\" steht im alten Plan der Firma.",
        "fr | Le client utilise Remote Desktop Connection pour lire le plan.",
        "fr | La table Language contient les langues du client.",
        "fr | Il explique le mot \"acceuil\" dans la marge du plan.",
        "es | El sistema usa el campo hize = 3 para la lista.",
        "es | La palabra \"elije\" aparece en el plano de la casa.",
      })
  void otherWordsAreLeft(String language, String text) {
    assertThat(correct(text, language)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | El cliente busca la [informacion > información] de la casa.",
        "es | La casa se paga [segun > según] el contrato del cliente.",
        "es | El cliente [tambien > también] recibe una copia del contrato.",
        "es | La visita empieza [despues > después] de la cena del jefe.",
        "es | El plano se dibuja [asi > así] en todas las casas.",
        "es | El cliente pide la [version > versión] nueva del contrato.",
        "es | Se hace una [revision > revisión] del plano cada mes.",
        "fr | Le client choisit la [selection > sélection] de la semaine.",
        "fr | Il lit les [elements > éléments] du plan de la maison.",
        "fr | Il lit dans le plan la [creation > création] de la maison.",
        "fr | [Etat > État] des lieux de la maison du client",
        "fr | Le client regarde le plan. [Ecran > Écran] et clavier sont neufs.",
        "fr | Il voit les [details > détails] du plan de la maison.",
      })
  void accentsAreAddedWhereOnlyOneWordFits(String language, String text) {
    assertCorrected(language, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | El cliente instala Adobe Extension Manager en la oficina.",
        "es | El equipo usa el control de version control para el código.",
        "es | Los clientes compran el software de la empresa.",
        "es | La casa tiene un log de visitas y un backup.",
        "es | hc -> usuarios, hc -> inventario -> articulos + habitaciones",
        "fr | Le client utilise un process de design pour la maison.",
        "fr | Etienne habite dans la maison de son oncle.",
        "fr | Le client parle avec Elise de la maison.",
        "fr | La page Selection contient les produits du client.",
        "fr | Le navigateur garde les events du client dans une liste.",
        "fr | Il faut un prefab pour chaque porte de la maison.",
        "fr | Pour changer le plan, cliquez ici. Edit et Save sont en haut.",
        "fr | La mesure montre une Electron pair production dans la machine.",
        "fr | Le schéma contient les tables Client, Produit et Etudiant du projet.",
        "fr | Le client lit les valeurs de l'objet Ecran du programme.",
        "fr | Le film est lié par l'attribut id realisateur de la table.",
        "es | La fase de la obra (ref instalacion) dura dos semanas.",
        "fr | Le client a resume le plan de la maison hier.",
      })
  void englishWordsAndNamesAreLeft(String language, String text) {
    assertThat(correct(text, language)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Il lit [chaque lignes > chaque ligne] du plan de la maison.",
        "fr | [Chaque clients > Chaque client] reçoit une copie du plan.",
        "fr | Le client paie [chaque visites > chaque visite] de la maison.",
        "fr | Les plans seront [publié > publiés] par le client.",
        "fr | [Tout > Tous] les objets sont dans la cave.",
        "fr | Il ouvre [tous > toutes] les portes de la maison.",
        "fr | L'image a été [choisi > choisie] par le client.",
        "fr | Les murs seront [réalisé > réalisés] avec du bois.",
        "fr | J'ai pu [testé > tester] la machine pendant une heure.",
        "fr | Le client lit le plan, et [celui ci > celui-ci] est long.",
        "fr | Vous trouverez [ci dessous > ci-dessous] le plan de la maison.",
        "fr | [Si il > S'il] pleut, la visite est reportée.",
        "fr | On valide [la la commande > la commande] du client.",
        "fr | [La la commande > La commande] est envoyée au client.",
        "fr | Le client clique [sur sur > sur] le plan de la maison.",
        "fr | Il faut [que que > que] le client lise le plan.",
        "fr | Le client lit une série de [livre > livres] sur les maisons.",
        "fr | On voit que les murs des maisons ont été [peint > peints] hier.",
        "fr | Nous avons été [amené > amenés] à changer le plan de la maison.",
        "fr | Les commits de la table ont été [poussé > poussés] hier.",
      })
  void frenchWordsAgree(String language, String text) {
    assertCorrected(language, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chaque fois, le client reçoit une copie du plan.",
        "La matrice a une taille de 8*8 spécifique pour la maison.",
        "Le compteur donne une puissance de 2 courante.",
        "Le parcours 405 issu de la copie est long.",
        "Toute la maison a été peinte en bleu.",
        "Dans ce plan sont décrites des maisons du client.",
        "Les maisons qui sont vendues restent dans la liste.",
        "Le client a pu tester la machine pendant une heure.",
        "Il met en place une protection contre attaques et pannes.",
        "Le client dit si la maison est vendue.",
        // a correction would have another gender or number than the subject
        "On voit que les portes des petites maisons ont été peint hier.",
        "Les plans sont utiles, car celles-là n'ont pas été prévu par le client.",
        "Les listes ont été vérifié par le client.",
        // an adjective after a verb of seeming, and words without a plural in the dictionary
        "Cette maison nous a paru adaptée au client.",
        "Les plans du client sont push sur le serveur.",
        "Les murs de la maison et elle-même sont plus nombreux que les portes.",
      })
  void frenchWordsThatAgreeAreLeft(String text) {
    assertThat(correct(text, "fr")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Gast will wissen[ > ,] wann er den Plan bekommt.",
        "Man kann nachschauen[ > ,] wann der letzte Zug fährt.",
        "Der Gast soll sehen[ > ,] wer noch im Haus ist.",
        "Der Gast weiß nicht[ > ,] was er bezahlen muss.",
        "Der Rat möchte wissen[ > ,] woher das Geld kommt.",
        "Zwei Gäste haben [die selben > dieselben] Wünsche.",
        "Der Gast sitzt an [der selben > derselben] Stelle wie gestern.",
        "Der Gast prüft am Abend[ > ,] ob die Tür geschlossen ist.",
        "Die Gäste kaufen [den selben > denselben] Plan wie im letzten Jahr.",
        "Die Punkte werden [für für > für] das ganze Team gezählt.",
      })
  void germanCommasAndPronounsAreCorrected(String text) {
    assertCorrected("de", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wann und wo der Gast ankommt, ist noch offen.",
        "Wann der Zug fährt, weiß der Gast nicht.",
        "Die Gäste wissen, wer im Haus ist.",
        "Im selben Haus wohnen drei Gäste.",
        "Zur selben Zeit kamen die Gäste an.",
        "Die PCs sind neu und stehen im Haus.",
        "Das ist das Haus des Gastes, für das er zahlt.",
        "Das Haus hat keine Tür — ohne den Schlüssel kommt niemand hinein.",
        "Kein zusätzlicher Schritt, passt zu den anderen Plänen.",
        "Der Gast zahlt für das Haus und für den Garten.",
        "Die Gäste des Hauses\n\nAberger\n\nDie Gäste wohnen im Haus.", // a name
      })
  void otherGermanSentencesAreLeft(String text) {
    assertThat(correct(text, "de")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The model of the JSON API `GET /x` uses seism data from the north.",
        "A large part of those people have access to `GET /x` of the API.",
        "These consist of a server and a client that call `GET /x` of the API.",
        "The tool that most people use to read the API `GET /x` is free.",
        "A family that leaves is removed from `GET /x` of the API.",
        "The script sends the filename an returns the answer of `GET /x`.",
        "It copies the old names an users see the answer of `GET /x`.",
      })
  void englishSentencesThatLookWrongAreLeft(String text) {
    assertThat(correct(text, "en")).isEqualTo(text);
  }

  /** Takes "[wrong > right]" for the mistake and its correction. */
  private static void assertCorrected(String language, String text) {
    String mistake = "\\[([^]>]*) > ([^]]*)]";
    assertThat(correct(text.replaceAll(mistake, "$1"), language))
        .isEqualTo(text.replaceAll(mistake, "$2"));
  }

  private static String correct(String text, String language) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", language))
        .post("/api/v1/corrections")
        .then()
        .statusCode(200)
        .extract()
        .path("correctedText");
  }
}
