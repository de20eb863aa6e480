package org.acme.todo.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.acme.todo.task.Caller;
import org.acme.todo.task.Clients;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = Provider.class, restrictToAnnotatedClass = true)
class SignInTest {
  private static final String DONE = "/?sign-in=done";
  private static final String FAILED = "/?sign-in=failed";
  private static final String UNAVAILABLE = "/?sign-in=unavailable";
  private static final Duration LONG = Duration.ofDays(400);

  @Inject MongoClient client;

  Provider provider;

  private final BrowserSession browser = new BrowserSession();
  private final String ada = "Ada-" + UUID.randomUUID();

  @AfterEach
  void recover() {
    provider.fault = Provider.Fault.NONE;
    provider.silent = false;
  }

  @Test
  void theDemoMovesToTheAccountAtTheFirstSignInAndDoesNotExpire() {
    browser.add("bottom");
    String id = browser.add("top");

    assertThat(browser.signIn(ada)).endsWith(DONE);

    assertThat(browser.tasks()).containsExactly("top", "bottom");
    assertThat(browser.get(Caller.TASKS + "/" + id).statusCode()).isEqualTo(200);
    browser.add("new");
    ExpiredDocuments.delete(client, Instant.now().plus(LONG));
    // The session has ended, and a new one finds everything.
    assertThat(new BrowserSession().signIn(ada)).endsWith(DONE);
    var other = new BrowserSession();
    other.signIn(ada);
    assertThat(other.tasks()).containsExactly("new", "top", "bottom");
  }

  @Test
  void tasksOfADemoStillExpire() {
    browser.add("expires");
    assertThat(tasksNamed("expires")).isEqualTo(1);

    ExpiredDocuments.delete(client, Instant.now().plus(LONG));

    assertThat(tasksNamed("expires")).isZero();
  }

  @Test
  void tasksAddedInAnyWayDoNotExpireEither() {
    browser.signIn(ada);
    browser.post(
        Caller.TASKS + "/import", "{\"version\":1,\"tasks\":[" + exported("imported") + "]}");
    browser
        .request(Caller.TASKS)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(Caller.named("with a key"))
        .post(Caller.TASKS)
        .then()
        .statusCode(201);
    String daily =
        Caller.idOf(
            browser.post(
                Caller.TASKS,
                "{\"name\":\"daily\",\"due\":\"2026-11-29\",\"recurrence\":\"FREQ=DAILY\"}"));
    browser
        .request(Caller.TASKS)
        .contentType("application/merge-patch+json")
        .body("{\"complete\":true}")
        .patch(Caller.TASKS + "/" + daily)
        .then()
        .statusCode(200);

    ExpiredDocuments.delete(client, Instant.now().plus(LONG));

    var later = new BrowserSession();
    later.signIn(ada);
    assertThat(later.tasks()).containsExactlyInAnyOrder("imported", "with a key", "daily", "daily");
  }

  @Test
  void listsMoveWithTheirTasksAndDoNotExpire() {
    String list = Caller.idOf(browser.post(Caller.LISTS, Caller.named("Garden")));
    browser.post(Caller.TASKS, "{\"name\":\"Sow\",\"list\":\"%s\"}".formatted(list));

    browser.signIn(ada);
    ExpiredDocuments.delete(client, Instant.now().plus(LONG));
    var later = new BrowserSession();
    later.signIn(ada);

    assertThat(Caller.ok(later.get(Caller.LISTS)).getList("id")).isEqualTo(List.of(list));
    assertThat(Caller.ok(later.get(Caller.TASKS + "?list=" + list)).getList("name"))
        .isEqualTo(List.of("Sow"));
    assertThat(later.tasks()).isEmpty();
  }

  @Test
  void listsStayWithTasksForWhichThereIsNoRoom() {
    browser.signIn(ada);
    fill(browser, 500);
    var phone = new BrowserSession();
    String list = Caller.idOf(phone.post(Caller.LISTS, Caller.named("Garden")));
    phone.post(Caller.TASKS, "{\"name\":\"Sow\",\"list\":\"%s\"}".formatted(list));

    phone.signIn(ada);

    assertThat(Caller.ok(phone.get(Caller.LISTS)).getList("id")).isEmpty();
    assertThat(phone.session().getInt("tasksInDemo")).isEqualTo(1);
    phone.delete(Caller.TASKS + "/" + Caller.ok(phone.get(Caller.TASKS)).getString("[0].id"));
    phone.post("/api/v1/session/move-demo", "").then().statusCode(204);
    assertThat(Caller.ok(phone.get(Caller.LISTS)).getList("id")).isEqualTo(List.of(list));
    assertThat(Caller.ok(phone.get(Caller.TASKS + "?list=" + list)).getList("name"))
        .isEqualTo(List.of("Sow"));
  }

