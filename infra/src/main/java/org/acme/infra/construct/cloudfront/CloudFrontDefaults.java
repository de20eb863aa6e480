package org.acme.infra.construct.cloudfront;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;
import software.constructs.DependencyGroup;
import software.constructs.IDependable;

/** The settings that all CloudFront distributions share. */
final class CloudFrontDefaults {
  private CloudFrontDefaults() {}

  static Distribution.Builder distribution(
      Construct scope, String domain, ICertificate certificate, Bucket logs) {
    return Distribution.Builder.create(scope, "Distribution")
        .domainNames(List.of(domain))
        .certificate(certificate)
        .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
        .httpVersion(HttpVersion.HTTP2_AND_3)
        .priceClass(PriceClass.PRICE_CLASS_100)
        .logBucket(logs)
        .logFilePrefix("cloudfront/");
  }

  /** A file's Cache-Control header decides how long it is cached. */
  static BehaviorOptions.Builder behavior(IOrigin origin) {
    return BehaviorOptions.builder()
        .origin(origin)
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
        .responseHeadersPolicy(ResponseHeadersPolicy.SECURITY_HEADERS)
        .compress(true);
  }

  static IDependable addRecords(
      Construct scope, DeploymentStack stack, String domain, Distribution distribution) {
    RecordTarget target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    return new DependencyGroup(
        ARecord.Builder.create(scope, "Ipv4")
            .zone(stack.hostedZone())
            .recordName(domain)
            .target(target)
            .build(),
        AaaaRecord.Builder.create(scope, "Ipv6")
            .zone(stack.hostedZone())
            .recordName(domain)
            .target(target)
            .build());
  }

  static void acceptAllCountries(Distribution distribution) {
    Suppression.of(
        distribution, "AwsSolutions-CFR1", "The applications are available in all countries.");
  }

  static void suppressFindings(Distribution distribution) {
    acceptAllCountries(distribution);
    Suppression.of(
        distribution,
        "AwsSolutions-CFR2",
        "The distribution serves only public static files; there is no application behind it to protect.");
  }

  /** The code of a CloudFront function, from a file next to this class. */
  static FunctionCode functionCode(String file) {
    try (InputStream source = CloudFrontDefaults.class.getResourceAsStream(file)) {
      return FunctionCode.fromInline(new String(source.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
