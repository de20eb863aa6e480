package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.result;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The author accepts or rejects edits of a report, and the document is made accordingly. */
@QuarkusTest
class DecisionsTest {

  private static final String DOCUMENT =
      "# Orders\n\nThe **clerk** recieves an order, wich is sent.\n\nA seperate parcel, colour blue.\n";

  private static RequestSpecification document() {
    return form("orders.md", DOCUMENT.getBytes(StandardCharsets.UTF_8), "correct")
        .multiPart("language", "en-US");
  }

  @Test
  void rejectedCorrectionsAreNotMade() {
    assertThat(send(document().multiPart("rejected", "1:29")).asString())
        .contains("The **clerk** receives an order, wich is", "A separate parcel");
    assertThat(
            send(document().multiPart("rejected", "1:10,29").multiPart("rejected", "2:2"))
                .asString())
        .contains("The **clerk** recieves an order, wich is", "A seperate parcel");
  }

  @Test
  void acceptedSuggestionsAreMadeAtThePlaceThatTheReportNames() {
    JsonPath report = result(document());
    String suggested = "report.segments.find { it.index == 2 }.edits.find { !it.applied }";
    assertThat(report.getString(suggested + ".original")).isEqualTo("colour");
    int offset = report.getInt(suggested + ".offset");

    assertThat(send(document().multiPart("accepted", "2:" + offset)).asString())
        .contains("A separate parcel, color blue.");
  }

  @Test
  void decisionsOnOtherPlacesChangeNothing() {
    assertThat(send(document().multiPart("accepted", "1:3").multiPart("rejected", "99:0")))
        .returns(send(document()).asString(), answer -> answer.asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "a:1", "1:", "1:2,", ":1", "99999999:1"})
  void aDecisionThatNamesNoPlaceIsRefused(String decision) {
    assertThat(send(document().multiPart("accepted", decision)).statusCode()).isEqualTo(400);
  }
}
