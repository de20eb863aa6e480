package org.acme.infra.domain;

import java.util.Map;
import org.acme.infra.construct.SdkCall;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.customresources.PhysicalResourceId;
import software.amazon.awscdk.services.route53.PublicHostedZone;
import software.constructs.Construct;

/**
 * Creates the hosted zone and protects the registered domain, each only if the context asks for it.
 * Without both there is no such stack.
 */
public final class DomainStack extends DeploymentStack {
  private static final String APP = "domain";

  private final String hostedZoneId;

  public DomainStack(Construct scope, Deployment deployment) {
    super(scope, deployment.names(APP).base(), deployment.names(APP), deployment, US_EAST_1);
    Deployment.HostedZone zone = deployment.hostedZone();
    hostedZoneId = zone.id().orElseGet(() -> createZone(zone.name()));
    if (zone.protectDomain()) {
      protectDomain("AutoRenew", "EnableDomainAutoRenew");
      protectDomain("TransferLock", "EnableDomainTransferLock");
    }
  }

  public static boolean isNeeded(Deployment deployment) {
    return deployment.hostedZone().id().isEmpty() || deployment.hostedZone().protectDomain();
  }

  public String hostedZoneId() {
    return hostedZoneId;
  }

  private String createZone(String name) {
    PublicHostedZone zone =
        PublicHostedZone.Builder.create(this, "HostedZone").zoneName(name).build();
    zone.applyRemovalPolicy(deployment().dataRemovalPolicy());
    output("NameServers", Fn.join(",", zone.getHostedZoneNameServers()));
    return zone.getHostedZoneId();
  }

  /**
   * CloudFormation has no resource for registered domains. The domain stays protected when the
   * stack is deleted.
   */
  private void protectDomain(String id, String action) {
    String name = deployment().hostedZone().name();
    AwsCustomResource protection =
        SdkCall.create(
            this,
            id,
            AwsSdkCall.builder()
                .service("route-53-domains")
                .action(action)
                .parameters(Map.of("DomainName", name))
                .physicalResourceId(PhysicalResourceId.of(id + "-" + name)),
            SdkCall.allow("*", "route53domains:" + action));
    Suppression.of(
        protection,
        "AwsSolutions-IAM5",
        "IAM has no resources for registered domains; the action only protects a domain.",
        "Resource::*");
  }
}