  @Test
  void severalDemosMoveToTheTopOneAfterTheOther() {
    browser.add("first demo");
    browser.signIn(ada);
    var phone = new BrowserSession();
    phone.add("second demo");

    phone.signIn(ada);

    assertThat(phone.tasks()).containsExactly("second demo", "first demo");
    assertThat(browser.tasks()).containsExactly("second demo", "first demo");
  }

  @Test
  void withoutRoomTheDemoStaysAndCanBeMovedLater() {
    browser.signIn(ada);
    fill(browser, 499);
    var phone = new BrowserSession();
    phone.add("one");
    phone.add("two");

    phone.signIn(ada);

    assertThat(phone.tasks()).hasSize(499);
    assertThat(phone.session().getInt("tasksInDemo")).isEqualTo(2);
    assertThat(Caller.problem(phone.post("/api/v1/session/move-demo", ""), 409))
        .contains("at most 500 tasks");
    assertThat(phone.session().getInt("tasksInDemo")).isEqualTo(2);

    phone.delete(Caller.TASKS + "/" + Caller.ok(phone.get(Caller.TASKS)).getString("[0].id"));
    phone.post("/api/v1/session/move-demo", "").then().statusCode(204);

    assertThat(phone.tasks()).hasSize(500).startsWith("two", "one");
    assertThat(phone.session().getInt("tasksInDemo")).isZero();
  }

  /** The last of both sees that there is no room for all, wherever it runs. */
  @Test
  void twoDevicesThatSignInAtOnceLoseNothingAndKeepTheLimit() {
    List<BrowserSession> devices = List.of(new BrowserSession(), new BrowserSession());
    devices.forEach(device -> fill(device, 300));

    List<Callable<String>> signIns =
        devices.stream().<Callable<String>>map(device -> () -> device.signIn(ada)).toList();
    assertThat(Clients.all(2, signIns)).allMatch(end -> end.endsWith(DONE));

    int kept = devices.get(0).tasks().size();
    int left = devices.stream().mapToInt(device -> device.session().getInt("tasksInDemo")).sum();
    assertThat(kept + left).isEqualTo(600);
    assertThat(kept).isIn(0, 300);
    devices.get(0).post("/api/v1/session/move-demo", "");
    devices.get(1).post("/api/v1/session/move-demo", "");
    assertThat(devices.get(0).tasks()).hasSize(300).startsWith("task 0", "task 1", "task 2");
  }

  @Test
  void tasksThatAreAddedWhileTheDemoMovesAreNotLost() {
    fill(browser, 200);
    var otherTab = new BrowserSession();
    otherTab.cookies().putAll(browser.cookies());

    List<Callable<String>> requests =
        List.of(
            () -> browser.signIn(ada),
            () -> {
              IntStream.range(0, 20).forEach(i -> otherTab.add("added " + i));
              return DONE;
            });
    Clients.all(2, requests);

    int left = browser.session().getInt("tasksInDemo");
    assertThat(browser.tasks().size() + left).isEqualTo(220);
    browser.post("/api/v1/session/move-demo", "").then().statusCode(204);
    assertThat(browser.tasks()).hasSize(220).contains("added 0", "added 19");
  }

  @Test
  void signingOutWithTasksInTheDemoLeadsBackToThem() {
    browser.signIn(ada);
    fill(browser, 500);
    var phone = new BrowserSession();
    phone.add("stays");
    phone.signIn(ada);

    phone.delete("/api/v1/session").then().statusCode(200);

    assertThat(phone.tasks()).containsExactly("stays");
  }

  @Test
  void nobodyElseSeesTheList() {
    String id = browser.add("secret");
    browser.signIn(ada);
    var bob = new BrowserSession();
    bob.signIn("Bob-" + UUID.randomUUID());

    assertThat(bob.tasks()).isEmpty();
    assertThat(bob.get(Caller.TASKS + "/" + id).statusCode()).isEqualTo(404);
    assertThat(new BrowserSession().get(Caller.TASKS + "/" + id).statusCode()).isEqualTo(404);
  }

  /** Whoever knew or planted the session before knows nothing about the one after. */
  @Test
  void theSessionBeforeSigningInIsNotTheOneAfter() {
    browser.add("mine");
    String before = browser.sessionCookie();

    browser.signIn(ada);

    assertThat(browser.sessionCookie().substring(0, 24)).isNotEqualTo(before.substring(0, 24));
    Response stranger = given().cookie(BrowserSession.SESSION, before).get(Caller.TASKS);
    assertThat(Caller.ok(stranger).getList("")).isEmpty();
  }

