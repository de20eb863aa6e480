package org.acme.infra.construct;

import java.util.List;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.RoleProps;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** A role without managed policies: every permission is granted explicitly. */
public final class LeastPrivilegeRole extends Role {
  private final String partition;

  public LeastPrivilegeRole(
      Construct scope, String id, DeploymentStack stack, String name, IPrincipal principal) {
    this(scope, id, stack, name, principal, Duration.hours(1));
  }

  public LeastPrivilegeRole(
      Construct scope,
      String id,
      DeploymentStack stack,
      String name,
      IPrincipal principal,
      Duration maxSession) {
    super(
        scope,
        id,
        RoleProps.builder()
            .roleName(stack.names().of(name))
            .assumedBy(principal)
            .maxSessionDuration(maxSession)
            .build());
    partition = stack.getPartition();
  }

  public static LeastPrivilegeRole forInstances(Construct scope, DeploymentStack stack) {
    return new LeastPrivilegeRole(
        scope, "InstanceRole", stack, "instance", new ServicePrincipal("ec2.amazonaws.com"));
  }

  public void allow(String resource, String... actions) {
    allow(List.of(resource), actions);
  }

  public void allow(List<String> resources, String... actions) {
    allow(PolicyStatement.Builder.create().actions(List.of(actions)).resources(resources));
  }

  /**
   * @param reason why the resources cannot be listed one by one
   */
  public void allowWildcard(String pattern, String reason, String... actions) {
    allowWildcard(PolicyStatement.Builder.create().actions(List.of(actions)), pattern, reason);
  }

  /**
   * @param statement with its actions, and the conditions that narrow the wildcard
   */
  public void allowWildcard(PolicyStatement.Builder statement, String pattern, String reason) {
    allow(statement.resources(List.of(pattern)));
    Suppression.of(
        this,
        "AwsSolutions-IAM5",
        reason,
        "Resource::" + pattern.replace(partition, "<AWS::Partition>"));
  }

  private void allow(PolicyStatement.Builder statement) {
    addToPolicy(statement.build());
  }
}
