package org.acme.infra.delivery;

import java.util.List;
import org.acme.infra.construct.LeastPrivilegeRole;
import org.acme.infra.construct.beanstalk.BeanstalkEnvironment;
import org.acme.infra.deployment.DeploymentStack;
import org.acme.infra.deployment.Names;
import org.acme.infra.todo.TodoStack;
import org.acme.infra.toolkit.ToolkitStack;

/**
 * The permissions of the release scripts. Secrets are not among them, because a release neither
 * reads nor writes secrets.
 */
final class ReleasePermissions {
  private static final String FILES = "Every release adds files, and removes the oldest.";

  private final DeploymentStack stack;
  private final LeastPrivilegeRole role;

  ReleasePermissions(DeploymentStack stack, LeastPrivilegeRole role) {
    this.stack = stack;
    this.role = role;
  }

  void allowTodoReleases(TodoStack todo) {
    String name = todo.names().base();
    allowDescribe(todo);
    allowSync(todo.names(), "static");

    String bundles = "s3:::" + BeanstalkEnvironment.bundleBucket(todo);
    role.allow(arn(bundles), "s3:ListBucket");
    role.allowWildcard(arn(bundles + "/" + name + "/*"), FILES, "s3:GetObject", "s3:PutObject");
    String beanstalk = "elasticbeanstalk:%s:%s:".formatted(todo.getRegion(), todo.getAccount());
    role.allowWildcard(
        arn(beanstalk + "applicationversion/" + name + "/*"),
        "Every release adds an application version with the name of the release.",
        "elasticbeanstalk:CreateApplicationVersion",
        "elasticbeanstalk:DescribeApplicationVersions",
        "elasticbeanstalk:UpdateEnvironment");
    // IAM checks the application as well as the version that is added to it.
    role.allow(
        List.of(
            arn(beanstalk + "application/" + name),
            arn(beanstalk + "environment/" + name + "/" + name)),
        "elasticbeanstalk:CreateApplicationVersion",
        "elasticbeanstalk:DescribeEnvironments",
        "elasticbeanstalk:DescribeEvents",
        "elasticbeanstalk:UpdateEnvironment");
    todo.databaseIdentifier()
        .ifPresent(
            cluster ->
                role.allow(
                    arn(
                        "rds:%s:%s:cluster:%s"
                            .formatted(todo.getRegion(), todo.getAccount(), cluster)),
                    "rds:ModifyDBCluster"));
  }

  void allowToolkitReleases(ToolkitStack toolkit) {
    String name = toolkit.names().base();
    allowDescribe(toolkit);
    allowSync(toolkit.names(), "blue");
    allowSync(toolkit.names(), "green");
    role.allow(
        toolkit.page().liveColourStore().getKeyValueStoreArn(),
        "cloudfront-keyvaluestore:DescribeKeyValueStore",
        "cloudfront-keyvaluestore:GetKey",
        "cloudfront-keyvaluestore:PutKey");
    role.allow(
        arn(
            "cloudfront::%s:distribution/%s"
                .formatted(
                    toolkit.getAccount(), toolkit.page().distribution().getDistributionId())),
        "cloudfront:CreateInvalidation",
        "cloudfront:GetInvalidation");

    allowSync(toolkit.names(), "artifacts");
    String codedeploy = "codedeploy:%s:%s:".formatted(toolkit.getRegion(), toolkit.getAccount());
    role.allow(
        List.of(
            arn(codedeploy + "application:" + name),
            arn(codedeploy + "deploymentgroup:" + name + "/" + name),
            arn(codedeploy + "deploymentconfig:CodeDeployDefault.OneAtATime")),
        "codedeploy:BatchGetDeploymentTargets",
        "codedeploy:CreateDeployment",
        "codedeploy:GetApplicationRevision",
        "codedeploy:GetDeployment",
        "codedeploy:GetDeploymentConfig",
        "codedeploy:ListDeploymentTargets",
        "codedeploy:ListDeployments",
        "codedeploy:RegisterApplicationRevision",
        // CodeDeploy asks for it when a deployment overrides the alarms of its group.
        "codedeploy:UpdateDeploymentGroup");
    role.allowWildcard(
        arn(
            "autoscaling:%s:%s:autoScalingGroup:*:autoScalingGroupName/%s"
                .formatted(toolkit.getRegion(), toolkit.getAccount(), name)),
        "Auto Scaling adds a generated id to the ARN of a group.",
        "autoscaling:ResumeProcesses",
        "autoscaling:SuspendProcesses");
    role.allowWildcard(
        "*", "IAM has no resources for this action.", "autoscaling:DescribeAutoScalingGroups");
  }

  /**
   * {@code cdk deploy} assumes the roles that {@code cdk bootstrap} created. They may do what their
   * execution policies allow, by default everything.
   */
  void allowStackDeployments(List<String> regions) {
    role.allow(
        regions.stream()
            .distinct()
            .flatMap(
                region ->
                    List.of("deploy", "file-publishing").stream()
                        .map(
                            part ->
                                arn(
                                    "iam::%s:role/cdk-hnb659fds-%s-role-%s-%s"
                                        .formatted(
                                            stack.getAccount(), part, stack.getAccount(), region))))
            .toList(),
        "sts:AssumeRole");
  }

  private void allowDescribe(DeploymentStack described) {
    role.allowWildcard(
        arn(
            "cloudformation:%s:%s:stack/%s/*"
                .formatted(
                    described.getRegion(), described.getAccount(), described.getStackName())),
        "CloudFormation adds a generated id to the ARN of a stack.",
        "cloudformation:DescribeStacks");
  }

  private void allowSync(Names names, String part) {
    String bucket = "s3:::" + names.globallyUnique(part);
    role.allow(arn(bucket), "s3:ListBucket");
    role.allowWildcard(
        arn(bucket + "/*"), FILES, "s3:DeleteObject", "s3:GetObject", "s3:PutObject");
  }

  private String arn(String rest) {
    return "arn:" + stack.getPartition() + ":" + rest;
  }
}
