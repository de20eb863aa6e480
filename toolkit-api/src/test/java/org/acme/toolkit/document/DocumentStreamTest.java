package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentStreamTest {

  private record Event(String name, JsonPath data) {}

  @Test
  void streamEndsWithTheFileAndTheReport() {
    String document =
        "# Recieved orders\n\nThe service **recieves** a `X` and a order, see [teh docs](a.html).\n";

    List<Event> events = events(stream("a/spec.md", document, "correct"));

    JsonPath result = last(events, "result");
    assertThat(result.getString("fileName")).isEqualTo("spec.md");
    assertThat(result.getString("mediaType")).isEqualTo("text/markdown");
    assertThat(
            new String(
                Base64.getDecoder().decode(result.getString("content")), StandardCharsets.UTF_8))
        .isEqualTo(
            "# Received orders\n\nThe service **receives** a `X` and an order, see [the docs](a.html).\n");
    assertThat(result.getString("report.language")).isEqualTo("en-US");
    assertThat(result.getInt("report.counts.segments")).isEqualTo(2);
    assertThat(result.getInt("report.counts.edits")).isEqualTo(4);
    assertThat(result.getInt("report.counts.applied")).isEqualTo(4);
    assertThat(result.getString("report.translation")).isNull();
  }

  @Test
  void offsetsCountInTheTextWithoutFormatting() {
    String document = "🚀 **Some** [orders](a.html) &amp; `code` are recieved.\n";

    JsonPath segment = last(events(stream("a.md", document, "correct")), "result");

    String text = segment.getString("report.segments[0].text");
    assertThat(text).isEqualTo("🚀 Some orders & `code` are recieved.");
    assertThat(segment.getInt("report.segments[0].edits[0].offset"))
        .isEqualTo(text.indexOf("recieved"));
    assertThat(segment.getInt("report.segments[0].edits[0].length")).isEqualTo("recieved".length());
    assertThat(segment.getString("report.segments[0].edits[0].original")).isEqualTo("recieved");
    assertThat(segment.getString("report.segments[0].correctedText"))
        .isEqualTo("🚀 Some orders & `code` are received.");
  }

  @Test
  void theReportHasTheTextOfTheFirstPages() {
    String paragraph = "The service **recieves** orders. ".repeat(10).strip();

    JsonPath result =
        last(events(stream("a.md", (paragraph + "\n\n").repeat(40), "correct")), "result");

    String text = paragraph.replace("*", "");
    assertThat(result.getList("report.opening", String.class))
        .hasSize(6_000 / text.length())
        .containsOnly(text);
  }

  @Test
  void theReportHasTheFirstParagraphHoweverLongItIs() {
    String paragraph = "It recieves orders. ".repeat(400).strip();

    JsonPath result = last(events(stream("a.txt", paragraph + "\n\nEnd.", "correct")), "result");

    assertThat(result.getList("report.opening", String.class)).containsExactly(paragraph);
  }

  @Test
  void checksTheWordingOfTheCorrectedText() {
    String document = "# Scope\n\nThe sysstem shall be **user-friendly** &amp; small.\n";

    JsonPath result = last(events(stream("a.md", document, "vocabulary", "correct")), "result");

    String text = "The system shall be user-friendly & small.";
    assertThat(result.getInt("report.segments[0].index")).isEqualTo(1);
    assertThat(result.getString("report.segments[0].correctedText")).isEqualTo(text);
    assertThat(result.getList("report.segments[0].findings.text", String.class))
        .contains("user-friendly");
    assertThat(
            result.getInt("report.segments[0].findings.find { it.text == 'user-friendly' }.offset"))
        .isEqualTo(text.indexOf("user-friendly"));
    assertThat(result.getInt("report.counts.findings"))
        .isEqualTo(result.getList("report.segments.findings.flatten()").size());
  }

  @Test
  void progressCountsTheProcessedSegments() {
    List<Event> events = events(stream("a.txt", "It recieves orders.\n\n".repeat(60), "correct"));

    List<Event> progress = events.stream().filter(event -> event.name.equals("progress")).toList();
    assertThat(progress).isNotEmpty();
    assertThat(progress).allSatisfy(event -> assertThat(event.data.getInt("total")).isEqualTo(60));
    assertThat(progress).extracting(event -> event.data.getInt("done")).isSorted();
    JsonPath done = progress.get(progress.size() - 1).data;
    assertThat(done.getString("operation")).isEqualTo("correct");
    assertThat(done.getInt("done")).isEqualTo(60);
  }

  @Test
  void answersWithAnErrorStatusIfTheWorkCannotStart() {
    Response response = stream("a.pdf", "text", "correct");
    Response unsupported =
        send(
            form("a.txt", "Qapla".getBytes(StandardCharsets.UTF_8), "correct")
                .multiPart("language", "tlh")
                .accept("text/event-stream"));

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(unsupported.statusCode()).isEqualTo(422);
  }

  @Test
  void sameDocumentGivesTheSameReport() {
    String document =
        "It recieves a order, and and it replace them.\n\nThe colour of json.\n".repeat(5);

    assertThat(stream("a.md", document, "correct").asString().lines().toList())
        .last()
        .isEqualTo(
            stream("a.md", document, "correct")
                .asString()
                .lines()
                .reduce((a, b) -> b)
                .orElseThrow());
  }

  private static Response stream(String fileName, String document, String... operations) {
    return send(
        form(fileName, document.getBytes(StandardCharsets.UTF_8), operations)
            .multiPart("language", "en-US")
            .accept("text/event-stream"));
  }

  private static List<Event> events(Response response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.contentType()).startsWith("text/event-stream");
    var events = new ArrayList<Event>();
    for (String event : new String(response.asByteArray(), StandardCharsets.UTF_8).split("\n\n")) {
      String[] lines = event.split("\n");
      assertThat(lines).hasSize(2);
      events.add(
          new Event(
              lines[0].substring("event: ".length()),
              JsonPath.from(lines[1].substring("data: ".length()))));
    }
    return events;
  }

  private static JsonPath last(List<Event> events, String name) {
    Event last = events.get(events.size() - 1);
    assertThat(last.name).isEqualTo(name);
    return last.data;
  }
}
