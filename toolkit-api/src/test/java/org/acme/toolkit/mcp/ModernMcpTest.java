package org.acme.toolkit.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.modern.McpSchema.CacheScope;
import io.modelcontextprotocol.modern.McpSchema.CallToolResult;
import io.modelcontextprotocol.modern.McpSchema.DiscoverResult;
import io.modelcontextprotocol.modern.McpSchema.Implementation;
import io.modelcontextprotocol.modern.McpSchema.ListToolsResult;
import io.modelcontextprotocol.modern.McpSchema.TextContent;
import io.modelcontextprotocol.modern.McpSchema.Tool;
import io.modelcontextprotocol.modern.client.McpClient;
import io.modelcontextprotocol.modern.client.McpSyncClient;
import io.modelcontextprotocol.modern.client.transport.HttpClientMcpTransport;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The version 2026-07-28 of the protocol, with the client of its Java SDK. */
@QuarkusTest
class ModernMcpTest {

  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  @TestHTTPResource(McpTest.PATH)
  URI server;

  private McpSyncClient client() {
    JacksonMcpJsonMapper mapper = new JacksonMcpJsonMapper(new ObjectMapper());
    return McpClient.sync(HttpClientMcpTransport.builder(server).jsonMapper(mapper).build())
        .jsonMapper(mapper)
        .clientInfo(Implementation.builder("test", "1").build())
        .roundTimeout(Duration.ofMinutes(3))
        .callTimeout(Duration.ofMinutes(3))
        .build();
  }

  @Test
  void saysWhatItCanDo() {
    DiscoverResult discovered = client().discover();

    assertThat(discovered.supportedVersions()).containsExactly("2026-07-28");
    assertThat(discovered.capabilities().tools()).isNotNull();
    assertThat(discovered.cacheScope()).isEqualTo(CacheScope.PUBLIC);
  }

  @Test
  void describesItsToolsInTheSameOrder() {
    ListToolsResult listed = client().listTools().list();

    assertThat(listed.tools())
        .extracting(Tool::name)
        .containsExactly("check_text", "score_requirements", "rewrite_as_ears", "compare_versions");
    assertThat(listed.tools()).allMatch(tool -> tool.annotations().readOnlyHint());
  }

  @Test
  void checksAText() {
    CallToolResult checked =
        client()
            .tool("check_text")
            .arguments(Map.of("text", "The service recieves orders.", "language", "en-US"))
            .call();

    assertThat(checked.isError()).isNotEqualTo(true);
    assertThat(checked.structuredContent()).asString().contains("recieves");
  }

  @Test
  void saysWhyAToolRefusesItsArguments() {
    CallToolResult refused = client().tool("check_text").arguments(Map.of()).call();

    assertThat(refused.isError()).isTrue();
    assertThat(((TextContent) refused.content().get(0)).text()).isEqualTo("text must not be blank");
  }

  @Test
  void knowsNoOtherTool() {
    named("rm", call("rm")).statusCode(400).body("error.code", equalTo(-32602));
  }

  @Test
  void marksItsResults() {
    post(message("tools/list"), "tools/list")
        .statusCode(200)
        .body("result.resultType", equalTo("complete"))
        .body("result.cacheScope", equalTo("public"))
        .body("result.ttlMs", equalTo(3_600_000))
        .body("result.tools", hasSize(4))
        .body("result._meta", hasKey("io.modelcontextprotocol/serverInfo"));
  }

  @Test
  void answersUnknownMethodsWith404() {
    post(message("resources/list"), "resources/list")
        .statusCode(404)
        .body("id", equalTo(1))
        .body("error.code", equalTo(-32601));
  }

  @Test
  void refusesCursorsThatItHasNotGiven() {
    post(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{\"cursor\":\"a\","
                + META
                + "}}",
            "tools/list")
        .statusCode(400)
        .body("error.code", equalTo(-32602));
  }

  @Test
  void refusesHeadersThatSayOtherwiseThanTheBody() {
    post(message("tools/list"), "ping").statusCode(400).body("error.code", equalTo(-32020));
    headers("tools/list")
        .header("MCP-Protocol-Version", "2025-11-25")
        .body(message("tools/list"))
        .post(McpTest.PATH)
        .then()
        .statusCode(400)
        .body("error.code", equalTo(-32020));
    headers("tools/list")
        .body(message("tools/list"))
        .post(McpTest.PATH)
        .then()
        .statusCode(400)
        .body("error.code", equalTo(-32020));
    given()
        .contentType(ContentType.JSON)
        .header("MCP-Protocol-Version", "2026-07-28")
        .body(message("tools/list"))
        .post(McpTest.PATH)
        .then()
        .statusCode(400)
        .body("error.code", equalTo(-32020));
    post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}", "tools/list")
        .statusCode(400)
        .body("error.code", equalTo(-32020));
  }

  @Test
  void readsEncodedNames() {
    String call = call("check_text");
    String encoded =
        Base64.getEncoder().encodeToString("check_text".getBytes(StandardCharsets.UTF_8));

    named("=?base64?" + encoded + "?=", call).statusCode(200);
    named("check_text", call).statusCode(200);
    named("compare_versions", call).statusCode(400).body("error.code", equalTo(-32020));
    named("=?base64?*?=", call).statusCode(400).body("error.code", equalTo(-32020));
    post(call, "tools/call").statusCode(400).body("error.code", equalTo(-32020));
  }

  private static String call(String tool) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{},%s}}"
        .formatted(tool, META);
  }

  private static ValidatableResponse named(String name, String body) {
    return headers("tools/call")
        .header("MCP-Protocol-Version", "2026-07-28")
        .header("Mcp-Name", name)
        .body(body)
        .post(McpTest.PATH)
        .then();
  }

  private static ValidatableResponse post(String body, String method) {
    return headers(method)
        .header("MCP-Protocol-Version", "2026-07-28")
        .body(body)
        .post(McpTest.PATH)
        .then();
  }

  private static RequestSpecification headers(String method) {
    return given().contentType(ContentType.JSON).header("Mcp-Method", method);
  }

  private static String message(String method) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":{%s}}"
        .formatted(method, META);
  }
}
