package org.acme.infra.construct.beanstalk;

import java.util.Map;
import org.acme.infra.construct.LeastPrivilegeRole;
import org.acme.infra.construct.Network;
import org.acme.infra.construct.PrivateBucket;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticbeanstalk.CfnApplication;
import software.amazon.awscdk.services.elasticbeanstalk.CfnApplication.ApplicationResourceLifecycleConfigProperty;
import software.amazon.awscdk.services.elasticbeanstalk.CfnApplication.ApplicationVersionLifecycleConfigProperty;
import software.amazon.awscdk.services.elasticbeanstalk.CfnApplication.MaxCountRuleProperty;
import software.amazon.awscdk.services.elasticbeanstalk.CfnEnvironment;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.InstanceProfile;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.ElasticBeanstalkEnvironmentEndpointTarget;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * An Elastic Beanstalk application with one environment. A demo has a single instance; production
 * has two or more in two availability zones, behind a load balancer with HTTPS.
 */
public final class BeanstalkEnvironment extends Construct {
  /** Application versions, with their bundles, that Elastic Beanstalk keeps for rollbacks. */
  private static final int KEPT_VERSIONS = 20;

  private final DeploymentStack stack;
  private final BeanstalkRoles roles;
  private final SecurityGroup instances;
  private final CfnEnvironment environment;

  /**
   * @param variables environment variables of the application
   */
  public BeanstalkEnvironment(
      DeploymentStack stack, String domain, Vpc vpc, Bucket logs, Map<String, String> variables) {
    super(stack, "Application");
    this.stack = stack;
    String name = stack.names().base();
    roles = new BeanstalkRoles(this, stack, name);
    // Elastic Beanstalk adds its own security group, which allows requests. The database allows
    // connections from this one.
    instances =
        SecurityGroup.Builder.create(this, "Instances")
            .vpc(vpc)
            .description("Instances of " + name)
            .build();
    environment =
        CfnEnvironment.Builder.create(this, "Environment")
            .applicationName(application(name, roles.service()).getRef())
            .environmentName(name)
            .cnamePrefix(stack.names().globallyUnique("app"))
            .solutionStackName(stack.deployment().todo().platform())
            .operationsRole(roles.operations().getRoleArn())
            .optionSettings(options(domain, vpc, logs, variables).settings())
            .build();
    Network.afterRoutes(environment, stack, vpc);
    // With its policy, which an instance needs from its first minute to its last.
    environment.getNode().addDependency(roles.instance());
    Suppression.of(
        environment,
        "AwsSolutions-EB4",
        "Logs are streamed to CloudWatch and kept there for 30 days.");
  }

  public LeastPrivilegeRole instanceRole() {
    return roles.instance();
  }

  public CfnEnvironment environment() {
    return environment;
  }

  public String host() {
    return environment.getCnamePrefix() + "." + stack.getRegion() + ".elasticbeanstalk.com";
  }

  /**
   * Points the domain to the environment's host name: with a single instance, the endpoint is an IP
   * address. The host name has only IPv4 addresses, and Route 53 refuses an AAAA alias to it.
   */
  public ARecord alias(String domain) {
    ARecord alias =
        ARecord.Builder.create(this, "Ipv4")
            .zone(stack.hostedZone())
            .recordName(domain)
            .target(RecordTarget.fromAlias(new ElasticBeanstalkEnvironmentEndpointTarget(host())))
            .build();
    alias.getNode().addDependency(environment);
    return alias;
  }

  public ISecurityGroup instances() {
    return instances;
  }

  public BeanstalkResources resources() {
    return new BeanstalkResources(this, stack, environment);
  }

  /** The bucket of Elastic Beanstalk itself: one per region and account. */
  public static String bundleBucket(DeploymentStack stack) {
    return "elasticbeanstalk-" + stack.getRegion() + "-" + stack.getAccount();
  }

  private CfnApplication application(String name, IRole service) {
    return CfnApplication.Builder.create(this, "Application")
        .applicationName(name)
        .resourceLifecycleConfig(
            ApplicationResourceLifecycleConfigProperty.builder()
                .serviceRole(service.getRoleArn())
                .versionLifecycleConfig(
                    ApplicationVersionLifecycleConfigProperty.builder()
                        .maxCountRule(
                            MaxCountRuleProperty.builder()
                                .enabled(true)
                                .maxCount(KEPT_VERSIONS)
                                .deleteSourceFromS3(true)
                                .build())
                        .build())
                .build())
        .build();
  }

  private BeanstalkOptions options(
      String domain, Vpc vpc, Bucket logs, Map<String, String> variables) {
    InstanceProfile profile =
        InstanceProfile.Builder.create(this, "InstanceProfile").role(roles.instance()).build();
    BeanstalkOptions options =
        new BeanstalkOptions()
            .instances(
                vpc,
                Network.instanceSubnets(stack),
                instances.getSecurityGroupId(),
                profile.getInstanceProfileName())
            .operations(roles.service())
            .variables(variables);
    if (!stack.deployment().isProduction()) {
      return options.singleInstance();
    }
    Certificate certificate =
        Certificate.Builder.create(this, "Certificate")
            .domainName(domain)
            .validation(CertificateValidation.fromDns(stack.hostedZone()))
            .build();
    PrivateBucket.allowLoadBalancerLogs(stack, logs, BeanstalkOptions.ACCESS_LOGS);
    return options.loadBalanced(vpc, certificate.getCertificateArn(), logs).autoScaled();
  }
}
