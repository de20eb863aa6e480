package org.acme.infra.construct;

import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.kms.Key;

/** The KMS key of a deployment's secrets, with the alias {@code app-environment-secrets}. */
public final class SecretsKey {
  private SecretsKey() {}

  public static Key create(DeploymentStack stack) {
    return Key.Builder.create(stack, "SecretsKey")
        .alias(stack.names().of("secrets"))
        .enableKeyRotation(true)
        .removalPolicy(stack.deployment().dataRemovalPolicy())
        .build();
  }
}
