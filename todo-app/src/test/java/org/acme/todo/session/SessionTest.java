package org.acme.todo.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.acme.todo.session.SessionCookie.Content;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionTest {
  private static final String TASKS = "/api/v1/tasks";
  private static final Duration LIFETIME = Duration.ofDays(30);

  @Inject SessionRepository users;
  @Inject SessionCookie cookies;
  @Inject SessionKeys keys;
  @Inject com.mongodb.client.MongoClient client;

  @BeforeEach
  void startEmpty() {
    users.deleteAll();
  }

  @Test
  void firstRequestCreatesADemoUserAndSetsASecureCookie() {
    Cookie cookie =
        given().get(TASKS).then().statusCode(200).extract().detailedCookie("__Host-session");

    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.isSecured()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Lax");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getMaxAge()).isEqualTo(LIFETIME.toSeconds());
    assertThat(users.count()).isEqualTo(1);
  }

  @Test
  void cookieIdentifiesItsUserAndIsRenewed() {
    String first = given().get(TASKS).cookie("__Host-session");
    create(first, "mine");

    Response again = get(first);

    assertThat(again.jsonPath().getList("name")).containsExactly("mine");
    assertThat(userOf(again)).isEqualTo(user(first));
    assertThat(users.count()).isEqualTo(1);
  }

  @Test
  void storesOnlyTheIdAndTheCreationTimeOfAUser() {
    given().header("X-Forwarded-For", "192.0.2.7").get(TASKS);

    Document user = users.mongoDatabase().getCollection("users").find().first();
    assertThat(user).containsOnlyKeys("_id", "created");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health/live",
        "/q/health/ready",
        "/api/v1/nothing",
        "/favicon.svg",
      })
  void requestsThatNeedNoUserCreateNone(String path) {
    Response response = given().get(path);

    assertThat(response.detailedCookie("__Host-session")).isNull();
    assertThat(users.count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nonsense", "..", "a.b.c", "%00", "0123456789abcdef01234567.9999999999."})
  void malformedCookieCreatesANewUser(String value) {
    expectANewUser(value);
  }

  @Test
  void cookieWithAChangedCharacterCreatesANewUser() {
    String cookie = given().get(TASKS).cookie("__Host-session");
    create(cookie, "mine");

    for (int i = 0; i < cookie.length(); i += 5) {
      char other = cookie.charAt(i) == 'a' ? 'b' : 'a';
      expectANewUser(cookie.substring(0, i) + other + cookie.substring(i + 1));
    }
  }

  @Test
  void cookieSignedWithAnotherKeyCreatesANewUser() {
    SessionCookie foreign =
        new SessionCookie(
            SessionKeysTest.keys("another key, of thirty-two bytes!", null), Clock.systemUTC());

    expectANewUser(foreign.sign(new Content(new ObjectId(), Instant.now().plus(LIFETIME), false)));
  }

  @Test
  void expiredCookieCreatesANewUser() {
    ObjectId user = new ObjectId(user(given().get(TASKS).cookie("__Host-session")));

    expectANewUser(cookies.sign(new Content(user, Instant.now().minusSeconds(1), false)));
    assertThat(userOf(get(cookies.sign(new Content(user, Instant.now().plusSeconds(60), false)))))
        .isEqualTo(user.toHexString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdef01234567",
        "0123456789abcdef01234567.soon",
        "0123456789abcdef01234567.9223372036854775807",
        "somebody.9999999999",
        "0123456789abcdef01234567.9999999999.admin"
      })
  void signedContentThatIsNotASessionCreatesANewUser(String content) throws Exception {
    Mac mac = Mac.getInstance(SessionCookie.ALGORITHM);
    mac.init(keys.signing());
    byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));

    expectANewUser(
        content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
  }

  @Test
  void findsTheSessionBesideAForeignCookieOfTheSameName() {
    String mine = given().get(TASKS).cookie("__Host-session");

    Response response =
        given().header("Cookie", "__Host-session=foreign; __Host-session=" + mine).get(TASKS);

    assertThat(userOf(response)).isEqualTo(user(mine));
  }

  /** Another host of the domain can set a cookie of this name. */
  @Test
  void cookieThatIsNotBoundToTheHostCreatesANewUser() {
    String planted = given().get(TASKS).cookie("__Host-session");

    Response response = given().cookie("session", planted).get(TASKS);

    assertThat(userOf(response)).isNotEqualTo(user(planted));
  }

  @Test
  void cookieOfADeletedUserCreatesANewUser() {
    String orphan = given().get(TASKS).cookie("__Host-session");
    users.deleteAll();

    expectANewUser(orphan);
  }

  @Test
  void demoUserExpiresThirtyDaysAfterItsCreation() {
    given().get(TASKS);
    Instant created = users.findAll().firstResult().created;

    ExpiredDocuments.delete(client, created.plus(LIFETIME).minusSeconds(1));
    assertThat(users.count()).isEqualTo(1);
    ExpiredDocuments.delete(client, created.plus(LIFETIME).plusSeconds(1));
    assertThat(users.count()).isZero();
  }

  private void expectANewUser(String cookie) {
    long before = users.count();

    Response response = get(cookie);

    response.then().statusCode(200);
    assertThat(response.jsonPath().getList("")).isEmpty();
    assertThat(users.count()).isEqualTo(before + 1);
    assertThat(cookie).doesNotStartWith(userOf(response));
  }

  private static Response get(String cookie) {
    return given().cookie("__Host-session", cookie).get(TASKS);
  }

  private static void create(String cookie, String name) {
    given()
        .cookie("__Host-session", cookie)
        .contentType(ContentType.JSON)
        .body("{\"name\":\"%s\"}".formatted(name))
        .post(TASKS)
        .then()
        .statusCode(201);
  }

  private static String userOf(Response response) {
    return user(response.cookie("__Host-session"));
  }

  private static String user(String cookie) {
    return cookie.substring(0, cookie.indexOf('.'));
  }
}
