package org.acme.infra.construct.cloudfront;

import java.util.List;
import org.acme.infra.construct.PrivateBucket;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.CacheHeaderBehavior;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.constructs.Construct;

/**
 * Static files of an application that runs on another host of the domain, under {@code
 * /<version>/}: a bucket behind CloudFront, private unless the deployment says otherwise.
 */
public final class StaticSite extends Construct {
  private final DeploymentStack stack;
  private final Bucket bucket;

  public StaticSite(
      DeploymentStack stack, String id, String domain, ICertificate certificate, Bucket logs) {
    super(stack, id);
    this.stack = stack;
    bucket = bucket(logs);
    if (stack.deployment().todo().publicStaticBucket()) {
      letEverybodyRead();
    }
    Distribution distribution =
        CloudFrontDefaults.distribution(this, domain, certificate, logs)
            .defaultBehavior(
                CloudFrontDefaults.behavior(S3BucketOrigin.withOriginAccessControl(bucket))
                    // Includes OPTIONS, so that S3 answers CORS preflight requests.
                    .allowedMethods(AllowedMethods.ALLOW_GET_HEAD_OPTIONS)
                    .originRequestPolicy(OriginRequestPolicy.CORS_S3_ORIGIN)
                    .cachePolicy(cachePolicy())
                    .functionAssociations(List.of(immutable()))
                    .build())
            .build();
    CloudFrontDefaults.addRecords(this, stack, domain, distribution);
    CloudFrontDefaults.suppressFindings(distribution);
  }

  public Bucket bucket() {
    return bucket;
  }

  private Bucket bucket(Bucket logs) {
    Bucket.Builder builder =
        PrivateBucket.versioned(stack, "StaticBucket", "static", logs)
            .cors(
                List.of(
                    CorsRule.builder()
                        .allowedMethods(List.of(HttpMethods.GET))
                        .allowedOrigins(List.of("*." + stack.deployment().domain()))
                        .allowedHeaders(List.of("*"))
                        .maxAge(3000) // seconds
                        .build()));
    return stack.deployment().todo().publicStaticBucket()
        ? builder.blockPublicAccess(BlockPublicAccess.BLOCK_ACLS_ONLY).build()
        : builder.build();
  }

  private void letEverybodyRead() {
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("PublicReadGetObject")
            .principals(List.of(new AnyPrincipal()))
            .actions(List.of("s3:GetObject"))
            .resources(List.of(bucket.arnForObjects("*")))
            .build());
    Suppression.of(
        bucket,
        "AwsSolutions-S2",
        "The context key todo.publicStaticBucket is true, so anyone may read this bucket.");
  }

  /**
   * Files under a version never change, so CloudFront caches them for a year. The Origin header is
   * part of the cache key, because S3 sends CORS headers only if the request has one. Otherwise
   * CloudFront could answer a page with a cached response without CORS headers.
   */
  private CachePolicy cachePolicy() {
    return CachePolicy.Builder.create(this, "CachePolicy")
        .cachePolicyName(stack.names().of("immutable"))
        .headerBehavior(CacheHeaderBehavior.allowList("Origin"))
        .defaultTtl(Duration.days(365))
        .maxTtl(Duration.days(365))
        .enableAcceptEncodingBrotli(true)
        .enableAcceptEncodingGzip(true)
        .build();
  }

  private FunctionAssociation immutable() {
    return FunctionAssociation.builder()
        .eventType(FunctionEventType.VIEWER_RESPONSE)
        .function(
            Function.Builder.create(this, "Immutable")
                .functionName(stack.names().of("immutable"))
                .runtime(FunctionRuntime.JS_2_0)
                .code(CloudFrontDefaults.functionCode("immutable.js"))
                .build())
        .build();
  }
}
