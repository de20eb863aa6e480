package org.acme.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class StatefulResourcesTest {
  private static final Set<String> STATEFUL =
      Set.of(
          "AWS::CloudFront::KeyValueStore",
          "AWS::DocDB::DBCluster",
          "AWS::KMS::Key",
          "AWS::Route53::HostedZone",
          "AWS::S3::Bucket",
          "AWS::SecretsManager::Secret");

  /**
   * CloudFormation replaces a resource whose logical id changes: its data is lost or left behind.
   */
  private static final List<Tuple> PINNED =
      List.of(
          tuple("todo-demo", "AWS::KMS::Key", "SecretsKey317DCF94"),
          tuple("todo-demo", "AWS::S3::Bucket", "Logs6819BB44"),
          tuple("todo-demo", "AWS::S3::Bucket", "SecretsBucket8B4CEAE2"),
          tuple("todo-demo", "AWS::S3::Bucket", "StaticBucket92253581"),
          tuple("toolkit-demo", "AWS::CloudFront::KeyValueStore", "PageLive0F1A464B"),
          tuple("toolkit-demo", "AWS::KMS::Key", "SecretsKey317DCF94"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "ArtifactBucket7410C9EF"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "BlueBucket7A4899EB"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "GreenBucket29161598"),
          tuple("toolkit-demo", "AWS::S3::Bucket", "Logs6819BB44"));

  private static final List<Tuple> PINNED_DATABASE =
      List.of(
          tuple("todo-demo", "AWS::DocDB::DBCluster", "DatabaseCluster5B53A178"),
          tuple("todo-demo", "AWS::SecretsManager::Secret", "DatabaseClusterSecretD1FB634F"));

  @Test
  void logicalIdsAreStableAndProductionRetainsData() {
    assertThat(stateful(Synthesis.DEMO, "Delete")).containsExactlyInAnyOrderElementsOf(PINNED);
    assertThat(stateful(Synthesis.PRODUCTION, "Retain"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(PINNED.stream(), PINNED_DATABASE.stream()).toList());
    assertThat(stateful(Synthesis.OPTIONS, "Retain"))
        .contains(tuple("domain-demo", "AWS::Route53::HostedZone", "HostedZoneDB99F866"));
  }

  private static Stream<Tuple> stateful(String variant, String deletionPolicy) {
    return TemplateResource.of(variant)
        .filter(resource -> STATEFUL.contains(resource.type()))
        .peek(
            resource ->
                assertThat(resource.content())
                    .containsEntry("DeletionPolicy", deletionPolicy)
                    .containsEntry("UpdateReplacePolicy", deletionPolicy))
        .map(resource -> tuple(resource.stack(), resource.type(), resource.id()));
  }
}
