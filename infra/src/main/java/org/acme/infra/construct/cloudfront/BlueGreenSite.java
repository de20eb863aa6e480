package org.acme.infra.construct.cloudfront;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.acme.infra.construct.PrivateBucket;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.KeyValueStore;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOriginWithOACProps;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * A single-page application in two private buckets behind one CloudFront distribution. A key in a
 * key-value store names the live colour. A release switches it in seconds, and deploying this stack
 * does not switch it back.
 *
 * <p>Each bucket holds its files under its colour, as in {@code blue/index.html}. The colour is
 * therefore part of CloudFront's cache key, and {@code /blue/} and {@code /green/} show each
 * version before it goes live.
 */
public final class BlueGreenSite extends Construct {
  private final KeyValueStore live;
  private final Distribution distribution;

  /**
   * @param apiOrigin the origin of the API that the page calls, such as {@code https://api.host}
   */
  public BlueGreenSite(
      DeploymentStack stack,
      String id,
      String domain,
      String apiOrigin,
      ICertificate certificate,
      Bucket logs) {
    super(stack, id);
    live =
        KeyValueStore.Builder.create(this, "Live")
            .keyValueStoreName(stack.names().of("live"))
            .comment("Key 'live' is blue or green. Without the key, blue is live.")
            .build();
    live.applyRemovalPolicy(stack.deployment().dataRemovalPolicy());
    Function route =
        Function.Builder.create(this, "Route")
            .functionName(stack.names().of("route"))
            .runtime(FunctionRuntime.JS_2_0)
            .code(CloudFrontDefaults.functionCode("route.js"))
            .keyValueStore(live)
            .build();
    ResponseHeadersPolicy headers = PageHeaders.create(this, stack, apiOrigin);
    BehaviorOptions blue = behavior(stack, "Blue", route, headers, logs);
    BehaviorOptions green = behavior(stack, "Green", route, headers, logs);
    distribution =
        CloudFrontDefaults.distribution(this, domain, certificate, logs)
            .defaultBehavior(blue)
            // A sorted map, because CloudFront evaluates its behaviours in order.
            .additionalBehaviors(new TreeMap<>(Map.of("/blue/*", blue, "/green/*", green)))
            .build();
    CloudFrontDefaults.addRecords(this, stack, domain, distribution);
    CloudFrontDefaults.suppressFindings(distribution);
  }

  public KeyValueStore liveColourStore() {
    return live;
  }

  public Distribution distribution() {
    return distribution;
  }

  private static BehaviorOptions behavior(
      DeploymentStack stack,
      String id,
      Function route,
      ResponseHeadersPolicy headers,
      Bucket logs) {
    String colour = id.toLowerCase(Locale.ROOT);
    Bucket bucket = PrivateBucket.versioned(stack, id + "Bucket", colour, logs).build();
    return CloudFrontDefaults.behavior(
            S3BucketOrigin.withOriginAccessControl(
                bucket, S3BucketOriginWithOACProps.builder().originId(colour).build()))
        .responseHeadersPolicy(headers)
        .functionAssociations(
            List.of(
                FunctionAssociation.builder()
                    .function(route)
                    .eventType(FunctionEventType.VIEWER_REQUEST)
                    .build()))
        .build();
  }
}
