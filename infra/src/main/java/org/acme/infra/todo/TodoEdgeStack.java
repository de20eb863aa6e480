package org.acme.infra.todo;

import java.util.List;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.constructs.Construct;

/** The CloudFront certificate of the static files, which must be in us-east-1. */
public final class TodoEdgeStack extends DeploymentStack {
  private final Certificate certificate;

  public TodoEdgeStack(Construct scope, Deployment deployment) {
    super(
        scope,
        deployment.names(TodoStack.APP).of("edge"),
        deployment.names(TodoStack.APP),
        deployment,
        US_EAST_1);
    String domain = TodoStack.domain(deployment);
    certificate =
        Certificate.Builder.create(this, "Certificate")
            .domainName(domain)
            .subjectAlternativeNames(List.of("*." + domain))
            .validation(CertificateValidation.fromDns(hostedZone()))
            .build();
  }

  public ICertificate certificate() {
    return certificate;
  }
}
