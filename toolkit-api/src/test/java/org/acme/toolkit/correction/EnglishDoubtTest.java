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

/**
 * Corrections of technical English that are right beside some words, and doubtful beside others.
 */
@QuarkusTest
class EnglishDoubtTest {

  /** It makes every text one about software. */
  private static final String START = "The JSON API `GET /x` is called by the server.\n\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a noun after "it" for "its"
        "The plan of the shop and it scope for guests are old. | scope",
        // a noun or a verb in the plural after a noun without a plural
        "The team uses many different softwares for its tests. | softwares",
        "All softwares that run on the host are free. | softwares",
        // people, and a singular with another wrong word
        "The members respect others opinions at each meeting. | others opinions",
        "This is another limits of the host. | another limits",
        "These document describes how a host is built. | document",
        "A link of the page leads a guest back to login. | login",
        // the first part of a longer noun
        "The server of the shop has two factor or key checks of a guest. | factor",
        // a word behind an article of another language
        "Charge l'objet of the shop for each guest. | objet",
        // an infinitive without "to", whose object follows
        "The job of an admin is allow requests of guests. | allow",
        // a name in the form of a plural
        "Orders is the table with the prices. | is",
        // a verb after "these"
        "These feature wide handles on the left. | feature",
        // words of code, of a name or of a list of its own
        "The types that were implemented are acquire and release. | acquire",
        "github: address of the code | github",
        "coord | coord",
        "Fitnotes | Fitnotes",
        // a word of another country, and further ones
        "The host can distil the reports of a week. | distil",
        "The team asks for any more best practices. | more best",
        // a letter that is a label
        "Choose option a if the host is slow. | a",
        // a clause before its verb
        "The host shows what it is is not clear. | is is",
        // verbs, or a noun in the plural
        "The size can influence to the result of a test. | influence to the",
        // what a program shows or writes
        "The message \"Payment is completd now\" is shown to the guest. | completd",
        "Thread 2: Order acepted | acepted",
        "[ERROR] the conection was closed by the host | conection",
        "2026-01-02 12:00:01 the conection was closed by the host | conection",
        "> the conection was closed by the host | conection",
        // the title of a publication
        "[3] Smith, J. (2019) Managment of large systems, pp. 3-9. | Managment",
        // a name that is written several times, although it is like a rare word
        "The groupre project, the groupre team and the groupre plan are new. | groupre",
        // abbreviations and names of tools
        "The words are counted with the qtl method at night. | qtl",
        "Other tools of the team (axos, TeXmaker, ggplt) are free. | axos",
        // a modal verb that the sentence is about, and one before a noun
        "Must denotes a rule that every host obeys. | denotes",
        // "it is" before a participle
        "Each time a host is added it's given a new number. | it's",
        // a system, which may be one of several
        "The team builds an artificial intelligence that plays chess. | an artificial intelligence",
        // the name of a class
        "The host returns a list of all Feedbacks of the guest. | Feedbacks",
        // a clause about a noun farther away
        "It is easy for others to change the host who do not know it. | do",
        "The host filters word lists within a chapter which are then used to print it. | are",
        // a noun before another one
        "The report add button is shown by the host. | add",
        // rules of which no edit of a real document was right so far
        "The club has many others members in the city. | others members",
        "The influence to the result is small. | influence to the",
        "Write the report with the same tools as you use to build the host. | use to",
        // parts of compounds, which may be names, also at the start and more than once
        "The host has a guest-freindly page. | freindly",
        "The plan lists the guets-based orders of a host. | guets",
        "Loosly-coupled parts are easy to change. | Loosly-coupled",
        "The order-ordre list and the e-mial are new. | ordre",
        "The order list of the host has an e-mial. | e-mial",
        // a title that ends with a question mark
        "The team wrote the Who Needs Better Diagrams? page about the host. | page",
      })
  void areOnlySuggested(String text, String original) {
    JsonPath correction = correct(START + text);

    assertThat(correction.getString("correctedText")).isEqualTo(START + text);
    assertThat(correction.getList("edits.original", String.class)).contains(original);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // an adjective before one that no dictionary has
        "The host also supports many other text-based diagrams.",
        // words of Unix
        "The above umask of the host is read once.",
      })
  void areRight(String text) {
    assertThat(correct(START + text).getList("edits")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The host is fast, and it store the price of each part."
            + " | The host is fast, and it stores the price of each part.",
        "The host is fast, and it have no cache. | The host is fast, and it has no cache.",
        "The host is fast, and it also have a clock. | The host is fast, and it also has a clock.",
        "The host should automatically logout guests."
            + " | The host should automatically log out guests.",
        "The host needs softwares to print the list. | The host needs software to print the list.",
        "The host stores all informations about a guest."
            + " | The host stores all information about a guest.",
        "These document of the host are old. | These documents of the host are old.",
        "The host has two server in each hall. | The host has two servers in each hall.",
        "The answer is send by the host. | The answer is sent by the host.",
        "The guest needs to login with a key. | The guest needs to log in with a key.",
        "The test is ran by the host each night. | The test is run by the host each night.",
        "The host gives a feedback to the guest. | The host gives feedback to the guest.",
        "The host keeps the the list of guests. | The host keeps the list of guests.",
        "The host writes it's name to the list. | The host writes its name to the list.",
        "The host prints the paln for each guest. | The host prints the plan for each guest.",
        "Step 2: the guest recieves a key from the host."
            + " | Step 2: the guest receives a key from the host.",
      })
  void areAppliedIfTheWordsAroundLeaveNoDoubt(String text, String corrected) {
    assertThat(correct(START + text).getString("correctedText")).isEqualTo(START + corrected);
  }

  private static JsonPath correct(String text) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", text, "language", "en"))
        .post("/api/v1/corrections")
        .jsonPath();
  }
}
