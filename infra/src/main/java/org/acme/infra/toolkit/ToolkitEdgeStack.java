package org.acme.infra.toolkit;

import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import org.acme.infra.deployment.Names;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.constructs.Construct;

/** What CloudFront wants in us-east-1 wherever the rest is: its certificate. */
public final class ToolkitEdgeStack extends DeploymentStack {
  private final Certificate certificate;

  public ToolkitEdgeStack(Construct scope, Deployment deployment) {
    super(scope, names(deployment).of("edge"), names(deployment), deployment, "us-east-1");
    certificate =
        Certificate.Builder.create(this, "Certificate")
            .domainName(ToolkitStack.domain(deployment))
            .validation(CertificateValidation.fromDns(zone()))
            .build();
  }

  public ICertificate certificate() {
    return certificate;
  }

  static Names names(Deployment deployment) {
    return new Names("toolkit", deployment.environment(), deployment.account());
  }
}
