package org.acme.infra.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.RemovalPolicy;

class DeploymentTest {
  private static final String PLATFORM = "64bit Amazon Linux 2023 v4.12.7 running Corretto 25";
  private static final String CLUSTER = "mongodb+srv://cluster0.example.mongodb.net/?w=majority";
  private static final Map<String, String> VALID =
      Map.ofEntries(
          Map.entry("sample", "true"),
          Map.entry("account", "111122223333"),
          Map.entry("environment", "staging"),
          Map.entry("flavour", "demo"),
          Map.entry("domain", "staging.example.co.uk"),
          Map.entry("hostedZoneId", "Z0123456789EXAMPLE"),
          Map.entry("hostedZoneName", "example.co.uk"),
          Map.entry("notificationEmail", "operations@example.com"),
          Map.entry("monthlyBudget", "70"),
          Map.entry("todo.region", "ap-southeast-2"),
          Map.entry("todo.platform", PLATFORM),
          Map.entry("todo.mongodb", CLUSTER),
          Map.entry("toolkit.region", "us-gov-west-1"),
          Map.entry("toolkit.architecture", "arm64"),
          Map.entry("delivery.repository", "acme/quarkus-on-aws"));

  @Test
  void readsTheContext() {
    assertThat(deployment(VALID))
        .isEqualTo(
            new Deployment(
                "111122223333",
                "staging",
                Deployment.Flavour.DEMO,
                "staging.example.co.uk",
                new Deployment.HostedZone(
                    Optional.of("Z0123456789EXAMPLE"), "example.co.uk", false),
                "operations@example.com",
                70,
                false,
                new Deployment.Todo(
                    "ap-southeast-2",
                    PLATFORM,
                    false,
                    false,
                    new Deployment.Mongodb(Optional.of(CLUSTER), Optional.empty()),
                    false),
                new Deployment.Toolkit("us-gov-west-1", Deployment.Architecture.ARM64, false),
                Optional.of("acme/quarkus-on-aws")));
  }

  @Test
  void theHostedZoneHasTheNameOfTheDomainByDefault() {
    var context = new HashMap<String, String>(VALID);
    context.remove("hostedZoneName");
    context.put("hostedZoneId", "create");
    assertThat(deployment(context).hostedZone())
        .isEqualTo(new Deployment.HostedZone(Optional.empty(), "staging.example.co.uk", false));
  }

  @Test
  void productionHasDocumentDbUnlessItIsPeeredWithAtlas() {
    Map<String, String> context = with("flavour", "production");
    assertThat(deployment(context).todo().mongodb())
        .isEqualTo(new Deployment.Mongodb(Optional.empty(), Optional.empty()));

    context.put("todo.atlasPeering", "requested");
    context.put("todo.atlasCidr", "192.168.248.0/21");
    assertThat(deployment(context).todo().mongodb())
        .isEqualTo(
            new Deployment.Mongodb(
                Optional.of(CLUSTER),
                Optional.of(new Deployment.Peering(Optional.empty(), "192.168.248.0/21"))));

    context.put("todo.atlasPeering", "pcx-0123456789abcdef0");
    assertThat(deployment(context).todo().mongodb().peering().orElseThrow().id())
        .contains("pcx-0123456789abcdef0");
  }

