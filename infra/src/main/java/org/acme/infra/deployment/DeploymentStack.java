package org.acme.infra.deployment;

import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;

/** Base class of all stacks: one application in one environment and region. */
public abstract class DeploymentStack extends Stack {
  /** Certificates for CloudFront, budgets and registered domains exist only in this region. */
  protected static final String US_EAST_1 = "us-east-1";

  private final Deployment deployment;
  private final Names names;
  private IHostedZone hostedZone;

  /**
   * Passing {@code this} out of the constructor is CDK's way: constructs add themselves to their
   * scope.
   */
  @SuppressWarnings("this-escape")
  protected DeploymentStack(
      Construct scope, String name, Names names, Deployment deployment, String region) {
    super(
        scope,
        name,
        StackProps.builder()
            .env(Environment.builder().account(deployment.account()).region(region).build())
            .terminationProtection(deployment.isProduction())
            .build());
    this.deployment = deployment;
    this.names = names;
    names.tag(this);
  }

  public final Deployment deployment() {
    return deployment;
  }

  public final Names names() {
    return names;
  }

  public final IHostedZone hostedZone() {
    if (hostedZone == null) {
      hostedZone =
          HostedZone.fromHostedZoneAttributes(
              this,
              "Zone",
              HostedZoneAttributes.builder()
                  .hostedZoneId(deployment.hostedZone().id().orElseThrow())
                  .zoneName(deployment.hostedZone().name())
                  .build());
    }
    return hostedZone;
  }

  /** Adds an output for the release scripts, so that they need not repeat the naming rules. */
  protected final void output(String name, String value) {
    CfnOutput.Builder.create(this, name).value(value).build();
  }

  /**
   * Lets CloudFormation choose the zones when it deploys. CDK would look them up in the account
   * during the synthesis.
   */
  @Override
  public List<String> getAvailabilityZones() {
    return List.of(Fn.select(0, Fn.getAzs()), Fn.select(1, Fn.getAzs()));
  }
}
