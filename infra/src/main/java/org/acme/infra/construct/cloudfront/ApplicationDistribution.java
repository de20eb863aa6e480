package org.acme.infra.construct.cloudfront;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;
import software.constructs.IDependable;

/**
 * CloudFront in front of an application behind a load balancer. It caches nothing, because answers
 * contain what belongs to one person. A secret header tells the load balancer which requests come
 * from here.
 */
public final class ApplicationDistribution extends Construct {
  public static final String HEADER = "X-Origin-Verify";

  /** The errors that CloudFront would otherwise cache, for everybody, for ten seconds. */
  private static final int[] CACHED_ERRORS = {
    400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504
  };

  /** The same as the load balancer's and nginx's, so that the application answers first. */
  private static final Duration ANSWER_TIMEOUT = Duration.seconds(60);

  private final DeploymentStack stack;
  private final String domain;
  private final Secret key;
  private final Distribution distribution;

  /**
   * @param host name of the load balancer. Its certificate is for the domain: CloudFront accepts
   *     that, because it forwards the Host header
   * @param webAcl ARN of a web ACL for CloudFront
   */
  public ApplicationDistribution(
      DeploymentStack stack,
      String domain,
      String host,
      ICertificate certificate,
      Bucket logs,
      String webAcl) {
    super(stack, "CloudFront");
    this.stack = stack;
    this.domain = domain;
    key = key();
    distribution =
        CloudFrontDefaults.distribution(this, domain, certificate, logs)
            .defaultBehavior(behavior(host))
            .errorResponses(
                IntStream.of(CACHED_ERRORS)
                    .mapToObj(
                        status ->
                            ErrorResponse.builder()
                                .httpStatus(status)
                                .ttl(Duration.seconds(0))
                                .build())
                    .toList())
            .webAclId(webAcl)
            .build();
    CloudFrontDefaults.acceptAllCountries(distribution);
  }

  /**
   * Points the domain here.
   *
   * @param scope where the record of the domain is without CloudFront, so that CloudFormation
   *     changes that record. It could not create a second one of the same name.
   */
  public IDependable addRecords(Construct scope) {
    return CloudFrontDefaults.addRecords(scope, stack, domain, distribution);
  }

  /** The value of the header, as a reference that CloudFormation resolves. */
  public String headerValue() {
    return key.getSecretValue().unsafeUnwrap();
  }

  private BehaviorOptions behavior(String host) {
    HttpOrigin origin =
        HttpOrigin.Builder.create(host)
            .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
            .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
            .readTimeout(ANSWER_TIMEOUT)
            .customHeaders(Map.of(HEADER, headerValue()))
            .build();
    return BehaviorOptions.builder()
        .origin(origin)
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        .cachePolicy(CachePolicy.CACHING_DISABLED)
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER)
        // nginx compresses already.
        .compress(false)
        .build();
  }

  private Secret key() {
    Secret secret =
        Secret.Builder.create(this, "Key")
            .description("Tells the load balancer which requests come from CloudFront")
            .generateSecretString(
                SecretStringGenerator.builder().excludePunctuation(true).passwordLength(64).build())
            .build();
    Suppression.of(
        secret,
        "AwsSolutions-SMG4",
        "CloudFront and the firewall read it when the stack is deployed, so a rotation alone would change nothing; docs/cloudfront.md says how to replace it.");
    return secret;
  }
}
