package org.acme.infra.construct.service;

import java.util.List;
import java.util.Map;
import org.acme.infra.construct.LeastPrivilegeRole;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * Log groups for the CloudWatch agent of a deployment's instances, and the permission to write
 * metrics under the deployment's name.
 */
public final class InstanceLogs extends Construct {
  /**
   * @param groups last parts of the log group names, such as {@code system} in {@code
   *     /toolkit-demo/system}
   */
  public InstanceLogs(DeploymentStack stack, LeastPrivilegeRole instances, List<String> groups) {
    super(stack, "InstanceLogs");
    for (String name : groups) {
      LogGroup group =
          LogGroup.Builder.create(this, name)
              .logGroupName("/" + stack.names().base() + "/" + name)
              .retention(RetentionDays.ONE_MONTH)
              .removalPolicy(stack.deployment().dataRemovalPolicy())
              .build();
      group.grant(
          instances, "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents");
    }
    instances.allowWildcard(
        PolicyStatement.Builder.create()
            .actions(List.of("cloudwatch:PutMetricData"))
            .conditions(
                Map.of("StringEquals", Map.of("cloudwatch:namespace", stack.names().base()))),
        "*",
        "IAM has no resources for metrics; the condition allows only the deployment's namespace.");
  }
}
