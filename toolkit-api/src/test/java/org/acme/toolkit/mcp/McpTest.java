package org.acme.toolkit.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls the tools as assistants do, with the client of the protocol's Java SDK. */
@QuarkusTest
class McpTest {

  static final String PATH = "/api/v1/mcp";

  private static final String FAULTY =
      "FR-1 The page shall be user-friendly.\n\nFR-2 The service recieves orders.";

  @TestHTTPResource("/")
  URI server;

  private McpSyncClient client() {
    McpSyncClient client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(server.toString())
                    .endpoint(PATH)
                    .jsonMapper(new JacksonMcpJsonMapper(new ObjectMapper()))
                    .build())
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
            .requestTimeout(Duration.ofMinutes(3))
            .build();
    client.initialize();
    return client;
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    try (McpSyncClient client = client()) {
      return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    }
  }

  private static JsonPath json(CallToolResult result) {
    assertThat(result.isError()).isNotEqualTo(true);
    return new JsonPath(text(result));
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().get(0)).text();
  }

  @Test
  void describesItsTools() {
    try (McpSyncClient client = client()) {
      assertThat(client.getServerInfo().name()).isEqualTo("toolkit-api");
      client.ping();
      List<Tool> tools = client.listTools().tools();
      assertThat(tools)
          .extracting(Tool::name)
          .containsExactlyInAnyOrder(
              "check_text", "score_requirements", "rewrite_as_ears", "compare_versions");
      assertThat(tools)
          .allSatisfy(
              tool -> {
                assertThat(tool.annotations().readOnlyHint()).isTrue();
                assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
              });
    }
  }

  @Test
  void checksATextWithTheRulesOfTheApi() {
    JsonPath checked = json(call("check_text", Map.of("text", FAULTY, "language", "en-US")));

    assertThat(checked.getString("language")).isEqualTo("en-US");
    assertThat(checked.getList("corrections.original")).containsExactly("recieves");
    assertThat(checked.getList("corrections[0].replacements")).first().isEqualTo("receives");
    assertThat(checked.getList("findings.text")).contains("user-friendly");
  }

  @Test
  void givesTheSameAnswerAgainAndAsStructure() throws Exception {
    Map<String, Object> arguments = Map.of("text", FAULTY);
    CallToolResult first = call("check_text", arguments);

    assertThat(text(call("check_text", arguments))).isEqualTo(text(first));
    assertThat(first.structuredContent())
        .isEqualTo(new ObjectMapper().readValue(text(first), Map.class));
  }

  @Test
  void scoresRequirementsAsTheApiDoes() throws Exception {
    String specification =
        Files.readString(Path.of("../docs/samples/order-service-specification.md"));
    JsonPath api =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("text", specification, "language", "en"))
            .post("/api/v1/vocabulary")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    JsonPath scored =
        json(call("score_requirements", Map.of("text", specification, "language", "en")));

    assertThat(scored.getList("requirements.score")).hasSizeGreaterThan(5);
    assertThat(scored.getList("requirements")).isEqualTo(api.getList("requirements"));
    assertThat(scored.getList("faults")).isEqualTo(api.getList("faults"));
  }

  @Test
  void rewritesAsEars() {
    JsonPath rewritten =
        json(
            call(
                "rewrite_as_ears",
                Map.of("text", "FR-7 The service shall store the order after it is paid.")));

    assertThat(rewritten.getString("requirements[0].id")).isEqualTo("FR-7");
    assertThat(rewritten.getString("requirements[0].ears.skeleton")).contains("the service shall");
  }

  @Test
  void comparesVersions() {
    JsonPath compared =
        json(
            call(
                "compare_versions",
                Map.of(
                    "before", "FR-1 The service shall answer within 2 s.",
                    "after", "FR-1 The service should answer fast.",
                    "language", "en")));

    assertThat(compared.getMap("$")).isNotEmpty();
    assertThat(compared.prettify()).contains("fast");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"check_text", "score_requirements", "rewrite_as_ears", "compare_versions"})
  void refusesLongTexts(String tool) {
    String text = "a ".repeat(50_001);

    CallToolResult result =
        call(
            tool,
            tool.equals("compare_versions")
                ? Map.of("before", "a", "after", text)
                : Map.of("text", text));

    assertThat(result.isError()).isTrue();
    assertThat(text(result)).contains("100,000 are accepted");
  }

  @Test
  void refusesWrongArguments() {
    assertThat(text(call("check_text", Map.of()))).isEqualTo("text must not be blank");
    assertThat(text(call("check_text", Map.of("text", 7))))
        .isEqualTo("The arguments must be texts: text, language.");
    assertThat(text(call("check_text", Map.of("text", "a", "level", "picky"))))
        .isEqualTo("The arguments must be texts: text, language.");
    assertThat(text(call("check_text", Map.of("text", "a", "language", "../x"))))
        .isEqualTo("language must be a BCP 47 language tag or auto");
    assertThat(text(call("check_text", Map.of("text", "a", "language", "tlh"))))
        .contains("is not supported");
  }

  @Test
  void answersWhatItCannotDoInTheProtocol() {
    post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"}")
        .statusCode(200)
        .body("error.code", equalTo(-32601));
    post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"rm\","
            + "\"arguments\":{}}}")
        .statusCode(200)
        .body("error.code", equalTo(-32602))
        .body("result", nullValue());
    post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}").statusCode(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "[]",
        "7",
        "{}",
        "{\"id\":1}",
        "{\"method\":7}",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
        "{\"result\":{},\"id\":1}",
        " null ",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} x",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":null}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":null}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":[]}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\","
            + "\"params\":{\"protocolVersion\":5,\"capabilities\":{},\"clientInfo\":null}}",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]"
      })
  void refusesWhatIsNoMessage(String body) {
    post(body).statusCode(400).contentType("application/problem+json");
  }

  @Test
  void refusesDeepMessages() {
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":" + "[".repeat(5_000);
    given()
        .contentType(ContentType.JSON)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then()
        .statusCode(400);
  }

  @Test
  void keepsTheBoundsOfTheApi() {
    post("\"" + "x".repeat(1024 * 1024) + "\"").statusCode(413);
    given().contentType("text/plain").body("{}").post(PATH).then().statusCode(415);
    given().get(PATH).then().statusCode(405);
    given().delete(PATH).then().statusCode(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-01-01", "2027-01-01", "latest", ""})
  void refusesVersionsOfTheProtocolThatItDoesNotKnow(String version) {
    versioned(version)
        .body("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"ping\"}")
        .post(PATH)
        .then()
        .statusCode(400)
        .contentType(ContentType.JSON)
        .body("id", equalTo("a"))
        .body("error.code", equalTo(-32022))
        .body("error.data.requested", equalTo(version))
        .body("error.data.supported", hasItems("2026-07-28", "2025-11-25"));
    versioned(version)
        .body("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
        .post(PATH)
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
  void servesClientsOfEarlierVersions(String version) {
    versioned(version)
        .body(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\""
                + version
                + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"a\",\"version\":\"1\"}}}")
        .post(PATH)
        .then()
        .statusCode(200)
        .body("result.protocolVersion", equalTo(version));
    versioned(version)
        .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nothing\"}")
        .post(PATH)
        .then()
        .statusCode(200)
        .body("error.code", equalTo(-32601));
  }

  /** A name that points to this machine makes a foreign page one of the same origin. */
  @Test
  void refusesPagesThatRebindAName() {
    of("evil.example:8081")
        .statusCode(403)
        .body("error.message", startsWith("A page of this Origin may not send messages."));
    of("evil.example").statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8081", "127.0.0.1:8081", "[::1]:8081"})
  void allowsPagesOfTheSameMachine(String host) {
    of(host).statusCode(200);
  }

  private static ValidatableResponse of(String host) {
    return given()
        .contentType(ContentType.JSON)
        .header("Origin", "http://" + host)
        .header("Host", host)
        .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
        .post(PATH)
        .then();
  }

  private static RequestSpecification versioned(String version) {
    return given().contentType(ContentType.JSON).header("MCP-Protocol-Version", version);
  }

  private static ValidatableResponse post(String body) {
    return given().contentType(ContentType.JSON).body(body).post(PATH).then();
  }
}
