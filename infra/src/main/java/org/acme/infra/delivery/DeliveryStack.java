package org.acme.infra.delivery;

import java.util.List;
import java.util.Map;
import org.acme.infra.construct.LeastPrivilegeRole;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import org.acme.infra.todo.TodoStack;
import org.acme.infra.toolkit.ToolkitStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.constructs.Construct;

/**
 * The role that workflows of our GitHub repository assume to release an environment. There is no
 * such stack without a repository.
 */
public final class DeliveryStack extends DeploymentStack {
  private static final String APP = "delivery";
  private static final String GITHUB = "token.actions.githubusercontent.com";

  public DeliveryStack(
      Construct scope, Deployment deployment, TodoStack todo, ToolkitStack toolkit) {
    super(scope, deployment.names(APP).base(), deployment.names(APP), deployment, US_EAST_1);
    // A release with its roll-back takes up to three hours.
    var release =
        new LeastPrivilegeRole(
            this,
            "Release",
            this,
            "release",
            workflows(deployment.repository().orElseThrow()),
            Duration.hours(3));
    var permissions = new ReleasePermissions(this, release);
    permissions.allowTodoReleases(todo);
    permissions.allowToolkitReleases(toolkit);
    permissions.allowStackDeployments(
        List.of(US_EAST_1, deployment.todo().region(), deployment.toolkit().region()));
    output("ReleaseRoleArn", release.getRoleArn());
  }

  /**
   * Workflows of our repository in this environment. GitHub enforces the protection rules of the
   * environment. The provider is not part of the stack, because an account can have only one, which
   * all environments share.
   */
  private WebIdentityPrincipal workflows(String repository) {
    return new WebIdentityPrincipal(
        "arn:%s:iam::%s:oidc-provider/%s".formatted(getPartition(), getAccount(), GITHUB),
        Map.of(
            "StringEquals",
            Map.of(
                GITHUB + ":aud",
                "sts.amazonaws.com",
                GITHUB + ":sub",
                "repo:%s:environment:%s".formatted(repository, deployment().environment()))));
  }
}
