package org.acme.infra.todo;

import org.acme.infra.construct.WebAcl;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.constructs.Construct;

/**
 * The firewall of the task list's CloudFront distribution, which must be in us-east-1. AWS refuses
 * to delete it while the distribution exists. CDK deploys this region before the stack that deletes
 * the distribution, so the firewall has a stack of its own, which somebody deletes afterwards.
 */
final class TodoFirewallStack extends DeploymentStack {
  private final WebAcl firewall;

  TodoFirewallStack(Construct scope, Deployment deployment) {
    super(
        scope,
        deployment.names(TodoStack.APP).of("firewall"),
        deployment.names(TodoStack.APP),
        deployment,
        US_EAST_1);
    // It holds no data, and as long as it is used, AWS protects it.
    setTerminationProtection(false);
    firewall = WebAcl.ofDistribution(this);
  }

  String firewallArn() {
    return firewall.arn();
  }
}
