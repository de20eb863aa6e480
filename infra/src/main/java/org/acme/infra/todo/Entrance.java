package org.acme.infra.todo;

import org.acme.infra.construct.WebAcl;
import org.acme.infra.construct.beanstalk.BeanstalkEnvironment;
import org.acme.infra.construct.beanstalk.BeanstalkResources;
import org.acme.infra.construct.cloudfront.ApplicationDistribution;
import org.acme.infra.deployment.DeploymentStack;
import software.constructs.IDependable;

/**
 * How visitors reach the application: the name in the domain, the firewall, and CloudFront if the
 * deployment wants it.
 *
 * <p>The dependencies between them say in which order CloudFormation switches CloudFront on or off.
 * At no time is the domain where requests are refused, and at no time does the application believe
 * an address that its caller could have chosen.
 */
final class Entrance {
  private Entrance() {}

  /** A single instance of a demo. */
  static void direct(BeanstalkEnvironment application, String domain) {
    application.alias(domain);
  }

  /**
   * Switching CloudFront off: the application stops trusting the addresses from CloudFront, then
   * the load balancer admits everybody, then the domain moves. At the end CloudFormation deletes
   * the distribution.
   */
  static void throughLoadBalancer(
      DeploymentStack stack,
      BeanstalkEnvironment application,
      BeanstalkResources resources,
      String domain) {
    WebAcl firewall = WebAcl.ofLoadBalancer(stack);
    firewall.rules().getNode().addDependency(application.environment());
    application.alias(domain).getNode().addDependency(firewall.rules());
    firewall.protect(resources.loadBalancerArn());
  }

  /**
   * Switching it on: the distribution exists, then the domain moves, then the load balancer admits
   * CloudFront only, then the application trusts the addresses from there.
   */
  static void throughCloudFront(
      DeploymentStack stack,
      BeanstalkEnvironment application,
      BeanstalkResources resources,
      ApplicationDistribution distribution) {
    IDependable records = distribution.addRecords(application);
    WebAcl lock =
        WebAcl.lockOfLoadBalancer(
            stack, ApplicationDistribution.HEADER, distribution.headerValue());
    lock.rules().getNode().addDependency(records);
    application.environment().getNode().addDependency(lock.rules());
    lock.protect(resources.loadBalancerArn());
  }
}
