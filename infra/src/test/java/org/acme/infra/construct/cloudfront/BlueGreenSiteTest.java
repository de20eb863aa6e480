package org.acme.infra.construct.cloudfront;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class BlueGreenSiteTest {
  private static final Template DEMO = Synthesis.demo("toolkit-demo");

  private static final Map<String, Object> ROUTE =
      Map.of(
          "EventType",
          "viewer-request",
          "FunctionARN",
          Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("^PageRoute"), "FunctionARN")));

  @Test
  void hasAPrivateBucketForEachColour() {
    for (String colour : List.of("blue", "green")) {
      DEMO.hasResourceProperties(
          "AWS::S3::Bucket",
          Map.of(
              "BucketName",
              "toolkit-demo-" + colour + "-111122223333",
              "PublicAccessBlockConfiguration",
              Map.of(
                  "BlockPublicAcls", true,
                  "BlockPublicPolicy", true,
                  "IgnorePublicAcls", true,
                  "RestrictPublicBuckets", true)));
    }
  }

  @Test
  void cloudFrontReadsBothColoursThroughOriginAccessControl() {
    for (String colour : List.of("blue", "green")) {
      distribution(
          "Origins",
          Match.arrayWith(
              List.of(
                  Match.objectLike(
                      Map.of("Id", colour, "OriginAccessControlId", Match.anyValue())))));
      distribution(
          "CacheBehaviors",
          Match.arrayWith(
              List.of(
                  Match.objectLike(
                      Map.of(
                          "PathPattern",
                          "/" + colour + "/*",
                          "TargetOriginId",
                          colour,
                          "FunctionAssociations",
                          List.of(ROUTE))))));
      DEMO.hasResourceProperties(
          "AWS::S3::BucketPolicy",
          Map.of(
              "Bucket",
              Map.of("Ref", Match.stringLikeRegexp("^." + colour.substring(1) + "Bucket")),
              "PolicyDocument",
              Match.objectLike(
                  Map.of(
                      "Statement",
                      List.of(
                          Match.objectLike(Map.of("Effect", "Deny")),
                          Match.objectLike(
                              Map.of(
                                  "Action",
                                  "s3:GetObject",
                                  "Principal",
                                  Map.of("Service", "cloudfront.amazonaws.com"),
                                  "Condition",
                                  Map.of(
                                      "StringEquals",
                                      Map.of("AWS:SourceArn", Match.anyValue())))))))));
    }
  }

  @Test
  void theRouteFunctionReadsTheLiveColourFromItsStore() {
    DEMO.hasResourceProperties(
        "AWS::CloudFront::Function",
        Map.of(
            "FunctionConfig",
            Match.objectLike(
                Map.of(
                    "Runtime",
                    "cloudfront-js-2.0",
                    "KeyValueStoreAssociations",
                    List.of(
                        Map.of(
                            "KeyValueStoreARN",
                            Map.of(
                                "Fn::GetAtt",
                                List.of(Match.stringLikeRegexp("^PageLive"), "Arn"))))))));
    distribution(
        "DefaultCacheBehavior",
        Match.objectLike(
            Map.of(
                "ViewerProtocolPolicy",
                "redirect-to-https",
                "FunctionAssociations",
                List.of(ROUTE))));
  }

  @Test
  void cloudFrontServesTheDomainOverModernTlsOnly() {
    distribution("Aliases", List.of("toolkit.example.com"));
    distribution(
        "ViewerCertificate", Match.objectLike(Map.of("MinimumProtocolVersion", "TLSv1.2_2021")));
    for (String type : List.of("A", "AAAA")) {
      DEMO.hasResourceProperties(
          "AWS::Route53::RecordSet",
          Map.of(
              "Name",
              "toolkit.example.com.",
              "Type",
              type,
              "AliasTarget",
              Match.objectLike(
                  Map.of(
                      "DNSName",
                      Map.of(
                          "Fn::GetAtt",
                          List.of(Match.stringLikeRegexp("^PageDistribution"), "DomainName"))))));
    }
  }

  private static void distribution(String property, Object value) {
    DEMO.hasResourceProperties(
        "AWS::CloudFront::Distribution",
        Map.of("DistributionConfig", Match.objectLike(Map.of(property, value))));
  }
}
