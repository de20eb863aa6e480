package org.acme.todo.share;

import static io.restassured.RestAssured.given;
import static org.acme.todo.task.Caller.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.acme.todo.task.Caller;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CalendarFeedTest {
  private static final String FEED = TASKS + "/links/calendar";
  private static final Duration LIFETIME = Duration.ofDays(30);
  private static final String UNKNOWN = "There is no calendar feed at this address.";

  @Inject MongoClient client;

  private Caller caller;

  @BeforeEach
  void startWithSomebodyNew() {
    caller = new Caller();
  }

  @Test
  void aListHasNoFeedUntilSomebodyAsks() {
    assertThat(created(caller)).isNull();

    String path = createFeed(caller);

    assertThat(path).matches("/api/v1/feeds/[A-Za-z0-9_-]{43}\\.ics");
    assertThat(created(caller)).isNotNull();
    assertThat(created(new Caller())).isNull();
  }

  @Test
  void openTasksWithADateAreEventsOfTheDay() {
    String id =
        Caller.idOf(
            caller.post(
                """
                {"name": "Pay; now", "notes": "two\\nlines", "location": "Bank, left",
                 "due": "2026-12-24", "tags": ["home"], "recurrence": "FREQ=MONTHLY"}"""));
    caller.post("{\"name\": \"no date\"}");
    caller.post("{\"name\": \"done\", \"complete\": true, \"due\": \"2026-12-25\"}");

    Response feed = given().get(createFeed(caller));

    feed.then().statusCode(200).contentType("text/calendar;charset=UTF-8");
    assertThat(feed.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(feed.cookies()).isEmpty();
    assertThat(lines(feed))
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .contains(
            "NAME:Todo",
            "X-WR-CALNAME:Todo",
            "UID:" + id,
            "DTSTART;VALUE=DATE:20261224",
            "SUMMARY:Pay\\; now",
            "DESCRIPTION:two\\nlines",
            "LOCATION:Bank\\, left",
            "CATEGORIES:home",
            "RRULE:FREQ=MONTHLY",
            "TRANSP:TRANSPARENT")
        .containsOnlyOnce("BEGIN:VEVENT")
        .endsWith("END:VEVENT", "END:VCALENDAR");
  }

  @Test
  void daysThatDependOnTheCompletionAreNotForetold() {
    caller.post(
        """
        {"name": "Water", "due": "2026-12-24", "recurrence": "FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION"}""");

    assertThat(lines(given().get(createFeed(caller))))
        .contains("DTSTART;VALUE=DATE:20261224")
        .noneMatch(line -> line.startsWith("RRULE"));
  }

  /** Programs refuse a calendar with a control character, and with it all tasks. */
  @Test
  void controlCharactersAreLeftOut() {
    caller.post("{\"name\": \"a\\u0007b\", \"notes\": \"c\\td\\u000be\", \"due\": \"2026-12-24\"}");

    assertThat(lines(given().get(createFeed(caller))))
        .contains("SUMMARY:ab", "DESCRIPTION:c\td\\ne");
  }

  /** Otherwise a text could add events, or an alarm that calls a program. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT",
        "a\\nBEGIN:VALARM",
        "a\\rBEGIN:VALARM",
        "a\\u0085BEGIN:VALARM",
        "a\\u2028BEGIN:VALARM",
      })
  void textsAddNoLines(String text) {
    caller.post("{\"name\": \"a\", \"notes\": \"%s\", \"due\": \"2026-12-24\"}".formatted(text));

    assertThat(lines(given().get(createFeed(caller))))
        .containsOnlyOnce("BEGIN:VEVENT")
        .doesNotContain("BEGIN:VALARM");
  }

  @Test
  void theFeedHasAllListsButTheArchivedOnes() {
    String garden = caller.createList("Garden");
    String old = caller.createList("Old");
    for (String list : List.of(garden, old)) {
      caller.post(
          "{\"name\":\"in %s\",\"due\":\"2026-12-24\",\"list\":\"%s\"}".formatted(list, list));
    }
    caller.json("{\"archived\":true}").patch(Caller.LIST, old).then().statusCode(200);

    assertThat(lines(given().get(createFeed(caller))))
        .contains("SUMMARY:in " + garden)
        .containsOnlyOnce("BEGIN:VEVENT");
  }

  @Test
  void changesAreInTheFeedAtOnce() {
    String path = createFeed(caller);
    assertThat(lines(given().get(path))).doesNotContain("BEGIN:VEVENT");

    caller.post("{\"name\": \"Later\", \"due\": \"2026-12-24\"}");

    assertThat(lines(given().get(path))).contains("SUMMARY:Later");
  }

  @Test
  void anotherAddressEndsTheFirst() {
    String first = createFeed(caller);

    String second = createFeed(caller);

    expectUnknown(given().get(first));
    given().get(second).then().statusCode(200);
  }

  @Test
  void anEndedFeedIsUnknown() {
    String path = createFeed(caller);

    caller.request().delete(FEED).then().statusCode(204);

    expectUnknown(given().get(path));
    assertThat(created(caller)).isNull();
  }

  @Test
  void aFeedOfADemoExpires() {
    String path = createFeed(caller);

    Instant end = Instant.now().plus(LIFETIME);
    ExpiredDocuments.delete(client, end.minusSeconds(60));
    given().get(path).then().statusCode(200);
    ExpiredDocuments.delete(client, end.plusSeconds(1));

    expectUnknown(given().get(path));
  }

  @Test
  void inventedAddressesAreUnknown() {
    expectUnknown(given().get("/api/v1/feeds/" + "A".repeat(43) + ".ics"));
    for (String path : List.of("A.ics", "A".repeat(43), "A".repeat(44) + ".ics", ".ics")) {
      given().get("/api/v1/feeds/" + path).then().statusCode(404);
    }
  }

  @Test
  void theDatabaseDoesNotHaveTheAddress() {
    String key = createFeed(caller).replaceFirst(".*/", "").replace(".ics", "");

    Document feed = links().find(new Document("list", caller.user())).first();

    assertThat(feed).isNotNull();
    assertThat(feed.toJson()).doesNotContain(key);
  }

  @Test
  void metricsDoNotHaveTheAddress() {
    String path = createFeed(caller);

    given().get(path).then().statusCode(200);

    assertThat(given().get("/q/metrics").asString())
        .contains("/api/v1/feeds/{key}.ics")
        .doesNotContain(path);
  }

  private static String createFeed(Caller caller) {
    Response created = caller.request().post(FEED);
    created.then().statusCode(201);
    return created.jsonPath().getString("path");
  }

  private static String created(Caller caller) {
    return Caller.ok(caller.request().get(TASKS + "/links")).getString("[0]?.created");
  }

  private static List<String> lines(Response feed) {
    return List.of(feed.asString().split("\\R"));
  }

  private static void expectUnknown(Response answer) {
    answer.then().statusCode(404).contentType("application/problem+json");
    assertThat(answer.jsonPath().getString("detail")).isEqualTo(UNKNOWN);
  }

  private MongoCollection<Document> links() {
    return client.getDatabase("todo").getCollection("links");
  }
}
