package org.acme.infra.domain;

import java.util.Map;
import org.acme.infra.construct.SdkCall;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import org.acme.infra.deployment.Names;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.customresources.PhysicalResourceId;
import software.amazon.awscdk.services.route53.PublicHostedZone;
import software.constructs.Construct;

/**
 * The hosted zone where it is to be created, and the protection of the registered domain; there is
 * no such stack where both are looked after elsewhere.
 */
public final class DomainStack extends DeploymentStack {
  private final String zoneId;

  public DomainStack(Construct scope, Deployment deployment) {
    super(scope, names(deployment).base(), names(deployment), deployment, "us-east-1");
    Deployment.Zone zone = deployment.zone();
    zoneId = zone.id().orElseGet(() -> create(zone.name()));
    if (zone.protectDomain()) {
      protect("AutoRenew", "EnableDomainAutoRenew");
      protect("TransferLock", "EnableDomainTransferLock");
    }
  }

  public static boolean isNeeded(Deployment deployment) {
    return deployment.zone().id().isEmpty() || deployment.zone().protectDomain();
  }

  public String zoneId() {
    return zoneId;
  }

  private String create(String name) {
    PublicHostedZone zone =
        PublicHostedZone.Builder.create(this, "HostedZone").zoneName(name).build();
    zone.applyRemovalPolicy(deployment().dataRemoval());
    output("NameServers", Fn.join(",", zone.getHostedZoneNameServers()));
    return zone.getHostedZoneId();
  }

  /** CloudFormation knows no registered domains. Deleting the stack leaves them protected. */
  private void protect(String id, String action) {
    String name = deployment().zone().name();
    AwsCustomResource protection =
        SdkCall.create(
            this,
            id,
            AwsSdkCall.builder()
                .service("route-53-domains")
                .action(action)
                .parameters(Map.of("DomainName", name))
                .physicalResourceId(PhysicalResourceId.of(id + "-" + name)),
            "route53domains:" + action,
            "*");
    Suppression.of(
        protection,
        "AwsSolutions-IAM5",
        "IAM knows no resources for registered domains; the one action only protects them.",
        "Resource::*");
  }

  private static Names names(Deployment deployment) {
    return new Names("domain", deployment.environment(), deployment.account());
  }
}
