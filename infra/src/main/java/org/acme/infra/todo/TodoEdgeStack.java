package org.acme.infra.todo;

import java.util.List;
import java.util.Optional;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.constructs.Construct;

/**
 * What CloudFront needs in us-east-1: the certificate of the static files and of the application,
 * and the firewall, which is in a stack of its own.
 */
public final class TodoEdgeStack extends DeploymentStack {
  private final Certificate certificate;
  private final Optional<String> firewallArn;

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
    firewallArn =
        deployment.todo().cloudfront()
            ? Optional.of(new TodoFirewallStack(scope, deployment).firewallArn())
            : Optional.empty();
  }

  ICertificate certificate() {
    return certificate;
  }

  /** Empty if the application is not behind CloudFront. */
  Optional<String> firewallArn() {
    return firewallArn;
  }
}
