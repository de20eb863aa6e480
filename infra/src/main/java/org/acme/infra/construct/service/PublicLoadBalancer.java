package org.acme.infra.construct.service;

import java.util.List;
import java.util.Map;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeElb;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCondition;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.LoadBalancerTarget;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * An internet-facing load balancer with a name in the domain: HTTPS from anywhere, and a redirect
 * from port 80 to it. It forwards the addresses of the API only. The application has metrics and
 * health checks beside it, which are not for the public.
 */
final class PublicLoadBalancer extends Construct {
  /**
   * Names between single slashes, without an escape, a parameter or a segment of dots. The
   * application resolves those, so {@code /api/v1/../../q/metrics} would pass a mere prefix.
   */
  private static final String PUBLIC_PATHS =
      "^/(api/v1|v2)(/[A-Za-z0-9_-]+([.][A-Za-z0-9_-]+)*)*/?$";

  /**
   * The longest document takes nine minutes. A client that does not ask for its progress gets no
   * byte before it is ready, and the load balancer would answer it with 504 after a minute.
   */
  private static final Duration LONGEST_ANSWER = Duration.minutes(10);

  private final DeploymentStack stack;
  private final ApplicationLoadBalancer balancer;
  private final ApplicationTargetGroup targets;

  PublicLoadBalancer(
      Construct scope,
      DeploymentStack stack,
      Vpc vpc,
      Bucket logs,
      LoadBalancedService.Application application,
      AutoScalingGroup group) {
    super(scope, "Balancer");
    this.stack = stack;
    balancer = balancer(vpc, logs);
    targets = listen(application, group);
    ARecord.Builder.create(this, "Ipv4")
        .zone(stack.hostedZone())
        .recordName(application.domain())
        .target(RecordTarget.fromAlias(new LoadBalancerTarget(balancer)))
        .build();
  }

  String arn() {
    return balancer.getLoadBalancerArn();
  }

  ApplicationTargetGroup targets() {
    return targets;
  }

  /** The number of errors that the load balancer answers itself, because no instance does. */
  Metric errors(MetricOptions options) {
    return balancer.getMetrics().httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, options);
  }

  private ApplicationLoadBalancer balancer(Vpc vpc, Bucket logs) {
    SecurityGroup anyone =
        SecurityGroup.Builder.create(this, "Anyone")
            .vpc(vpc)
            .description("The load balancer, open to the world")
            .allowAllOutbound(false)
            .build();
    Suppression.of(
        anyone,
        "AwsSolutions-EC23",
        "The load balancer serves a public site: HTTPS from anywhere, and port 80 redirects to it.");
    ApplicationLoadBalancer loadBalancer =
        ApplicationLoadBalancer.Builder.create(this, "Resource")
            .loadBalancerName(stack.names().base())
            .vpc(vpc)
            .internetFacing(true)
            .securityGroup(anyone)
            .idleTimeout(LONGEST_ANSWER)
            .dropInvalidHeaderFields(true)
            .build();
    loadBalancer.logAccessLogs(logs, "alb");
    loadBalancer.addRedirect();
    return loadBalancer;
  }

  private ApplicationTargetGroup listen(
      LoadBalancedService.Application application, AutoScalingGroup group) {
    Certificate certificate =
        Certificate.Builder.create(this, "Certificate")
            .domainName(application.domain())
            .validation(CertificateValidation.fromDns(stack.hostedZone()))
            .build();
    ApplicationListener listener =
        balancer.addListener(
            "Https",
            BaseApplicationListenerProps.builder()
                .port(443)
                .certificates(List.of(ListenerCertificate.fromCertificateManager(certificate)))
                .sslPolicy(SslPolicy.RECOMMENDED_TLS)
                .defaultAction(ListenerAction.fixedResponse(404))
                .build());
    return listener.addTargets(
        "Application",
        AddApplicationTargetsProps.builder()
            .priority(1)
            .conditions(List.of(new PathRegex(PUBLIC_PATHS)))
            .targetGroupName(stack.names().base())
            .protocol(ApplicationProtocol.HTTP)
            .port(application.port())
            .targets(List.of(group))
            .deregistrationDelay(Duration.seconds(30))
            .healthCheck(
                HealthCheck.builder()
                    .path("/q/health/ready")
                    .interval(Duration.seconds(10))
                    // Half a minute, because the group replaces an unhealthy instance.
                    .unhealthyThresholdCount(3)
                    .build())
            .build());
  }

  /** CDK's own condition on a path has no regular expressions. */
  private static final class PathRegex extends ListenerCondition {
    private final String regex;

    private PathRegex(String regex) {
      this.regex = regex;
    }

    @Override
    public Object renderRawCondition() {
      return Map.of(
          "field", "path-pattern", "pathPatternConfig", Map.of("regexValues", List.of(regex)));
    }
  }
}
