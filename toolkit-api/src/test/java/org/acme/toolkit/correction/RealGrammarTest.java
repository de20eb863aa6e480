package org.acme.toolkit.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of grammar that real documents proved, and the words between which they are wrong. */
@QuarkusTest
class RealGrammarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // of two verbs, the one with an accent more
        "es | Se creo una tabla nueva para los pedidos. | Se creó una tabla nueva para los pedidos.",
        "es | El archivo esta guardado en la carpeta. | El archivo está guardado en la carpeta.",
        "es | La ventana que esta en la parte superior se cierra. | La ventana que está en la parte"
            + " superior se cierra.",
        "fr | Nous nous sommes inspiré de votre plan. | Nous nous sommes inspirés de votre plan.",
        "fr | Il a fallut relancer le serveur. | Il a fallu relancer le serveur.",
        "fr | Nous avons choisit une base libre. | Nous avons choisi une base libre.",
        "fr | A la fin du test, un rapport est envoyé. | À la fin du test, un rapport est envoyé.",
        "fr | La mise en oeuvre du projet dure deux mois. | La mise en œuvre du projet dure deux"
            + " mois.",
        "en | The code of the JSON API `GET /x` is on Github. | The code of the JSON API `GET /x` is"
            + " on GitHub.",
        "en | The users of the JSON API `GET /x` watch youtube videos. | The users of the JSON API"
            + " `GET /x` watch YouTube videos.",
        "en | If there is any errors, the JSON API `GET /x` stops. | If there are any errors, the"
            + " JSON API `GET /x` stops.",
        "en | The admin can setup the JSON API `GET /x` alone. | The admin can set up the JSON API"
            + " `GET /x` alone.",
        "en | The JSON API `GET /x` stores the informations of each user. | The JSON API `GET /x`"
            + " stores the information of each user.",
        "en | The answer will be send to the JSON API `GET /x`. | The answer will be sent to the JSON"
            + " API `GET /x`.",
        "de | Der Gast wird vorhher nicht gefragt. | Der Gast wird vorher nicht gefragt.",
        "de | Der Plan wird nicht gelöscht sondern verschoben. | Der Plan wird nicht gelöscht, sondern verschoben.",
        "de | Der Plan wird gespeichert wenn der Gast die Seite schließt. | Der Plan wird gespeichert, wenn"
            + " der Gast die Seite schließt.",
        "es | El botón sirve para saber que campos faltan. | El botón sirve para saber qué campos"
            + " faltan.",
        "es | El servidor guarda los envios de cada mes. | El servidor guarda los envíos de cada mes.",
        "es | El sistema mostrara los pedidos de cada mes. | El sistema mostrará los pedidos de cada"
            + " mes.",
        "es | Si elige la lista se le mostrara un mensaje. | Si elige la lista se le mostrará un mensaje.",
        "es | Se pierde la carta cuando esta esta llena. | Se pierde la carta cuando esta está llena.",
        "es | Es un número entero, si no esta vacío. | Es un número entero, si no está vacío.",
        "es | El plan no es una lista si no un mapa. | El plan no es una lista sino un mapa.",
        "de | Mit einem Klick auf das Bild, wechselt der Gast zur Liste. | Mit einem Klick auf das"
            + " Bild wechselt der Gast zur Liste.",
        "fr | Le client a besoin de pages a vendre. | Le client a besoin de pages à vendre.",
        "fr | Le plan a valider est long. | Le plan à valider est long.",
        "fr | Le client commence a s'adapter. | Le client commence à s'adapter.",
        "fr | Le plan indique le nombre de personne par salle. | Le plan indique le nombre de personnes par"
            + " salle.",
        "de | Der Auftragordner liegt auf dem Tisch. | Der Auftragsordner liegt auf dem Tisch.",
        "de | Das Photo liegt auf dem Tisch. | Das Foto liegt auf dem Tisch.",
        // two nouns, so that the second is no object
        "en | The tests shows that the plan is good. | The tests show that the plan is good.",
        "en | When the teacher comes, all students stands up. | When the teacher comes, all students"
            + " stand up.",
        "en | The keys is in the JSON of the API `GET /x`. | The keys are in the JSON of the API"
            + " `GET /x`.",
      })
  void isCorrected(String language, String text, String corrected) {
    assertThat(correct(text, language)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // an object after a gerund
        "en | Instead of packing it piece by piece",
        // a pronoun before its verb, and the number of a variable
        "es | Se cambia la carpeta, ya que esta en un principio no era visible.",
        "es | La entrada sub-cero de la neurona es fija.",
        // a clause after a noun, a sentence that goes on, and a noun with another letter
        "es | El servidor envía un mensaje de que pedido fue guardado.",
        "es | El programa no es un solo archivo. Sino que, al contrario, tiene varias partes.",
        "es | El equipo tiene un gran domino en el mercado de los relojes.",
        // pseudocode, a compound with "rr", a pronoun, verbs, a variable, English, letters
        "es | Las palabras del lenguaje son INICIO, FIN, SI, ENTONCES, SINO, MIENTRAS.",
        "es | La página ofrece una carga ultra rápida de las imágenes.",
        "es | El cliente también puede usar este mismo a través de la red.",
        "es | Si lo deseas, genero a continuación los documentos del proyecto.",
        "es | El puntero ultimo pasa a ser el nuevo nodo.",
        "es | Ante un cache miss, se llama al servidor otra vez.",
        "es | Faltan las reglas de r/rr, h, ll/y y m antes de p o b.",
        // terms of programmers, and a command to several people
        "es | La memoización evita cálculos. Una función memoizada es rápida, y el servidor memoiza.",
        "es | El tutor ve la cantidad de asistios y faltas del mes.",
        // an unknown verb, and a label before a preposition
        "es | No se confía en la salida: si no deserializa, se lanza otra vez.",
        "es | El producto se mueve de bodega A a bodega B.",
        // conditions, code, data of a test, and a word of English with its plural
        "es | El plan no conviene si nuestra empresa contara con muchos clientes.",
        "es | La llamada es leer(int valor, int condicion, int* tamano) desde hoy.",
        "es | El registro guarda la clave con accion = 'importar' cada vez.",
        "es | El texto correo-invalido es el dato de la prueba.",
        // a pronoun after a gerund, and a noun that lacks its plural, too
        "es | Se elige una ubicación usando esta para los filtros.",
        "es | No se debe escribir numero negativos en la lista.",
        "es | Los componentes de la biblioteca son reusables.",
        // two clauses, a name, and a participle of the dictionary
        "de | Vermutlich noch einiges, fällt mir aber gerade nicht ein.",
        "de | Der Bericht zur Photo-DB ist fertig.",
        // a verb in two parts, a question, an object, an amount, and the ending of a file
        "de | Die Richtung gibt an ob der Gast nach links geht.",
        "de | Das Blatt zeigt, wie viele Stunden hat wer in welchem Haus gearbeitet.",
        "de | Anna hat die Aufgabe bekommen sich um den Garten zu kümmern.",
        "de | Uns fehlt die Zeit den Abschluss um Wochen hinauszuzögern.",
        "de | Die neue .config Datei ist noch nicht fertig.",
        "de | Alle durchfahrenen Haltestellen stehen auf der Karte.",
        "de | Die Seite ist nicht erreichbar, Gerät läuft aber.",
        "de | Die drei alten Probleme, gelöst",
        "de | Die Liste zeigt alle Linktypen der Seite.",
        "en | The JSON API `GET /x` hides each others' data.",
        // "which" for a clause, subjects without a noun, a verb and a compound after "those"
        "en | The JSON API `GET /x` needs no files which is really helpful in our case.",
        "en | The below are the entry and exit criteria for each phase of the JSON API `GET /x`.",
        "en | The JSON API `GET /x` tells observers when these change.",
        "en | The JSON API `GET /x` has to filter those noise and error messages.",
        // a participle after a pronoun, and a noun for many people
        "fr | L'outil nous a proposer un plan de la base.",
        "fr | Le plan indique le nombre de personnel présent.",
        // the name of something, and a noun after "la série de"
        "fr | Nous prenons l'exemple d'un client A qui a commandé une pizza.",
        "fr | A représente la vitesse du moteur.",
        "fr | Le vainqueur de la série de numéro 3 joue encore.",
        // "a" with its participle
        "fr | Le calcul se termine si la population a convergé.",
        // participles after an object, a reflexive verb and a verb with another mistake
        "fr | Ces valeurs nous ont été donné par le client.",
        "fr | Si le client ferme la page alors le message ne lui sera pas présenté.",
        "fr | Nous nous sommes attribué à chacun des tâches.",
        // what may be a participle or an infinitive, and a word between "à" and its verb
        "fr | Le statut du client est verifie.",
        "fr | La clôture dure un jour. Le statut du client est cloture.",
        "fr | Nous avons passé la matinée à encore avancer le plan.",
        // one of two spellings
        "es | Las poscondiciones de cada caso de uso son claras.",
        // the columns of a table
        "es | cod_pedido (PK): A; nombre: B; telefono: C; direccion: D",
        // an English verb, a tense that nobody writes, a feminine, and a class
        // a comma on either side of "nur", and the name of a program with its mark
        "de | Der Export startet allerdings nur wenn ein Name eingetragen ist.",
        "de | Viele Klassen nutzen heute Kahoot! und andere Programme dieser Art.",
        // a noun whose correction is its start
        "de | Wir gehen am Abend alle in den Gartenn.",
        // a word of English
        "de | Die Adresse wird im Balloon-Tip als Überschrift angezeigt.",
        // a letter between two words, which starts another one
        "de | Auf dem Obertab steht der Name des Gastes.",
        // a value of JSON
        "es | La orden { \"clase\": \"rapido\" } usa el valor rapido o lento, y rapido es el primero.",
        "fr | Le robot est designé pour porter des colis.",
        "fr | Les observasions du stage sont dans ce rapport.",
        "fr | Ce stage nous a permit de comprendre le réseau.",
        "fr | Voici les plans que nous avons choisit.",
        "fr | Le fichier contient la classe Noeud et un noeud de départ.",
        "fr | A small value leads to a larger current in the coil.",
        "fr | L'équipe a choisi le plan qui mène de A vers B.",
        // another word than that with an umlaut, and a noun in small letters
        "de | Wir kammen nach der Pause rasch voran.",
        "de | Neue Geräte sollen ohne weiteres zu tun des Kunden starten.",
        // the last of several nouns, verbs and plurals after other words
        "en | Text on cables, switches, and other parts is in the JSON of `GET /x` of the API.",
        "en | Each tester should participate to reach the goal of the JSON API `GET /x`.",
        "en | The days will help them to be familiarise their team with the JSON API `GET /x`.",
        "en | The JSON API `GET /x` is used in according with all rules.",
        "en | Most of these softwares call the JSON API `GET /x`.",
        "en | Please listen to each others ideas about the JSON API `GET /x`.",
        "en | The hash mark that starts a line is kept by the JSON API `GET /x`.",
        "en | The host, the guest have access to the JSON API `GET /x`.",
        // the wrong one of two words, an explanation, a compound, a noun before its verb
        "en | Please read each others code of the JSON API `GET /x`.",
        "en | Our team would help the our understand the JSON API `GET /x`.",
        "en | The data of the two parties that is Anna and Ben are in the JSON of the API `GET /x`.",
        "en | The page has many user defined functions of the JSON API `GET /x`.",
        "en | A clean production install would fail in the JSON API `GET /x`.",
        "en | The user can log in the website by adding a name to the JSON API `GET /x`.",
        "en | The user needs to login in to the JSON API `GET /x`.",
        // a button, a compound, a verb in the singular
        "en | The tester has to navigate to Logout in the JSON API `GET /x`.",
        "en | The JSON API `GET /x` answers with an access denied message.",
        "en | If someone login to the JSON API `GET /x` again, it stops.",
        // quantities
        "en | A total of 25 test cases were sent to the JSON API `GET /x`.",
        "en | The number of negative feedbacks in the JSON of the API `GET /x` is high.",
        // a verb and its object
        "en | The trick is to know when the public exchanges notes with the team.",
        "en | We ask when the system displays messages.",
        "en | The team knows why the guest changes plans.",
        // a wish, and the number of a part
        "en | If the user were to press the key, the JSON API `GET /x` would stop.",
        "en | The approvals of the JSON API `GET /x` follow below. ii",
        // code and a path
        "en | The answer of the JSON API `GET /x` is stable. cite:[Lee24]",
        "en | The folder .github has a test of the JSON API `GET /x`.",
      })
  void isNotSeenInOtherSentences(String language, String text) {
    assertThat(correct(text, language)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ip route inside source list 1 pool contorl",
        "Bruikbaar op een netspanning van 110V of 230V",
        "Risus quis varius quam quisque id.",
      })
  void isNotSeenInCommandsAndOtherLanguages(String line) {
    String text = "The JSON API `GET /x` %s this:\n\n" + line;

    assertThat(correct(text.formatted("recieves"), "en")).isEqualTo(text.formatted("receives"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Il faut faciliter les interaction du client. | les interactions",
        "fr | Voici quelques modification du plan. | quelques modifications",
        "fr | L’ingénieurs lit le plan. | L'ingénieur",
        "es | Se muestran los producto de la tienda. | los productos",
      })
  void ofADeterminerAndItsNounTheNounIsChangedFirst(
      String language, String text, String replacement) {
    assertThat(answer(text, language).getString("edits[0].replacements[0]")).isEqualTo(replacement);
  }

  private static String correct(String text, String language) {
    return answer(text, language).getString("correctedText");
  }

  private static JsonPath answer(String text, String language) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", language))
        .post("/api/v1/corrections")
        .jsonPath();
  }
}
