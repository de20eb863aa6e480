package org.acme.toolkit.e2e;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** A stub of a language model with one translation and one rewrite. */
public final class ModelStub implements QuarkusTestResourceLifecycleManager {

  static final String ENGLISH = "The operator confirms the order.";
  static final String FRENCH = "L'opérateur confirme la commande.";
  static final String VAGUE = "The page should load fast.";
  static final String VERIFIABLE = "The page shall load within [TBD: time].";

  private final WireMockServer server = new WireMockServer(options().dynamicPort());

  @Override
  public Map<String, String> start() {
    server.start();
    answer(ENGLISH, Map.of("source", "en", "translations", List.of(FRENCH)));
    answer(VAGUE, Map.of("text", VERIFIABLE));
    return Map.of(
        "toolkit.openai.base-url", server.baseUrl() + "/v1",
        "toolkit.secrets.openai-key", "key-of-the-stub",
        // The tests have no access keys.
        "toolkit.provider.open", "true",
        // The browser tests run side by side and have one address.
        "toolkit.document.concurrent", "6",
        // The tests send requests faster than one person.
        "toolkit.rate-limit.enabled", "false");
  }

  private void answer(String asked, Map<String, Object> content) {
    server.stubFor(
        post(urlPathEqualTo("/v1/chat/completions"))
            .withRequestBody(containing(asked))
            .willReturn(okJson(completion(json(content)))));
  }

  private static String completion(String content) {
    Map<String, Object> message = Map.of("role", "assistant", "content", content);
    return json(
        Map.of(
            "id", "1",
            "object", "chat.completion",
            "created", 1,
            "model", "stub",
            "choices", List.of(Map.of("index", 0, "message", message, "finish_reason", "stop"))));
  }

  private static String json(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void stop() {
    server.stop();
  }
}
