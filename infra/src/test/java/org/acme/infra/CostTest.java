package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/cost.md counts the resources of the templates and adds up their prices. */
class CostTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (.+?) \\| (\\d+) \\| (\\d+) \\| (\\d+\\.\\d\\d) \\|$");
  private static final Pattern SUM =
      Pattern.compile(
          "(?m)^\\| \\*\\*Sum\\*\\* \\| \\*\\*(.+?)\\*\\* \\| \\*\\*(.+?)\\*\\* \\| \\|$");

  private record Row(Map<String, Integer> numbers, BigDecimal price) {}

  private final String document = Files.readString(Path.of("../docs/cost.md"));
  private final Map<String, Row> rows = new LinkedHashMap<>();

  CostTest() throws IOException {
    ROW.matcher(document)
        .results()
        .forEach(
            row ->
                rows.put(
                    row.group(1),
                    new Row(
                        Map.of(
                            Synthesis.DEMO, Integer.valueOf(row.group(2)),
                            Synthesis.PRODUCTION, Integer.valueOf(row.group(3))),
                        new BigDecimal(row.group(4)))));
  }

  @ParameterizedTest
  @CsvSource({
    "AWS::EC2::NatGateway, NAT gateway",
    "AWS::KMS::Key, KMS key",
    "AWS::CloudWatch::Alarm, Alarm",
    "AWS::CloudWatch::Dashboard, Dashboard",
    "AWS::SecretsManager::Secret, Secret",
    "AWS::WAFv2::WebACL, Web ACL",
    "AWS::DocDB::DBInstance, 'DocumentDB instance, db.t4g.medium'"
  })
  void documentCountsTheResourcesOfTheTemplates(String type, String row) {
    for (String flavour : List.of(Synthesis.DEMO, Synthesis.PRODUCTION)) {
      assertThat(TemplateResource.of(flavour, type))
          .as(flavour)
          .hasSize(rows.get(row).numbers().get(flavour));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void documentCountsTheMinimumOfInstances(String flavour) {
    assertThat(number("Instance of todo-app, t3.small", flavour)).isEqualTo(todoInstances(flavour));
    assertThat(number("its disk, 10 GiB gp3", flavour)).isEqualTo(todoInstances(flavour));
    assertThat(number("Instance of toolkit-api, t3.small", flavour))
        .isEqualTo(toolkitInstances(flavour));
    assertThat(number("its disk, 20 GiB gp3", flavour)).isEqualTo(toolkitInstances(flavour));
  }

  /** A load balancer has one address in each of two zones, and a NAT gateway has one. */
  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void documentCountsLoadBalancersAndPublicAddresses(String flavour) {
    long gateways = TemplateResource.of(flavour, "AWS::EC2::NatGateway").count();
    long balancers =
        TemplateResource.of(flavour, "AWS::ElasticLoadBalancingV2::LoadBalancer").count()
            + option(flavour, "EnvironmentType").filter("LoadBalanced"::equals).count();
    // Behind a NAT gateway, instances have no public addresses.
    long instances = gateways == 0 ? todoInstances(flavour) + toolkitInstances(flavour) : 0;
    assertThat((long) number("Application load balancer, idle", flavour)).isEqualTo(balancers);
    assertThat((long) number("Public IPv4 address", flavour))
        .isEqualTo(2 * balancers + gateways + instances);
  }

  @Test
  void documentCountsTheRulesOfTheWebAcls() {
    assertThat(
            TemplateResource.of(Synthesis.PRODUCTION, "AWS::WAFv2::WebACL")
                .flatMap(acl -> TemplateResource.list(acl.properties().get("Rules")).stream()))
        .hasSize(rows.get("Rule of a web ACL").numbers().get(Synthesis.PRODUCTION));
  }

  @Test
  void documentStatesWhatCloudFrontInFrontOfTheTaskListAdds() {
    BigDecimal added =
        price("Web ACL", CostTest::webAcls)
            .add(price("Rule of a web ACL", CostTest::rules))
            .add(
                price(
                    "Secret",
                    variant ->
                        TemplateResource.of(variant, "AWS::SecretsManager::Secret")
                            .filter(secret -> secret.id().startsWith("CloudFront"))
                            .count()));
    assertThat(document).contains("`todo.cloudfront` adds " + added + ",");
  }

  private BigDecimal price(String row, ToLongFunction<String> number) {
    return rows.get(row)
        .price()
        .multiply(
            BigDecimal.valueOf(
                number.applyAsLong(Synthesis.OPTIONS) - number.applyAsLong(Synthesis.PRODUCTION)));
  }

  private static long webAcls(String variant) {
    return TemplateResource.of(variant, "AWS::WAFv2::WebACL").count();
  }

  private static long rules(String variant) {
    return TemplateResource.of(variant, "AWS::WAFv2::WebACL")
        .mapToLong(acl -> TemplateResource.list(acl.properties().get("Rules")).size())
        .sum();
  }

  @Test
  void documentStatesTheSumOfThePrices() {
    MatchResult sums = SUM.matcher(document).results().findFirst().orElseThrow();
    assertThat(sum(Synthesis.DEMO)).isEqualTo(sums.group(1));
    assertThat(sum(Synthesis.PRODUCTION)).isEqualTo(sums.group(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void theGuideStatesTheSum(String flavour) throws IOException {
    assertThat(Path.of("../docs/first-deployment.md"))
        .content()
        .contains(
            " min, then %s US dollars a month"
                .formatted(new BigDecimal(sum(flavour)).setScale(0, RoundingMode.HALF_UP)));
  }

  /** A budget that is used up every month warns of nothing. */
  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void theBudgetIsMoreThanTheSum(String flavour) {
    assertThat(
            TemplateResource.of(flavour, "AWS::Budgets::Budget")
                .map(budget -> (Map<?, ?>) budget.properties().get("Budget"))
                .map(budget -> (Map<?, ?>) budget.get("BudgetLimit"))
                .map(limit -> new BigDecimal(limit.get("Amount").toString())))
        .singleElement()
        .satisfies(limit -> assertThat(limit).isGreaterThan(new BigDecimal(sum(flavour))));
  }

  private String sum(String flavour) {
    return rows.values().stream()
        .map(row -> row.price().multiply(BigDecimal.valueOf(row.numbers().get(flavour))))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toString();
  }

  private int number(String row, String flavour) {
    return rows.get(row).numbers().get(flavour);
  }

  private static int todoInstances(String flavour) {
    return option(flavour, "MinSize").map(Integer::valueOf).findFirst().orElse(1);
  }

  private static int toolkitInstances(String flavour) {
    return TemplateResource.of(flavour, "AWS::AutoScaling::AutoScalingGroup")
        .map(group -> Integer.valueOf((String) group.properties().get("MinSize")))
        .findFirst()
        .orElseThrow();
  }

  /** The values of an option of the Elastic Beanstalk environment. */
  private static Stream<String> option(String flavour, String name) {
    return TemplateResource.of(flavour, "AWS::ElasticBeanstalk::Environment")
        .flatMap(
            environment ->
                TemplateResource.list(environment.properties().get("OptionSettings")).stream())
        .map(option -> (Map<?, ?>) option)
        .filter(option -> name.equals(option.get("OptionName")))
        .map(option -> (String) option.get("Value"));
  }
}
