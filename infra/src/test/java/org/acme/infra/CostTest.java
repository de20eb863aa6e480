package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/cost.md counts what the templates have, and adds up. */
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
    "AWS::SecretsManager::Secret, Secret",
    "AWS::WAFv2::WebACL, Web ACL",
    "AWS::DocDB::DBInstance, 'DocumentDB instance, db.t4g.medium'"
  })
  void countsWhatTheTemplatesHave(String type, String row) {
    for (String flavour : List.of(Synthesis.DEMO, Synthesis.PRODUCTION)) {
      assertThat(TemplateResource.of(flavour, type))
          .as(flavour)
          .hasSize(rows.get(row).numbers().get(flavour));
    }
  }

  @Test
  void countsTheInstancesThatThereAreAtLeast() {
    for (String flavour : List.of(Synthesis.DEMO, Synthesis.PRODUCTION)) {
      Row row = rows.get("Instance of toolkit-api, t4g.small");
      assertThat(TemplateResource.of(flavour, "AWS::AutoScaling::AutoScalingGroup"))
          .singleElement()
          .satisfies(
              group ->
                  assertThat(group.properties())
                      .containsEntry("MinSize", row.numbers().get(flavour).toString()));
    }
  }

  @Test
  void countsTheRulesOfTheFirewalls() {
    assertThat(
            TemplateResource.of(Synthesis.PRODUCTION, "AWS::WAFv2::WebACL")
                .flatMap(acl -> TemplateResource.list(acl.properties().get("Rules")).stream()))
        .hasSize(rows.get("Rule of a web ACL").numbers().get(Synthesis.PRODUCTION));
  }

  @Test
  void addsUp() {
    MatchResult sums = SUM.matcher(document).results().findFirst().orElseThrow();
    assertThat(sum(Synthesis.DEMO)).isEqualTo(sums.group(1));
    assertThat(sum(Synthesis.PRODUCTION)).isEqualTo(sums.group(2));
  }

  private String sum(String flavour) {
    return rows.values().stream()
        .map(row -> row.price().multiply(BigDecimal.valueOf(row.numbers().get(flavour))))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toString();
  }
}
