package org.acme.infra.construct.beanstalk;

import java.util.List;
import org.acme.infra.construct.LeastPrivilegeRole;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * The roles of Elastic Beanstalk and of the environment's instances. The instances get only a part
 * of the managed policy AWSElasticBeanstalkWebTier, which opens the files and logs of every
 * environment.
 */
final class BeanstalkRoles {
  private static final String ENHANCED_HEALTH = "service-role/AWSElasticBeanstalkEnhancedHealth";
  private static final String MANAGED_UPDATES =
      "AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy";

  private static final List<String> MANAGED = List.of(ENHANCED_HEALTH, MANAGED_UPDATES);

  private final Role service;
  private final Role operations;
  private final LeastPrivilegeRole instance;

  BeanstalkRoles(Construct scope, DeploymentStack stack, String name) {
    service =
        managed(
            Role.Builder.create(scope, "ServiceRole")
                .assumedBy(new ServicePrincipal("elasticbeanstalk.amazonaws.com"))
                .externalIds(List.of("elasticbeanstalk")));
    operations =
        managed(
            Role.Builder.create(scope, "OperationsRole")
                .assumedBy(new ServicePrincipal("elasticbeanstalk.amazonaws.com")));
    instance = LeastPrivilegeRole.forInstances(scope, stack);
    String account = stack.getRegion() + ":" + stack.getAccount();
    String bucket =
        "arn:%s:s3:::%s".formatted(stack.getPartition(), BeanstalkEnvironment.bundleBucket(stack));
    String files = bucket + "/";
    instance.allow(bucket, "s3:ListBucket", "s3:ListBucketVersions");
    instance.allowWildcard(
        files + "resources/environments/*",
        "The path of what the engine reads contains the generated id of the environment.",
        "s3:GetObject",
        "s3:GetObjectVersion");
    instance.allowWildcard(
        files + name + "/*", "Every release adds a bundle here.", "s3:GetObject");
    instance.allowWildcard(
        files + "resources/environments/logs/*",
        "The path of requested logs contains the generated id of the environment.",
        "s3:PutObject");
    instance.allowWildcard(
        "arn:%s:logs:%s:log-group:/aws/elasticbeanstalk/%s/*"
            .formatted(stack.getPartition(), account, name),
        "Each log file has a log group and each instance a stream, all of this environment.",
        "logs:CreateLogStream",
        "logs:DescribeLogStreams",
        "logs:PutLogEvents");
    // IAM checks the application as well as the environment.
    instance.allow(
        List.of(applicationArn(stack), environmentArn(stack)),
        "elasticbeanstalk:PutInstanceStatistics");
  }

  private static String applicationArn(DeploymentStack stack) {
    return "arn:%s:elasticbeanstalk:%s:%s:application/%s"
        .formatted(
            stack.getPartition(), stack.getRegion(), stack.getAccount(), stack.names().base());
  }

  static String environmentArn(DeploymentStack stack) {
    String name = stack.names().base();
    return "arn:%s:elasticbeanstalk:%s:%s:environment/%s/%s"
        .formatted(stack.getPartition(), stack.getRegion(), stack.getAccount(), name, name);
  }

  private static Role managed(Role.Builder builder) {
    Role role =
        builder
            .managedPolicies(MANAGED.stream().map(ManagedPolicy::fromAwsManagedPolicyName).toList())
            .build();
    Suppression.of(
        role,
        "AwsSolutions-IAM4",
        "Elastic Beanstalk needs other permissions from time to time; AWS updates these policies accordingly.",
        MANAGED.stream()
            .map(policy -> "Policy::arn:<AWS::Partition>:iam::aws:policy/" + policy)
            .toArray(String[]::new));
    return role;
  }

  Role service() {
    return service;
  }

  /**
   * Elastic Beanstalk uses this role instead of the permissions of the user who updates the
   * environment.
   */
  Role operations() {
    return operations;
  }

  LeastPrivilegeRole instance() {
    return instance;
  }
}
