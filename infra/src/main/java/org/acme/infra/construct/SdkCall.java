package org.acme.infra.construct;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsCustomResourcePolicy;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * A custom resource that calls an AWS API when its parameters change, for what CloudFormation
 * cannot do. All calls of a stack share one Lambda function.
 */
public final class SdkCall {
  private static final String FUNCTION =
      "AWS" + AwsCustomResource.PROVIDER_FUNCTION_UUID.replace("-", "");
  private static final String BASIC_EXECUTION = "service-role/AWSLambdaBasicExecutionRole";

  private SdkCall() {}

  /**
   * @param permissions what the call needs
   */
  public static AwsCustomResource create(
      Construct scope, String id, AwsSdkCall.Builder call, PolicyStatement... permissions) {
    AwsCustomResource customResource =
        AwsCustomResource.Builder.create(scope, id)
            .onUpdate(call.build())
            .policy(AwsCustomResourcePolicy.fromStatements(List.of(permissions)))
            .installLatestAwsSdk(false)
            .build();
    Suppression.of(
        Stack.of(scope).getNode().findChild(FUNCTION),
        "AwsSolutions-IAM4",
        "CDK creates this function, and the policy lets it write its log.",
        "Policy::arn:<AWS::Partition>:iam::aws:policy/" + BASIC_EXECUTION);
    return customResource;
  }

  public static PolicyStatement allow(String resource, String... actions) {
    return PolicyStatement.Builder.create()
        .actions(List.of(actions))
        .resources(List.of(resource))
        .build();
  }
}
