package org.acme.todo.share;

import static io.restassured.RestAssured.given;
import static org.acme.todo.task.Caller.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.acme.todo.task.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SharedListTest {
  private static final String LINKS = TASKS + "/links";
  private static final String OPEN = "/api/v1/session/link";
  private static final String COOKIE = "__Host-session";

  @Inject MongoClient client;

  private Caller owner;
  private Caller other;

  @BeforeEach
  void startWithTwoPeople() {
    owner = new Caller();
    owner.create("shared");
    other = new Caller();
    other.create("own");
  }

  @Test
  void aLinkWithWritingOpensTheSameListElsewhere() {
    String guest = open(key("write"), other.cookie());

    assertThat(names(guest)).containsExactly("shared");
    as(guest)
        .contentType(ContentType.JSON)
        .body("{\"name\": \"from elsewhere\"}")
        .post(TASKS)
        .then()
        .statusCode(201);
    assertThat(names(owner.cookie())).containsExactly("from elsewhere", "shared");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void aLinkForReadingChangesNothing(String method) {
    String id = owner.create("mine");
    String guest = open(key("read"), other.cookie());
    assertThat(names(guest)).containsExactly("mine", "shared");

    String path = method.equals("POST") ? TASKS : TASKS + "/" + id;
    Response refused =
        as(guest)
            .contentType(ContentType.JSON)
            .body("{\"name\": \"changed\"}")
            .request(method, path);

    expectProblem(refused, 403, "link-forbids");
    assertThat(names(owner.cookie())).containsExactly("mine", "shared");
  }

  @Test
  void aLinkOpensAllListsOfItsOwner() {
    String list = owner.createList("Garden");
    owner.createIn(list, "Sow");

    String reader = open(key("read"), other.cookie());
    assertThat(as(reader).get(Caller.LISTS).jsonPath().getList("name"))
        .isEqualTo(List.of("Garden"));
    assertThat(as(reader).get(TASKS + "?list=" + list).jsonPath().getList("name"))
        .isEqualTo(List.of("Sow"));
    expectProblem(as(reader).delete(Caller.LIST, list), 403, "link-forbids");

    String writer = open(key("write"), other.cookie());
    as(writer).delete(Caller.LIST, list).then().statusCode(204);
    assertThat(names(owner.cookie())).containsExactly("Sow", "shared");
  }

  @Test
  void aGuestWithoutASessionHasNoOtherList() {
    String guest =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("key", key("read")))
            .post(OPEN)
            .then()
            .statusCode(204)
            .extract()
            .cookie(COOKIE);

    assertThat(names(guest)).containsExactly("shared");
  }

  @Test
  void leavingBringsTheOwnListBack() {
    String guest = open(key("write"), other.cookie());
    assertThat(session(guest)).containsEntry("access", "write");

    String own =
        as(guest).delete("/api/v1/session").then().statusCode(200).extract().cookie(COOKIE);

    assertThat(names(own)).containsExactly("own");
    assertThat(session(own)).doesNotContainKey("access");
    as(guest).get(TASKS).then().statusCode(401);
  }

  @Test
  void oneLinkAfterTheOtherStillBringsTheOwnListBack() {
    String guest = open(key("read"), open(key("write"), other.cookie()));

    String own = as(guest).delete("/api/v1/session").then().extract().cookie(COOKIE);

    assertThat(names(own)).containsExactly("own");
  }

  @Test
  void endingALinkEndsTheSessionsThatCameByIt() {
    String guest = open(key("write"), other.cookie());
    String reader = open(key("read"), other.cookie());

    owner.request().delete(LINKS + "/write").then().statusCode(204);

    expectProblem(as(guest).get(TASKS), 404, "link-ended");
    assertThat(names(reader)).containsExactly("shared");
    // The page asks whose session this is, and leaves.
    assertThat(session(guest)).containsEntry("access", "write");
    as(guest).delete("/api/v1/session").then().statusCode(200);
  }

  @Test
  void aNewLinkEndsTheOneBefore() {
    String first = key("write");
    String guest = open(first, other.cookie());

    String second = key("write");

    expectProblem(as(guest).get(TASKS), 404, "link-ended");
    expectProblem(tryOpen(first, other.cookie()), 404, "link-ended");
    assertThat(names(open(second, other.cookie()))).containsExactly("shared");
  }

  @Test
  void inventedKeysAndThoseOfCalendarsOpenNothing() {
    expectProblem(tryOpen("A".repeat(43), other.cookie()), 404, "link-ended");
    expectProblem(tryOpen("short", other.cookie()), 400, "invalid-request");
    expectProblem(tryOpen(calendarKey(), other.cookie()), 404, "link-ended");
    given().get("/api/v1/feeds/" + key("write") + ".ics").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "write"})
  void guestsShareNothing(String access) {
    String guest = open(key(access), other.cookie());

    expectProblem(as(guest).get(LINKS), 403, "link-forbids");
    expectProblem(as(guest).post(LINKS + "/write"), 403, "link-forbids");
    expectProblem(as(guest).delete(LINKS + "/" + access), 403, "link-forbids");
    assertThat(names(guest)).containsExactly("shared");
  }

  @Test
  void otherSitesOpenNoListForAVisitor() {
    Response refused =
        as(other.cookie())
            .header("Sec-Fetch-Site", "cross-site")
            .contentType(ContentType.JSON)
            .body(Map.of("key", key("write")))
            .post(OPEN);

    expectProblem(refused, 403, "other-origin");
  }

  @Test
  void linksAreListedWithoutTheirAddresses() {
    String key = key("write");

    Response links = owner.request().get(LINKS);

    assertThat(Caller.ok(links).getList("access")).containsExactly("write");
    assertThat(links.asString()).doesNotContain(key);
  }

  @Test
  void tasksThatAGuestAddsExpireWithTheDemo() {
    String guest = open(key("write"), other.cookie());
    as(guest).contentType(ContentType.JSON).body("{\"name\": \"late\"}").post(TASKS);

    ExpiredDocuments.delete(client, Instant.now().plus(Duration.ofDays(31)));

    assertThat(client.getDatabase("todo").getCollection("tasks").countDocuments()).isZero();
    assertThat(client.getDatabase("todo").getCollection("links").countDocuments()).isZero();
    as(guest).get(TASKS).then().statusCode(401);
  }

  private String key(String access) {
    return owner
        .request()
        .post(LINKS + "/" + access)
        .then()
        .statusCode(201)
        .extract()
        .<String>path("path")
        .replace("/#list=", "");
  }

  private String calendarKey() {
    return owner
        .request()
        .post(LINKS + "/calendar")
        .<String>path("path")
        .replaceFirst(".*/", "")
        .replace(".ics", "");
  }

  private static String open(String key, String session) {
    return tryOpen(key, session).then().statusCode(204).extract().cookie(COOKIE);
  }

  private static Response tryOpen(String key, String session) {
    return as(session).contentType(ContentType.JSON).body(Map.of("key", key)).post(OPEN);
  }

  private static RequestSpecification as(String session) {
    return given().cookie(COOKIE, session);
  }

  private static List<String> names(String session) {
    return Caller.ok(as(session).get(TASKS)).getList("name");
  }

  private static Map<String, Object> session(String session) {
    return Caller.ok(as(session).get("/api/v1/session")).getMap("");
  }

  private static void expectProblem(Response answer, int status, String kind) {
    answer.then().statusCode(status).contentType("application/problem+json");
    assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:problem-type:" + kind);
  }
}
