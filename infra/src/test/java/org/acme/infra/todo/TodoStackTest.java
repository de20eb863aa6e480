package org.acme.infra.todo;

import static org.acme.infra.PolicyStatements.statement;
import static org.acme.infra.PolicyStatements.traces;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class TodoStackTest {
  private static final Template DEMO = Synthesis.demo("todo-demo");
  private static final Template PRODUCTION = Synthesis.production("todo-demo");

  @Test
  void everyBucketIsPrivateAndEncrypted() {
    DEMO.allResourcesProperties(
        "AWS::S3::Bucket",
        Map.of(
            "PublicAccessBlockConfiguration",
            Map.of(
                "BlockPublicAcls", true,
                "BlockPublicPolicy", true,
                "IgnorePublicAcls", true,
                "RestrictPublicBuckets", true),
            "BucketEncryption",
            Match.anyValue()));
  }

  @Test
  void everyBucketRefusesPlainHttp() {
    DEMO.allResourcesProperties(
        "AWS::S3::BucketPolicy",
        statement(
            Map.of(
                "Effect", "Deny",
                "Action", "s3:*",
                "Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false")))));
  }

  @Test
  void onlyProductionKeepsItsDataWhenTheStackIsDeleted() {
    DEMO.allResources("AWS::KMS::Key", Map.of("DeletionPolicy", "Delete"));
    PRODUCTION.allResources("AWS::KMS::Key", Map.of("DeletionPolicy", "RetainExceptOnCreate"));
  }

  @Test
  void instancesMaySendTracesOnlyIfTheContextAllowsIt() {
    Synthesis.options("todo-demo").hasResourceProperties("AWS::IAM::Policy", traces());
    assertThat(DEMO.findResources("AWS::IAM::Policy", Map.of("Properties", traces()))).isEmpty();
  }

  @Test
  void bucketsAreTaggedWithApplicationAndEnvironment() {
    DEMO.allResourcesProperties(
        "AWS::S3::Bucket",
        Map.of(
            "Tags",
            Match.arrayWith(
                List.of(
                    Map.of("Key", "APP", "Value", "todo"),
                    Map.of("Key", "ENV", "Value", "demo")))));
  }
}
