package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatefulResourcesTest {
  private static final Set<String> STATEFUL =
      Set.of(
          "AWS::CloudFront::KeyValueStore",
          "AWS::Cognito::UserPool",
          "AWS::DocDB::DBCluster",
          "AWS::KMS::Key",
          "AWS::Route53::HostedZone",
          "AWS::S3::Bucket",
          "AWS::SecretsManager::Secret");

  private static final String LOGS = "Logs6819BB44";

  /** No data: another one would do, if the firewall and CloudFront got it together. */
  private static final String KEY_OF_CLOUDFRONT = "CloudFrontKey";

  /**
   * CloudFormation replaces a resource whose logical id changes: its data is lost or left behind.
   */
  private static final List<Tuple> PINNED =
      List.of(
          tuple("todo-demo", "AWS::KMS::Key", "SecretsKey317DCF94"),
          tuple("todo-demo", "AWS::S3::Bucket", "SecretsBucket8B4CEAE2"),
          tuple("todo-demo", "AWS::S3::Bucket", "StaticBucket92253581"),
          tuple("toolkit-demo", "AWS::CloudFront::KeyValueStore", "PageLive0F1A464B"),
          tuple("toolkit-demo", "AWS::KMS::Key", "SecretsKey317DCF94"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "ArtifactBucket7410C9EF"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "BlueBucket7A4899EB"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "GreenBucket29161598"));

  private static final List<Tuple> PINNED_DATABASE =
      List.of(
          tuple("todo-demo", "AWS::DocDB::DBCluster", "DatabaseCluster5B53A178"),
          tuple("todo-demo", "AWS::SecretsManager::Secret", "DatabaseClusterSecretD1FB634F"));

  @Test
  void logicalIdsAreStableAndProductionRetainsData() {
    assertThat(stateful(Synthesis.DEMO, "Delete")).containsExactlyInAnyOrderElementsOf(PINNED);
    assertThat(stateful(Synthesis.PRODUCTION, "RetainExceptOnCreate"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(PINNED.stream(), PINNED_DATABASE.stream()).toList());
    assertThat(stateful(Synthesis.OPTIONS, "RetainExceptOnCreate"))
        .contains(tuple("domain-demo", "AWS::Route53::HostedZone", "HostedZoneDB99F866"));
  }

  /**
   * Services write to it before a creation fails and after a stack is deleted, so CloudFormation
   * could not delete it. Its name is generated, so that it blocks no other try.
   */
  @ParameterizedTest
  @ValueSource(strings = {Synthesis.DEMO, Synthesis.PRODUCTION})
  void bucketsOfAccessLogsBlockNoStack(String flavour) {
    assertThat(
            TemplateResource.of(flavour, "AWS::S3::Bucket")
                .filter(bucket -> bucket.id().equals(LOGS)))
        .hasSize(2)
        .allSatisfy(
            bucket -> {
              assertThat(bucket.content()).containsEntry("DeletionPolicy", "Retain");
              assertThat(bucket.properties()).doesNotContainKey("BucketName");
            });
  }

  private static Stream<Tuple> stateful(String variant, String deletionPolicy) {
    return TemplateResource.of(variant)
        .filter(resource -> STATEFUL.contains(resource.type()))
        .filter(resource -> !resource.id().equals(LOGS))
        .filter(resource -> !resource.id().startsWith(KEY_OF_CLOUDFRONT))
        .peek(
            resource ->
                assertThat(resource.content())
                    .containsEntry("DeletionPolicy", deletionPolicy)
                    .containsEntry(
                        "UpdateReplacePolicy", deletionPolicy.replace("ExceptOnCreate", "")))
        .map(resource -> tuple(resource.stack(), resource.type(), resource.id()));
  }
}
