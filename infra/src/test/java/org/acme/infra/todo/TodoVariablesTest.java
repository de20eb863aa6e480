package org.acme.infra.todo;

import static org.acme.infra.construct.beanstalk.OptionSettings.hasOption;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class TodoVariablesTest {
  private static final Template DEMO = Synthesis.demo("todo-demo");
  private static final Template PRODUCTION = Synthesis.production("todo-demo");

  @Test
  void sessionCookiesAreSecureUnlessTheDemoHasNoHttps() {
    hasOption(DEMO, "aws:elasticbeanstalk:application:environment", "TODO_SESSION_SECURE", "false");
    assertThat(PRODUCTION.toJSON().toString()).doesNotContain("TODO_SESSION_SECURE");
  }

  @Test
  void tellsTheApplicationWhereSecretsAndStaticFilesAre() {
    String variables = "aws:elasticbeanstalk:application:environment";
    hasOption(DEMO, variables, "TODO_SECRETS_KEY", "secrets.properties");
    hasOption(
        DEMO, variables, "TODO_SECRETS_BUCKET", Map.of("Ref", Match.stringLikeRegexp("Secrets")));
    hasOption(DEMO, variables, "TODO_STATIC_BASE_URL", "https://static.tododemo.example.com");
  }

  /** Without CloudFront a caller could choose the address that the application then believes. */
  @Test
  void onlyBehindCloudFrontTheApplicationTrustsOneMoreProxy() {
    hasOption(
        Synthesis.options("todo-demo"),
        "aws:elasticbeanstalk:application:environment",
        "TODO_RATE_LIMIT_EDGE_PROXIES",
        "1");
    assertThat(PRODUCTION.toJSON().toString()).doesNotContain("TODO_RATE_LIMIT_EDGE_PROXIES");
  }

  @Test
  void nginxKnowsThePortOfTheApplication() {
    hasOption(DEMO, "aws:elasticbeanstalk:application:environment", "PORT", "8080");
  }
}
