package org.acme.infra.construct;

import java.util.List;
import org.acme.infra.DeploymentStack;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.constructs.Construct;

/**
 * Static files of an application that runs elsewhere in the domain: a private bucket behind
 * CloudFront.
 */
public final class StaticSite extends Construct {
  private final Bucket bucket;

  public StaticSite(
      DeploymentStack stack, String id, String domain, ICertificate certificate, Bucket logs) {
    super(stack, id);
    bucket =
        PrivateBucket.named(stack, "StaticBucket", "static", logs)
            .cors(
                List.of(
                    CorsRule.builder()
                        .allowedMethods(List.of(HttpMethods.GET))
                        .allowedOrigins(List.of("*." + stack.deployment().domain()))
                        .allowedHeaders(List.of("*"))
                        .maxAge(3000) // seconds
                        .build()))
            .build();
    Distribution distribution =
        Cdn.distribution(this, domain, certificate, logs)
            .defaultBehavior(
                Cdn.behavior(S3BucketOrigin.withOriginAccessControl(bucket))
                    .originRequestPolicy(OriginRequestPolicy.CORS_S3_ORIGIN)
                    .build())
            .build();
    Cdn.publish(this, stack, domain, distribution);
  }

  public Bucket bucket() {
    return bucket;
  }
}
