package org.acme.infra.construct;

import java.util.List;
import java.util.Map;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.iam.AccountPrincipal;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.constructs.Construct;

/**
 * A bucket with one object: the application's secrets. Only the application and the keeper can read
 * it, and only the keeper can write it, whatever other policies allow. The keeper is the role of
 * operators who write secrets; it also reads them, because a rotation keeps the previous key.
 */
public final class SecretsBucket extends Construct {
  public static final String OBJECT_KEY = "secrets.properties";

  private final Key key;
  private final Bucket bucket;
  private final LeastPrivilegeRole keeper;

  public SecretsBucket(DeploymentStack stack, Bucket logs) {
    super(stack, "Secrets");
    key = SecretsKey.create(stack);
    bucket =
        PrivateBucket.versioned(stack, "SecretsBucket", "secrets", logs)
            .encryption(BucketEncryption.KMS)
            .encryptionKey(key)
            .bucketKeyEnabled(true)
            .build();
    keeper =
        new LeastPrivilegeRole(
            this, "Keeper", stack, "secrets-keeper", new AccountPrincipal(stack.getAccount()));
    keeper.allow(bucket.getBucketArn(), "s3:ListBucket");
    keeper.allow(bucket.arnForObjects(OBJECT_KEY), "s3:GetObject", "s3:PutObject");
    keeper.allow(key.getKeyArn(), "kms:Decrypt", "kms:GenerateDataKey");
  }

  public Bucket bucket() {
    return bucket;
  }

  public Key key() {
    return key;
  }

  public Role keeper() {
    return keeper;
  }

  public void readBy(Role application) {
    key.grantDecrypt(application);
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("ApplicationReadsItsSecrets")
            .principals(List.of(new ArnPrincipal(application.getRoleArn())))
            .actions(List.of("s3:GetObject"))
            .resources(List.of(bucket.arnForObjects(OBJECT_KEY)))
            .build());
    denyToOthers(
        "NobodyElseReads",
        List.of(application.getRoleArn(), keeper.getRoleArn()),
        "s3:GetObject",
        "s3:GetObjectVersion");
    // Whoever replaces the object knows the key that signs sessions, and can be any user. An older
    // version, which comes back when a newer one is deleted, is a secret that the keeper wrote.
    denyToOthers(
        "NobodyElseWrites", List.of(keeper.getRoleArn()), "s3:PutObject", "s3:ReplicateObject");
  }

  private void denyToOthers(String sid, List<String> roles, String... actions) {
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid(sid)
            .effect(Effect.DENY)
            .principals(List.of(new AnyPrincipal()))
            .actions(List.of(actions))
            .resources(List.of(bucket.arnForObjects("*")))
            .conditions(Map.of("ArnNotEquals", Map.of("aws:PrincipalArn", roles)))
            .build());
  }
}