  @Test
  void productionKeepsItsDataAndADemoDoesNot() {
    assertThat(deployment(with("flavour", "production")).dataRemovalPolicy())
        .isEqualTo(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    assertThat(deployment(VALID).dataRemovalPolicy()).isEqualTo(RemovalPolicy.DESTROY);
  }

  @ParameterizedTest
  @CsvSource({
    "account, 1234, 111122223333",
    "environment, Demo_1, demo",
    "flavour, cheap, production",
    "domain, localhost, example.com",
    "hostedZoneId, example.com, Z0123456789EXAMPLE",
    "hostedZoneName, localhost, example.com",
    "protectDomain, yes, true",
    "monthlyBudget, 0, 100",
    "notificationEmail, operations, operations@example.com",
    "todo.region, paris, eu-west-3",
    "todo.platform, Tomcat, '''64bit Amazon Linux 2023 v4.12.7 running Corretto 25'''",
    "todo.publicStaticBucket, on, true",
    "todo.cloudfront, on, true",
    "todo.signIn, cognito, true",
    "todo.mongodb, db.example.com, mongodb+srv://cluster0.example.net",
    "todo.atlasPeering, pcx-, pcx-0123456789abcdef0",
    "todo.atlasCidr, 192.168.248.0, 192.168.248.0/21",
    "todo.atlasCidr, 192.168.256.0/21, 192.168.248.0/21",
    "todo.atlasCidr, 192.168.248.0/33, 192.168.248.0/21",
    "toolkit.region, eu-west, eu-west-3",
    "delivery.repository, repository, acme/quarkus-on-aws",
    "toolkit.architecture, mips, x86_64"
  })
  void anInvalidValueIsReportedInOneLineWithKeyAndExample(
      String key, String wrong, String example) {
    assertThatExceptionOfType(InvalidContextException.class)
        .isThrownBy(() -> deployment(peeredWith(key, wrong)))
        .withMessage(
            "Context key '%s' has the invalid value '%s'. Example: -c %s=%s",
            key, wrong, key, example);
  }

  /** Without a load balancer there is no HTTPS behind CloudFront. */
  @Test
  void onlyProductionCanBeBehindCloudFront() {
    assertThat(deployment(with("todo.cloudfront", "false")).todo().cloudfront()).isFalse();
    assertThatExceptionOfType(InvalidContextException.class)
        .isThrownBy(() -> deployment(with("todo.cloudfront", "true")))
        .withMessage(
            "Context key 'todo.cloudfront' needs HTTPS, which a demo does not have."
                + " Example: -c flavour=production");
    Map<String, String> production = with("flavour", "production");
    production.put("todo.cloudfront", "true");
    assertThat(deployment(production).todo().cloudfront()).isTrue();
  }

  /**
   * Without HTTPS anybody on the way could read who signs in, and browsers keep no secure cookies.
   */
  @Test
  void nobodySignsInToADemo() {
    assertThatExceptionOfType(InvalidContextException.class)
        .isThrownBy(() -> deployment(with("todo.signIn", "true")))
        .withMessage(
            "Context key 'todo.signIn' needs HTTPS, which a demo does not have."
                + " Example: -c flavour=production");
  }

  @Test
  void aDomainOutsideItsHostedZoneIsReportedInOneLine() {
    assertThatExceptionOfType(InvalidContextException.class)
        .isThrownBy(() -> deployment(with("domain", "notexample.co.uk")))
        .withMessage(
            "Context key 'domain' is not inside the hosted zone 'example.co.uk'."
                + " Example: -c domain=demo.example.co.uk");
  }

  @ParameterizedTest
  @CsvSource({
    "account, 111122223333",
    "environment, demo",
    "flavour, production",
    "domain, example.com",
    "hostedZoneId, Z0123456789EXAMPLE",
    "notificationEmail, operations@example.com",
    "todo.region, eu-west-3",
    "todo.platform, '''64bit Amazon Linux 2023 v4.12.7 running Corretto 25'''",
    "todo.mongodb, mongodb+srv://cluster0.example.net",
    "todo.atlasCidr, 192.168.248.0/21",
    "toolkit.region, eu-west-3",
    "toolkit.architecture, x86_64"
  })
  void aMissingValueIsReportedInOneLineWithKeyAndExample(String key, String example) {
    Map<String, String> context = peeredWith("flavour", "demo");
    context.remove(key);
    assertThatExceptionOfType(InvalidContextException.class)
        .isThrownBy(() -> deployment(context))
        .withMessage("Context key '%s' is missing. Example: -c %s=%s", key, key, example);
  }

  /** CDK would fail later, with a stack trace. */
  @ParameterizedTest
  @ValueSource(strings = {"todo.region", "toolkit.region"})
  void anUnknownRegionIsReportedInOneLine(String key) {
    assertThatExceptionOfType(InvalidContextException.class)
        .isThrownBy(() -> deployment(with(key, "eu-west-9")))
        .withMessage(
            "Context key '%s' has the unknown region 'eu-west-9'. Example: -c %s=eu-west-3",
            key, key);
  }

  /** What a reader copies belongs to somebody else. Without the values that renaming replaces. */
  @ParameterizedTest
  @CsvSource({
    "account, 111122223333",
    "account, 123456789012",
    "domain, shop.example.org",
    "hostedZoneId, Z0123456789EXAMPLE",
    "notificationEmail, operations@example.net",
    "todo.mongodb, mongodb+srv://cluster0.example.mongodb.net/?w=majority",
    "delivery.repository, acme/shop"
  })
  void valuesOfTheDocumentationAreNotDeployed(String key, String value) {
    assertThatExceptionOfType(InvalidContextException.class)
        .isThrownBy(() -> deployment(real(key, value)))
        .withMessageStartingWith("Context key '" + key + "' still has a value of the documentation")
        .withMessageNotContainingAny("\n");
  }

  @Test
  void onlyPeopleReleaseWithoutARepository() {
    Map<String, String> context = with("flavour", "demo");
    context.remove("delivery.repository");

    Deployment deployment = deployment(context);

    assertThat(deployment.repository()).isEmpty();
    assertThat(deployment.runbook("budget")).isEqualTo("docs/runbooks/budget.md");
  }

  @Test
  void theBudgetFitsTheFlavourUnlessItIsGiven() {
    Map<String, String> context = with("flavour", "demo");
    context.remove("monthlyBudget");
    assertThat(deployment(context).monthlyBudget()).isEqualTo(100);
    context.put("flavour", "production");
    assertThat(deployment(context).monthlyBudget()).isEqualTo(600);
  }

  @Test
  void credentialsInAConnectionStringAreRejectedAndHidden() {
    assertThatExceptionOfType(InvalidContextException.class)
        .isThrownBy(() -> deployment(with("todo.mongodb", "mongodb://user:secret@db.example.com")))
        .withMessage(
            "Context key 'todo.mongodb' has the invalid value 'mongodb://…@db.example.com'."
                + " Example: -c todo.mongodb=mongodb+srv://cluster0.example.net");
  }

  @Test
  void acceptsNumbersAndBooleansInCdkJson() {
    var context = new HashMap<String, Object>(VALID);
    context.put("monthlyBudget", 70);
    context.put("protectDomain", true);
    Deployment deployment =
        Deployment.from(new App(AppProps.builder().context(context).build()).getNode());
    assertThat(deployment.monthlyBudget()).isEqualTo(70);
    assertThat(deployment.hostedZone().protectDomain()).isTrue();
  }

  /**
   * A valid context with a peering, so that the address range of the other network is checked too.
   */
  private static Map<String, String> peeredWith(String key, String value) {
    Map<String, String> context = with("todo.atlasPeering", "requested");
    context.put("todo.atlasCidr", "192.168.248.0/21");
    context.put(key, value);
    return context;
  }

  /** A context without values of the documentation, except for one. */
  private static Map<String, String> real(String key, String value) {
    var context = new HashMap<String, String>(VALID);
    context.remove("sample");
    context.remove("hostedZoneName");
    context.putAll(
        Map.of(
            "account", "210987654321",
            "domain", "quarkus-sample.org",
            "hostedZoneId", "Z08412345ABCDEFGHIJK",
            "notificationEmail", "operations@quarkus-sample.org",
            "todo.mongodb", "mongodb+srv://cluster0.ab1cd.mongodb.net",
            "delivery.repository", "quarkus-sample/shop"));
    assertThat(deployment(context).account()).isEqualTo("210987654321");
    context.put(key, value);
    return context;
  }

  private static Map<String, String> with(String key, String value) {
    var context = new HashMap<String, String>(VALID);
    context.put(key, value);
    return context;
  }

  private static Deployment deployment(Map<String, String> context) {
    return Deployment.from(new App(AppProps.builder().context(context).build()).getNode());
  }
}
