package org.acme.toolkit.provider;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** One server that replaces all hosted providers. Tests define its answers. */
public class ProviderStubs implements QuarkusTestResourceLifecycleManager {

  public static final String DEEPL_KEY = "deepl-key-5b0d1c3e";
  public static final String OPENAI_KEY = "openai-key-6f3a4a5f";

  private static final Map<String, String> CREDENTIALS =
      Map.of("aws.accessKeyId", "id", "aws.secretAccessKey", "aws-key-9d3c0f5a");

  private WireMockServer server;

  @Override
  public Map<String, String> start() {
    server =
        new WireMockServer(
            WireMockConfiguration.options().dynamicPort().extensions(new StubbedDeepl()));
    server.start();
    CREDENTIALS.forEach(System::setProperty);
    return Map.ofEntries(
        Map.entry("toolkit.secrets.deepl-key", DEEPL_KEY),
        Map.entry("toolkit.secrets.openai-key", OPENAI_KEY),
        Map.entry("toolkit.secrets.openai-organization", "org-1"),
        Map.entry("toolkit.deepl.url", server.baseUrl() + "/deepl"),
        Map.entry("toolkit.amazon.enabled", "true"),
        Map.entry("toolkit.amazon.region", "eu-central-1"),
        Map.entry("toolkit.amazon.endpoint", server.baseUrl() + "/amazon"),
        Map.entry("toolkit.openai.base-url", server.baseUrl() + "/openai/v1"),
        Map.entry("toolkit.openai.model", "a-model"),
        Map.entry("toolkit.apertium.modes", "target/test-classes/apertium"),
        Map.entry("toolkit.provider.timeout", "8s"),
        // Few tests here need an engine.
        Map.entry("toolkit.correction.languages", ""),
        Map.entry("toolkit.provider.retry-delay", "10ms"),
        Map.entry("toolkit.provider.breaker-calls", "6"));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(WireMockServer.class));
  }

  @Override
  public void stop() {
    CREDENTIALS.keySet().forEach(System::clearProperty);
    server.stop();
  }
}
