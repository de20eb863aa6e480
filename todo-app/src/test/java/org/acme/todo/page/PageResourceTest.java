package org.acme.todo.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses the files under src/test/resources, which have the form of a build by Vite. */
@QuarkusTest
class PageResourceTest {
  private static final Pattern FILE_WITH_INTEGRITY =
      Pattern.compile("(?:src|href)=\"([^\"]+)\" integrity=\"([^\"]+)\" crossorigin");
  private static final Pattern INTEGRITY_OF_SCRIPT =
      Pattern.compile("\"([^\"]+)\": \"(sha384-.+?)\"");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/privacy", "/terms", "/cookies", "/credits"})
  void everyAddressOfThePageServesHtmlThatIsNotCached(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Cache-Control", "no-cache");
  }

  @Test
  void answers404ForAnUnknownAddress() {
    for (String path : List.of("/elsewhere", "/privacy/more", "/apiary", "/%3Cscript%3E")) {
      Response shell = given().get(path);
      shell.then().statusCode(404).contentType("text/html").header("Cache-Control", "no-cache");
      assertThat(shell.asString()).contains("<div id=\"root\">").doesNotContain("script>alert");
    }
    for (String path : List.of("/static/test/elsewhere.js", "/static", "/q/elsewhere")) {
      given().get(path).then().statusCode(404).contentType("application/problem+json");
    }
  }

  @Test
  void pageLoadsTheEntryItsImportsAndTheirStyles() {
    assertThat(matches(FILE_WITH_INTEGRITY, shell().asString()))
        .extracting(match -> match.group(1))
        .containsExactly(
            "/static/test/color-scheme.js",
            "/static/test/page-language.js",
            "/static/test/assets/main-1.js",
            "/static/test/assets/react-2.js",
            "/static/test/assets/main-3.css",
            "/static/test/assets/react-5.css");
  }

  @Test
  void onlyTheListIsLoadedWithThePage() {
    String early =
        "<link rel=\"preload\" href=\"/api/v1/tasks?list=all\" as=\"fetch\" crossorigin>";

    assertThat(shell().asString()).contains(early);
    assertThat(given().get("/privacy").asString()).doesNotContain(early);
  }

  @Test
  void everyFileOfThePageIsCachedForAYearAndHasTheStatedIntegrity() throws Exception {
    for (MatchResult file : matches(FILE_WITH_INTEGRITY, shell().asString())) {
      expectIntegrity(file.group(1), file.group(2));
    }
  }

  @Test
  void importMapStatesTheIntegrityOfEveryScript() throws Exception {
    List<MatchResult> scripts = matches(INTEGRITY_OF_SCRIPT, shell().asString());

    assertThat(scripts)
        .extracting(match -> match.group(1))
        .containsExactlyInAnyOrder(
            "/static/test/assets/main-1.js",
            "/static/test/assets/react-2.js",
            "/static/test/assets/later-4.js");
    for (MatchResult script : scripts) {
      expectIntegrity(script.group(1), script.group(2));
    }
  }

  @Test
  void importMapIsValidJson() {
    String json =
        new XmlPath(CompatibilityMode.HTML, shell().asString())
            .getString("html.head.script.find { it.@type == 'importmap' }");

    assertThat(new io.restassured.path.json.JsonPath(json).getMap("integrity")).hasSize(3);
  }

  @Test
  void everyAnswerHasAUniqueNonceThatThePolicyContains() {
    Response first = shell();
    Response second = shell();

    assertThat(nonce(first)).hasSize(24).isNotEqualTo(nonce(second));
    assertThat(policy(first)).contains("style-src 'self' 'nonce-" + nonce(first) + "'");
  }

  @Test
  void policyAllowsNoInlineScriptsAndNoOtherOrigins() {
    assertThat(policy(shell()))
        .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .containsPattern("script-src 'self' 'nonce-[^' ]+';")
        .doesNotContain("unsafe", "{");
  }

  @Test
  void everyAnswerHasSecurityHeaders() {
    for (String path :
        List.of("/", "/api/v1/tasks", "/static/test/color-scheme.js", "/elsewhere")) {
      given()
          .get(path)
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("X-Frame-Options", "DENY")
          .header("Referrer-Policy", "same-origin")
          .header("Cross-Origin-Opener-Policy", "same-origin")
          .header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  @Test
  void serviceWorkerIsServedForTheWholePageAndNotCached() {
    given()
        .get("/sw.js")
        .then()
        .statusCode(200)
        .contentType("text/javascript")
        .header("Cache-Control", "no-cache");
  }

  private static void expectIntegrity(String path, String integrity) throws Exception {
    Response file = given().get(path);
    file.then().statusCode(200).header("Cache-Control", "public, immutable, max-age=31536000");
    byte[] hash = MessageDigest.getInstance("SHA-384").digest(file.asByteArray());
    assertThat(integrity).isEqualTo("sha384-" + Base64.getEncoder().encodeToString(hash));
  }

  private static Response shell() {
    return given().get("/");
  }

  private static String policy(Response shell) {
    return shell.header("Content-Security-Policy");
  }

  private static String nonce(Response shell) {
    return matches(Pattern.compile("name=\"csp-nonce\".* content=\"(.+?)\""), shell.asString())
        .get(0)
        .group(1);
  }

  private static List<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}
