package org.acme.infra.construct.cloudfront;

import static org.acme.infra.PolicyStatements.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class StaticSiteTest {
  private static final Template DEMO = Synthesis.demo("todo-demo");
  private static final Template OPTIONS = Synthesis.options("todo-demo");

  @Test
  void cloudFrontServesTheFilesOverModernTlsOnly() {
    DEMO.hasResourceProperties(
        "AWS::CloudFront::Distribution",
        Map.of(
            "DistributionConfig",
            Match.objectLike(
                Map.of(
                    "Aliases", List.of("static.tododemo.example.com"),
                    "HttpVersion", "http2and3",
                    "Logging", Match.anyValue(),
                    "ViewerCertificate",
                        Match.objectLike(Map.of("MinimumProtocolVersion", "TLSv1.2_2021")),
                    "DefaultCacheBehavior",
                        Match.objectLike(
                            Map.of(
                                "ViewerProtocolPolicy", "redirect-to-https",
                                "Compress", true,
                                "AllowedMethods", List.of("GET", "HEAD", "OPTIONS"),
                                // Managed-CORS-S3Origin
                                "OriginRequestPolicyId", "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf",
                                // SecurityHeadersPolicy
                                "ResponseHeadersPolicyId",
                                    "67f7725c-6f97-4210-82d7-5512b31e9d03"))))));
  }

  @Test
  void theCertificateComesFromTheEdgeStackWithoutACustomResource() {
    DEMO.hasResourceProperties(
        "AWS::CloudFront::Distribution",
        Map.of(
            "DistributionConfig",
            Match.objectLike(
                Map.of(
                    "ViewerCertificate",
                    Match.objectLike(
                        Map.of(
                            "AcmCertificateArn",
                            Map.of(
                                "Fn::GetStackOutput",
                                Match.objectLike(
                                    Map.of(
                                        "StackName",
                                        "todo-demo-edge",
                                        "Region",
                                        "us-east-1")))))))));
    // The only custom resource looks up what Elastic Beanstalk created.
    DEMO.resourceCountIs("Custom::AWS", 1);
    DEMO.resourceCountIs("Custom::CrossRegionExportReader", 0);
  }

  @Test
  void onlyThisDistributionReadsTheBucket() {
    DEMO.hasResourceProperties(
        "AWS::CloudFront::OriginAccessControl",
        Map.of(
            "OriginAccessControlConfig",
            Match.objectLike(
                Map.of("OriginAccessControlOriginType", "s3", "SigningBehavior", "always"))));
    DEMO.hasResourceProperties(
        "AWS::S3::BucketPolicy",
        statement(
            Map.of(
                "Effect",
                "Allow",
                "Action",
                "s3:GetObject",
                "Principal",
                Map.of("Service", "cloudfront.amazonaws.com"),
                "Condition",
                Map.of("StringEquals", Map.of("AWS:SourceArn", Match.anyValue())))));
  }

  @Test
  void pagesOfTheDomainMayReadTheFiles() {
    DEMO.hasResourceProperties(
        "AWS::S3::Bucket",
        Map.of(
            "BucketName",
            "todo-demo-static-111122223333",
            "CorsConfiguration",
            Map.of(
                "CorsRules",
                List.of(
                    Map.of(
                        "AllowedHeaders", List.of("*"),
                        "AllowedMethods", List.of("GET"),
                        "AllowedOrigins", List.of("*.example.com"),
                        "MaxAge", 3000)))));
  }

  @Test
  void cloudFrontCachesTheFilesForAYearPerOrigin() {
    DEMO.hasResourceProperties(
        "AWS::CloudFront::CachePolicy",
        Map.of(
            "CachePolicyConfig",
            Match.objectLike(
                Map.of(
                    "DefaultTTL", 31536000,
                    "MaxTTL", 31536000,
                    "ParametersInCacheKeyAndForwardedToOrigin",
                        Match.objectLike(
                            Map.of(
                                "EnableAcceptEncodingBrotli",
                                true,
                                "EnableAcceptEncodingGzip",
                                true,
                                "HeadersConfig",
                                Map.of(
                                    "HeaderBehavior",
                                    "whitelist",
                                    "Headers",
                                    List.of("Origin"))))))));
  }

  @Test
  void tellsBrowsersToCacheTheFiles() {
    DEMO.hasResourceProperties(
        "AWS::CloudFront::Distribution",
        Map.of(
            "DistributionConfig",
            Match.objectLike(
                Map.of(
                    "DefaultCacheBehavior",
                    Match.objectLike(
                        Map.of(
                            "FunctionAssociations",
                            List.of(
                                Map.of(
                                    "EventType",
                                    "viewer-response",
                                    "FunctionARN",
                                    Match.anyValue()))))))));
  }

  @Test
  void theBucketIsPublicOnlyIfTheContextAllowsIt() {
    Map<String, Object> publicRead =
        statement(
            Map.of(
                "Sid", "PublicReadGetObject",
                "Effect", "Allow",
                "Principal", Map.of("AWS", "*"),
                "Action", "s3:GetObject",
                "Resource", Map.of("Fn::Join", List.of("", Match.arrayWith(List.of("/*"))))));
    OPTIONS.hasResourceProperties("AWS::S3::BucketPolicy", publicRead);
    assertThat(DEMO.findResources("AWS::S3::BucketPolicy", Map.of("Properties", publicRead)))
        .isEmpty();
  }

  @Test
  void theDomainNamePointsToCloudFront() {
    for (String type : List.of("A", "AAAA")) {
      DEMO.hasResourceProperties(
          "AWS::Route53::RecordSet",
          Map.of(
              "Name",
              "static.tododemo.example.com.",
              "Type",
              type,
              "AliasTarget",
              Match.objectLike(
                  Map.of(
                      "DNSName", Map.of("Fn::GetAtt", Match.arrayWith(List.of("DomainName")))))));
    }
  }
}
