package org.acme.infra.construct;

import java.util.List;
import org.acme.infra.DeploymentStack;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * What Elastic Beanstalk may do for an environment, and what the environment's instances may do: a
 * part of the managed policy AWSElasticBeanstalkWebTier, which opens every environment's files and
 * logs.
 */
final class BeanstalkRoles {
  private static final String ENHANCED_HEALTH = "service-role/AWSElasticBeanstalkEnhancedHealth";
  private static final String MANAGED_UPDATES =
      "AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy";

  private final Role service;
  private final InstanceRole instance;

  BeanstalkRoles(Construct scope, DeploymentStack stack, String name) {
    service =
        Role.Builder.create(scope, "ServiceRole")
            .assumedBy(new ServicePrincipal("elasticbeanstalk.amazonaws.com"))
            .externalIds(List.of("elasticbeanstalk"))
            .managedPolicies(
                List.of(
                    ManagedPolicy.fromAwsManagedPolicyName(ENHANCED_HEALTH),
                    ManagedPolicy.fromAwsManagedPolicyName(MANAGED_UPDATES)))
            .build();
    Suppression.of(
        service,
        "AwsSolutions-IAM4",
        "Elastic Beanstalk changes what its service role needs with its own releases; AWS keeps these policies in step.",
        "Policy::arn:<AWS::Partition>:iam::aws:policy/" + ENHANCED_HEALTH,
        "Policy::arn:<AWS::Partition>:iam::aws:policy/" + MANAGED_UPDATES);

    instance = new InstanceRole(scope, "InstanceRole", stack);
    String account = stack.getRegion() + ":" + stack.getAccount();
    String files =
        "arn:%s:s3:::elasticbeanstalk-%s-%s/"
            .formatted(stack.getPartition(), stack.getRegion(), stack.getAccount());
    instance.allowMatching(
        files + name + "/*", "Every release adds a bundle here.", "s3:GetObject");
    instance.allowMatching(
        files + "resources/environments/logs/*",
        "Elastic Beanstalk puts the environment's generated id into the path of the logs it is asked for.",
        "s3:PutObject");
    instance.allowMatching(
        "arn:%s:logs:%s:log-group:/aws/elasticbeanstalk/%s/*"
            .formatted(stack.getPartition(), account, name),
        "One log group a log file and one stream an instance, all of this environment.",
        "logs:CreateLogStream",
        "logs:DescribeLogStreams",
        "logs:PutLogEvents");
    instance.allow(
        "arn:%s:elasticbeanstalk:%s:environment/%s/%s"
            .formatted(stack.getPartition(), account, name, name),
        "elasticbeanstalk:PutInstanceStatistics");
  }

  Role service() {
    return service;
  }

  InstanceRole instance() {
    return instance;
  }
}
