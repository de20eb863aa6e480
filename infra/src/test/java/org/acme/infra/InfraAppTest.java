package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.services.s3.Bucket;

class InfraAppTest {
  @Test
  void edgeStacksAreInUsEast1AndOtherStacksInTheRegionsOfTheContext() {
    App app = Synthesis.app(Map.of("todo.region", "eu-west-1", "toolkit.region", "eu-central-1"));
    assertThat(app.getNode().getChildren())
        .filteredOn(Stack.class::isInstance)
        .extracting(child -> ((Stack) child).getStackName(), child -> ((Stack) child).getRegion())
        .containsExactlyInAnyOrder(
            tuple("todo-demo-edge", "us-east-1"),
            tuple("todo-demo", "eu-west-1"),
            tuple("toolkit-demo-edge", "us-east-1"),
            tuple("toolkit-demo", "eu-central-1"),
            tuple("budget-demo", "us-east-1"),
            tuple("delivery-demo", "us-east-1"));
  }

  @Test
  void withoutARepositoryThereIsNoRoleForWorkflowsButABudget() throws IOException {
    Map<String, Object> settings = InfraApp.settings("sample.json");
    settings.remove("delivery.repository");

    App app = InfraApp.create("target/test-cdk.out/people", settings);

    assertThat(app.getNode().tryFindChild("delivery-demo")).isNull();
    assertThat(app.getNode().tryFindChild("budget-demo")).isNotNull();
  }

  /** They belong to whoever deploys: a default would trust a stranger or cost somebody's money. */
  @Test
  void theSettingsOfTheRepositoryNameNoAccountNoDomainAndNobody() throws IOException {
    assertThat(InfraApp.settings("cdk.json"))
        .doesNotContainKeys(InfraApp.settings("sample.json").keySet().toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS})
  void synthesisNeedsNoLookupInAnAccount(String variant) {
    assertThat(Synthesis.variant(variant).synth().getManifest().getMissing()).isNull();
  }

  /** Dependabot updates the library but not the CLI, which may then refuse what it writes. */
  @Test
  void theCliOfTheReleaseReadsWhatTheLibraryWrites() throws IOException {
    Matcher cli =
        Pattern.compile("aws-cdk@([\\d.]+)")
            .matcher(Files.readString(Path.of("../deploy-scripts/lib/cdk.sh")));
    assertThat(cli.find()).isTrue();
    String minimum = Synthesis.variant(Synthesis.DEMO).synth().getManifest().getMinimumCliVersion();

    assertThat(Version.parse(cli.group(1))).isGreaterThanOrEqualTo(Version.parse(minimum));
    for (String guide : List.of("first-deployment.md", "cloudfront.md")) {
      assertThat(Path.of("../docs", guide))
          .content()
          .contains(cli.group() + " ")
          .doesNotContainPattern("aws-cdk@(?!" + Pattern.quote(cli.group(1)) + " )");
    }
  }

  /** CDK's template validator and errors of cdk-nag fail the synthesis. */
  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS})
  void theTemplatesPassAllChecks(String variant) {
    assertThatCode(() -> Synthesis.variant(variant).synth()).doesNotThrowAnyException();
  }

  /** cdk-nag reports some findings as warnings, which do not fail the synthesis. */
  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION, Synthesis.OPTIONS})
  void synthesisGivesNoWarnings(String variant) {
    Synthesis.variant(variant).getNode().getChildren().stream()
        .filter(Stack.class::isInstance)
        .map(Stack.class::cast)
        .forEach(
            stack ->
                Annotations.fromStack(stack).hasNoWarning("*", Match.stringLikeRegexp("[^]*")));
  }

  /** Proves that the checks above are switched on. */
  @Test
  void anInsecureBucketAndAnUnknownPropertyFailTheSynthesis() {
    App app = Synthesis.app(Map.of("environment", "checks"));
    Stack stack = (Stack) app.getNode().findChild("todo-checks-edge");
    new Bucket(stack, "Insecure");
    CfnResource.Builder.create(stack, "Wrong")
        .type("AWS::SNS::Topic")
        .properties(Map.of("NoSuchProperty", true))
        .build();
    assertThatThrownBy(app::synth)
        .hasMessageContaining("AwsSolutions-S1")
        .hasMessageContaining("NoSuchProperty");
  }
}
