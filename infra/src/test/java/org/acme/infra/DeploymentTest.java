package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.RemovalPolicy;

class DeploymentTest {
  private static final Map<String, String> VALID =
      Map.of(
          "account", "111122223333",
          "environment", "staging",
          "flavour", "production",
          "domain", "example.co.uk",
          "hostedZoneId", "Z0123456789EXAMPLE",
          "notificationEmail", "operations@example.com",
          "todo.region", "ap-southeast-2",
          "todo.platform", "64bit Amazon Linux 2023 v4.12.7 running Corretto 25",
          "toolkit.region", "us-gov-west-1");

  @Test
  void readsTheContext() {
    assertThat(deployment(VALID))
        .isEqualTo(
            new Deployment(
                "111122223333",
                "staging",
                Deployment.Flavour.PRODUCTION,
                "example.co.uk",
                "Z0123456789EXAMPLE",
                "operations@example.com",
                "ap-southeast-2",
                "64bit Amazon Linux 2023 v4.12.7 running Corretto 25",
                "us-gov-west-1"));
  }

  @Test
  void productionKeepsItsDataAndADemoDoesNot() {
    assertThat(deployment(VALID).dataRemoval()).isEqualTo(RemovalPolicy.RETAIN);
    assertThat(deployment(with("flavour", "demo")).dataRemoval()).isEqualTo(RemovalPolicy.DESTROY);
  }

  @ParameterizedTest
  @CsvSource({
    "account, 1234, 111122223333",
    "environment, Demo_1, demo",
    "flavour, cheap, production",
    "domain, localhost, example.com",
    "hostedZoneId, example.com, Z0123456789EXAMPLE",
    "notificationEmail, operations, operations@example.com",
    "todo.region, paris, eu-west-3",
    "todo.platform, Tomcat, '''64bit Amazon Linux 2023 v4.12.7 running Corretto 25'''",
    "toolkit.region, eu-west, eu-west-3"
  })
  void aWrongValueIsOneLineWithTheKeyAndAnExample(String key, String wrong, String example) {
    assertThatExceptionOfType(InvalidContextException.class)
        .isThrownBy(() -> deployment(with(key, wrong)))
        .withMessage(
            "Context '%s' cannot be '%s'; for example: -c %s=%s", key, wrong, key, example);
  }

  @Test
  void aMissingValueIsOneLineWithTheKeyAndAnExample() {
    Map<String, String> context = new HashMap<>(VALID);
    context.remove("domain");
    assertThatExceptionOfType(InvalidContextException.class)
        .isThrownBy(() -> deployment(context))
        .withMessage("Context 'domain' is missing; for example: -c domain=example.com");
  }

  private static Map<String, String> with(String key, String value) {
    Map<String, String> context = new HashMap<>(VALID);
    context.put(key, value);
    return context;
  }

  private static Deployment deployment(Map<String, String> context) {
    return Deployment.from(new App(AppProps.builder().context(context).build()).getNode());
  }
}
