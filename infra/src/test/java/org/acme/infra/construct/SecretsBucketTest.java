package org.acme.infra.construct;

import static org.acme.infra.PolicyStatements.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Capture;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class SecretsBucketTest {
  private static final Template DEMO = Synthesis.demo("todo-demo");

  @Test
  void theBucketIsVersionedAndEncryptedWithItsOwnKey() {
    DEMO.hasResourceProperties(
        "AWS::S3::Bucket",
        Map.of(
            "BucketName", "todo-demo-secrets-111122223333",
            "VersioningConfiguration", Map.of("Status", "Enabled"),
            "BucketEncryption",
                Map.of(
                    "ServerSideEncryptionConfiguration",
                    Match.arrayWith(
                        List.of(
                            Match.objectLike(
                                Map.of(
                                    "ServerSideEncryptionByDefault",
                                    Map.of(
                                        "SSEAlgorithm",
                                        "aws:kms",
                                        "KMSMasterKeyID",
                                        Map.of(
                                            "Fn::GetAtt",
                                            List.of(
                                                Match.stringLikeRegexp("^SecretsKey"),
                                                "Arn"))))))))));
    DEMO.hasResourceProperties("AWS::KMS::Key", Map.of("EnableKeyRotation", true));
  }

  @Test
  void onlyTheInstancesAndTheSecretsKeeperCanReadTheSecrets() {
    Map<String, Object> role = arn("todo-demo-instance");
    DEMO.hasResourceProperties(
        "AWS::S3::BucketPolicy",
        statement(
            Map.of(
                "Effect",
                "Allow",
                "Action",
                "s3:GetObject",
                "Principal",
                Map.of("AWS", role),
                "Resource",
                Map.of("Fn::Join", List.of("", Match.arrayWith(List.of("/secrets.properties")))))));
    DEMO.hasResourceProperties(
        "AWS::S3::BucketPolicy",
        statement(
            Map.of(
                "Effect", "Deny",
                "Action", List.of("s3:GetObject", "s3:GetObjectVersion"),
                "Principal", Map.of("AWS", "*"),
                "Resource", Map.of("Fn::Join", List.of("", Match.arrayWith(List.of("/*")))),
                "Condition",
                    Map.of(
                        "ArnNotEquals",
                        Map.of(
                            "aws:PrincipalArn", List.of(role, arn("todo-demo-secrets-keeper")))))));
    var statements = new Capture();
    DEMO.hasResourceProperties(
        "AWS::S3::BucketPolicy",
        Map.of(
            "Bucket",
            Map.of("Ref", Match.stringLikeRegexp("^SecretsBucket")),
            "PolicyDocument",
            Match.objectLike(Map.of("Statement", statements))));
    assertThat(statements.asArray())
        .filteredOn(statement -> "Allow".equals(((Map<?, ?>) statement).get("Effect")))
        .hasSize(1);
  }

  /** Whoever replaces the object knows the key that signs sessions. */
  @Test
  void onlyTheSecretsKeeperCanReplaceTheSecrets() {
    DEMO.hasResourceProperties(
        "AWS::S3::BucketPolicy",
        statement(
            Map.of(
                "Effect", "Deny",
                "Action", List.of("s3:PutObject", "s3:ReplicateObject"),
                "Principal", Map.of("AWS", "*"),
                "Resource", Map.of("Fn::Join", List.of("", Match.arrayWith(List.of("/*")))),
                "Condition",
                    Map.of(
                        "ArnNotEquals",
                        Map.of("aws:PrincipalArn", List.of(arn("todo-demo-secrets-keeper")))))));
  }

  @Test
  void theSecretsKeeperCanReadAndWriteOnlyTheSecrets() {
    DEMO.hasResourceProperties(
        "AWS::IAM::Policy",
        statement(
            Map.of(
                "Effect", "Allow",
                "Action", List.of("s3:GetObject", "s3:PutObject"),
                "Resource",
                    Map.of(
                        "Fn::Join",
                        List.of("", Match.arrayWith(List.of("/secrets.properties")))))));
    DEMO.hasOutput("SecretsKeeperRoleArn", Map.of("Value", arn("todo-demo-secrets-keeper")));
  }

  private static Map<String, Object> arn(String role) {
    String id =
        DEMO.findResources("AWS::IAM::Role", Map.of("Properties", Map.of("RoleName", role)))
            .keySet()
            .iterator()
            .next();
    return Map.of("Fn::GetAtt", List.of(id, "Arn"));
  }
}
