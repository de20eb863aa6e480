package org.acme.infra.construct;

import java.util.List;
import org.acme.infra.DeploymentStack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.RoleProps;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** What the application's instances may do: nothing but what is allowed one by one. */
public final class InstanceRole extends Role {
  private final String partition;

  public InstanceRole(Construct scope, String id, DeploymentStack stack) {
    super(
        scope,
        id,
        RoleProps.builder()
            .roleName(stack.names().of("instance"))
            .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
            .build());
    partition = stack.getPartition();
  }

  public void allow(String resource, String... actions) {
    addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of(actions))
            .resources(List.of(resource))
            .build());
  }

  /**
   * @param reason why the resources cannot be named one by one
   */
  public void allowMatching(String pattern, String reason, String... actions) {
    allow(pattern, actions);
    Suppression.of(
        this,
        "AwsSolutions-IAM5",
        reason,
        "Resource::" + pattern.replace(partition, "<AWS::Partition>"));
  }
}
