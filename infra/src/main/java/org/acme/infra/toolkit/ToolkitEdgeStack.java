package org.acme.infra.toolkit;

import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.constructs.Construct;

/** The CloudFront certificate of the page, which must be in us-east-1. */
public final class ToolkitEdgeStack extends DeploymentStack {
  private final Certificate certificate;

  public ToolkitEdgeStack(Construct scope, Deployment deployment) {
    super(
        scope,
        deployment.names(ToolkitStack.APP).of("edge"),
        deployment.names(ToolkitStack.APP),
        deployment,
        US_EAST_1);
    certificate =
        Certificate.Builder.create(this, "Certificate")
            .domainName(ToolkitStack.domain(deployment))
            .validation(CertificateValidation.fromDns(hostedZone()))
            .build();
  }

  public ICertificate certificate() {
    return certificate;
  }
}