  @Test
  void signingOutEndsTheSessionWhereverItsCookieIs() {
    browser.signIn(ada);
    browser.add("kept");
    String stolen = browser.sessionCookie();

    Response out = browser.delete("/api/v1/session");

    assertThat(Caller.ok(out).getString("next"))
        .isEqualTo(provider.issuer() + "/logout?client_id=todo");
    assertThat(browser.cookies()).isEmpty();
    assertThat(
            Caller.problem(given().cookie(BrowserSession.SESSION, stolen).get(Caller.TASKS), 401))
        .isEqualTo("The session has ended. Sign in, or open the link again.");
    assertThat(browser.tasks()).isEmpty();
    browser.signIn(ada);
    assertThat(browser.tasks()).containsExactly("kept");
  }

  @Test
  void aSessionOfAnAccountThatHasEndedBecomesNoEmptyDemo() {
    browser.signIn(ada);
    ExpiredDocuments.delete(client, Instant.now().plus(Duration.ofDays(31)));

    Response ended = browser.get(Caller.TASKS);

    assertThat(ended.jsonPath().getString("type")).isEqualTo("urn:problem-type:sign-in-ended");
    browser.delete("/api/v1/session").then().statusCode(200);
    assertThat(browser.tasks()).isEmpty();
  }

  @Test
  void onlyTheSessionCookieStaysAndItIsForThisHostAndHttps() {
    browser.signIn(ada);

    assertThat(browser.cookies()).containsOnlyKeys(BrowserSession.SESSION);
    Cookie session = browser.cookies().get(BrowserSession.SESSION);
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.isSecured()).isTrue();
    assertThat(session.getSameSite()).isEqualTo("Lax");
  }

  @Test
  void cookiesOnTheWayAreForHttpsAndForTheWayOnly() {
    String callback = browser.callback(ada);

    assertThat(browser.cookies().values())
        .allSatisfy(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
        .allSatisfy(cookie -> assertThat(cookie.isSecured()).isTrue())
        .allSatisfy(cookie -> assertThat(cookie.getSameSite()).isEqualTo("Lax"));
    browser.comeBackWith(callback);
    assertThat(browser.cookies().values())
        .filteredOn(cookie -> cookie.getName().startsWith("q_"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie.getPath()).isEqualTo("/account"));
    // The ID token is encrypted: a JWE has five parts and hides the names of its claims.
    assertThat(browser.cookies().get("q_session_provider").getValue().split("\\.")).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(value = Provider.Fault.class, names = "NONE", mode = Mode.EXCLUDE)
  void aTokenThatIsNotForThisSignInIsRefused(Provider.Fault fault) {
    browser.add("mine");
    provider.fault = fault;

    assertThat(browser.signIn(ada)).endsWith(FAILED);

    assertThat(browser.session().getBoolean("signedIn")).isFalse();
    assertThat(browser.tasks()).containsExactly("mine");
  }

  @Test
  void aProviderThatNeverAnswersKeepsNobodyWaiting() {
    browser.add("mine");
    provider.silent = true;

    assertThat(browser.signIn(ada)).endsWith(FAILED);

    assertThat(browser.tasks()).containsExactly("mine");
  }

  @ParameterizedTest
  @EnumSource(value = Provider.Fault.class)
  void logsNeitherTokensNorNames(Provider.Fault fault) {
    provider.fault = fault;
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler =
        new ExtHandler() {
          @Override
          protected void doPublish(ExtLogRecord line) {
            logged.add(getFormatter().format(line));
          }
        };
    handler.setFormatter(new PatternFormatter("%s %e"));
    handler.setLevel(Level.ALL);
    Logger root = LogContext.getLogContext().getLogger("");
    root.addHandler(handler);
    try {
      browser.signIn(ada);
    } finally {
      root.removeHandler(handler);
    }
    assertThat(logged).noneMatch(line -> line.contains("eyJ") || line.contains("Ada"));
    assertThat(logged.stream().anyMatch(line -> line.startsWith("Somebody could not sign in")))
        .isEqualTo(fault != Provider.Fault.NONE);
  }

  @Test
  void anotherStateIsRefused() {
    String callback = browser.callback(ada);

    Response answer = browser.comeBackWith(callback.replaceFirst("state=[^&]*", "state=other"));

    assertThat(answer.header("Location")).isEqualTo(FAILED);
  }

  @Test
  void aCallbackInAnotherBrowserIsRefused() {
    String callback = browser.callback(ada);
    var victim = new BrowserSession();
    victim.add("of the victim");

    victim.comeBackWith(callback);

    assertThat(victim.session().getBoolean("signedIn")).isFalse();
  }

  /** A sibling host can plant the cookies of Quarkus, but none whose name begins with __Host-. */
  @Test
  void plantedCookiesSignNobodyInToTheAccountOfAnAttacker() {
    String callback = browser.callback(ada);
    var victim = new BrowserSession();
    victim.add("of the victim");
    browser.cookies().entrySet().stream()
        .filter(cookie -> !cookie.getKey().startsWith("__Host-"))
        .forEach(cookie -> victim.cookies().put(cookie.getKey(), cookie.getValue()));

    Response planted = victim.comeBackWith(callback);
    String end = planted.header("Location");
    Response answer = victim.get(end.substring(end.indexOf("/account")));

    assertThat(answer.header("Location")).endsWith(FAILED);
    assertThat(victim.session().getBoolean("signedIn")).isFalse();
    assertThat(victim.tasks()).containsExactly("of the victim");
  }

  @Test
  void aCodeWorksOnce() {
    String callback = browser.callback(ada);
    Cookie state = browser.cookies().get("q_auth_provider");
    browser.comeBackWith(callback);
    browser.cookies().clear();
    browser.cookies().put(state.getName(), state);

    assertThat(browser.comeBackWith(callback).header("Location")).isEqualTo(FAILED);
  }

  @Test
  void declinedAtTheProvider() {
    String callback = browser.callback(ada);

    Response answer =
        browser.comeBackWith(callback.replaceFirst("code=[^&]*", "error=access_denied"));

    assertThat(answer.header("Location")).isEqualTo(FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void otherSitesCannotBegin(String site) {
    given()
        .redirects()
        .follow(false)
        .header("Sec-Fetch-Site", site)
        .get("/account/sign-in")
        .then()
        .statusCode(303)
        .header("Location", "/")
        .header("Set-Cookie", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/account/sign-in?redirect=https://evil.example",
        "/account/sign-in?next=//evil.example",
        "/account/sign-in?sign-in=//evil.example"
      })
  void leadsNowhereElse(String address) {
    String start = browser.get(address).header("Location");

    assertThat(start).startsWith("/account/signed-in?sign-in=").doesNotContain("evil");
  }

  @Test
  void otherSitesCannotSignOut() {
    browser.signIn(ada);

    browser
        .request("/api/v1/session")
        .header("Sec-Fetch-Site", "cross-site")
        .delete("/api/v1/session")
        .then()
        .statusCode(403);

    assertThat(browser.session().getBoolean("signedIn")).isTrue();
  }

  @Test
  void signingOutOfADemoKeepsIt() {
    browser.add("demo");

    browser.delete("/api/v1/session").then().statusCode(200);

    assertThat(browser.tasks()).containsExactly("demo");
  }

  @Test
  void withoutTheProviderDemosAndSessionsWorkAndTheRestSaysSo() {
    browser.signIn(ada);
    var other = new BrowserSession();
    other.add("demo");
    String callback = other.callback(ada);
    provider.goAway();
    try {
      assertThat(other.comeBackWith(callback).header("Location")).isIn(FAILED, UNAVAILABLE);
      assertThat(other.tasks()).containsExactly("demo");
      assertThat(browser.session().getBoolean("signedIn")).isTrue();
      browser.add("written meanwhile");
    } finally {
      provider.comeBack();
    }
    assertThat(other.signIn(ada)).endsWith(DONE);
    assertThat(other.tasks()).containsExactly("demo", "written meanwhile");
  }

  @Test
  void storesWhoseListItIsAndNoToken() {
    browser.signIn(ada);

    Document account =
        client
            .getDatabase("todo")
            .getCollection("accounts")
            .find(Filters.eq(provider.issuer() + " " + ada))
            .first();
    assertThat(account).containsOnlyKeys("_id", "list", "created");
    ObjectId session = new ObjectId(browser.sessionCookie().substring(0, 24));
    Document stored =
        client.getDatabase("todo").getCollection("users").find(Filters.eq(session)).first();
    assertThat(stored).containsOnlyKeys("_id", "created", "account", "name");
  }

  private long tasksNamed(String name) {
    return client
        .getDatabase("todo")
        .getCollection("tasks")
        .countDocuments(Filters.eq("name", name));
  }

  private static void fill(BrowserSession browser, int tasks) {
    String all =
        String.join(",", IntStream.range(0, tasks).mapToObj(i -> exported("task " + i)).toList());
    browser
        .post(Caller.TASKS + "/import", "{\"version\":1,\"tasks\":[" + all + "]}")
        .then()
        .statusCode(200);
  }

  private static String exported(String name) {
    return "{\"name\":\"%s\",\"created\":\"2026-11-20T08:30:00Z\"}".formatted(name);
  }
}
