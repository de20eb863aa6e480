package org.acme.toolkit;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A collector of traces, to which an application sends its spans by OTLP. */
public class TraceCollector implements QuarkusTestResourceLifecycleManager {
  private static final int PATIENCE_SECONDS = 60;

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  @Override
  public Map<String, String> start() {
    server.start();
    server.stubFor(post("/v1/traces").willReturn(ok()));
    return Map.of(
        "quarkus.otel.sdk.disabled",
        "false",
        "quarkus.otel.exporter.otlp.endpoint",
        server.baseUrl(),
        "quarkus.otel.bsp.schedule.delay",
        "100ms");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(TraceCollector.class));
  }

  /** Waits for a part, and returns everything that has come: protobuf, each byte as a character. */
  public String receivedUntil(String part) throws InterruptedException {
    String received = received();
    for (int i = 0; i < PATIENCE_SECONDS * 10 && !received.contains(part); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
      received = received();
    }
    return received;
  }

  private String received() {
    return server.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/v1/traces"))).stream()
        .map(LoggedRequest::getBody)
        .map(body -> new String(body, StandardCharsets.ISO_8859_1))
        .collect(Collectors.joining());
  }

  @Override
  public void stop() {
    server.stop();
  }
}
