package org.acme.infra.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Capture;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class TodoStackTest {
  private static final Template DEMO = Synthesis.demo("todo-demo");
  private static final Template PRODUCTION = Synthesis.production("todo-demo");
  private static final Template OPTIONS = Synthesis.options("todo-demo");

  @Test
  void everyBucketIsPrivateAndEncrypted() {
    DEMO.allResourcesProperties(
        "AWS::S3::Bucket",
        Map.of(
            "PublicAccessBlockConfiguration",
            Map.of(
                "BlockPublicAcls", true,
                "BlockPublicPolicy", true,
                "IgnorePublicAcls", true,
                "RestrictPublicBuckets", true),
            "BucketEncryption",
            Match.anyValue()));
  }

  @Test
  void everyBucketRefusesPlainHttp() {
    DEMO.allResourcesProperties(
        "AWS::S3::BucketPolicy",
        statement(
            Map.of(
                "Effect", "Deny",
                "Action", "s3:*",
                "Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false")))));
  }

  @Test
  void dataOutlivesTheStackInProductionOnly() {
    DEMO.allResources("AWS::S3::Bucket", Map.of("DeletionPolicy", "Delete"));
    PRODUCTION.allResources("AWS::S3::Bucket", Map.of("DeletionPolicy", "Retain"));
    PRODUCTION.allResources("AWS::KMS::Key", Map.of("DeletionPolicy", "Retain"));
  }

  @Test
  void everythingIsTaggedWithApplicationAndEnvironment() {
    DEMO.allResourcesProperties(
        "AWS::S3::Bucket",
        Map.of(
            "Tags",
            Match.arrayWith(
                List.of(
                    Map.of("Key", "APP", "Value", "todo"),
                    Map.of("Key", "ENV", "Value", "demo")))));
  }

  @Nested
  class StaticFiles {
    @Test
    void cloudFrontServesThemOverModernTlsOnly() {
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
      // The one there is looks up what Elastic Beanstalk made.
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
    void pagesOfTheDomainMayReadThem() {
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
    void theEdgeKeepsThemForAYearApartForEachOrigin() {
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
    void browsersAreToldToKeepThemToo() {
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
    void everybodyReadsTheBucketOnlyWhereTheContextAsksForIt() {
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
    void theirNameLeadsToCloudFront() {
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

  @Nested
  class Secrets {
    @Test
    void areEncryptedWithAKeyOfTheirOwnAndVersioned() {
      DEMO.hasResourceProperties(
          "AWS::S3::Bucket",
          Map.of(
              "BucketName", "todo-demo-secrets-111122223333",
              "VersioningConfiguration", Map.of("Status", "Enabled"),
              "BucketEncryption",
                  Map.of(
                      "ServerSideEncryptionConfiguration",
                      Match.arrayWith(
                          List.of(
                              Match.objectLike(
                                  Map.of(
                                      "ServerSideEncryptionByDefault",
                                      Map.of(
                                          "SSEAlgorithm",
                                          "aws:kms",
                                          "KMSMasterKeyID",
                                          Map.of(
                                              "Fn::GetAtt",
                                              List.of(
                                                  Match.stringLikeRegexp("^SecretsKey"),
                                                  "Arn"))))))))));
      DEMO.hasResourceProperties("AWS::KMS::Key", Map.of("EnableKeyRotation", true));
    }

    @Test
    void theInstancesReadTheOneObjectAndNobodyElseButTheKeeperReadsAny() {
      Map<String, Object> role = arn("todo-demo-instance");
      DEMO.hasResourceProperties(
          "AWS::S3::BucketPolicy",
          statement(
              Map.of(
                  "Effect",
                  "Allow",
                  "Action",
                  "s3:GetObject",
                  "Principal",
                  Map.of("AWS", role),
                  "Resource",
                  Map.of(
                      "Fn::Join", List.of("", Match.arrayWith(List.of("/secrets.properties")))))));
      DEMO.hasResourceProperties(
          "AWS::S3::BucketPolicy",
          statement(
              Map.of(
                  "Effect", "Deny",
                  "Action", List.of("s3:GetObject", "s3:GetObjectVersion"),
                  "Principal", Map.of("AWS", "*"),
                  "Resource", Map.of("Fn::Join", List.of("", Match.arrayWith(List.of("/*")))),
                  "Condition",
                      Map.of(
                          "ArnNotEquals",
                          Map.of(
                              "aws:PrincipalArn",
                              List.of(role, arn("todo-demo-secrets-keeper")))))));
      var statements = new Capture();
      DEMO.hasResourceProperties(
          "AWS::S3::BucketPolicy",
          Map.of(
              "Bucket",
              Map.of("Ref", Match.stringLikeRegexp("^SecretsBucket")),
              "PolicyDocument",
              Match.objectLike(Map.of("Statement", statements))));
      assertThat(statements.asArray())
          .filteredOn(statement -> "Allow".equals(((Map<?, ?>) statement).get("Effect")))
          .hasSize(1);
    }

    @Test
    void theKeeperReadsAndWritesTheOneObjectAndNothingElse() {
      DEMO.hasResourceProperties(
          "AWS::IAM::Policy",
          statement(
              Map.of(
                  "Effect", "Allow",
                  "Action", List.of("s3:GetObject", "s3:PutObject"),
                  "Resource",
                      Map.of(
                          "Fn::Join",
                          List.of("", Match.arrayWith(List.of("/secrets.properties")))))));
      DEMO.hasOutput("SecretsKeeperRoleArn", Map.of("Value", arn("todo-demo-secrets-keeper")));
    }

    private static Map<String, Object> arn(String role) {
      String id =
          DEMO.findResources("AWS::IAM::Role", Map.of("Properties", Map.of("RoleName", role)))
              .keySet()
              .iterator()
              .next();
      return Map.of("Fn::GetAtt", List.of(id, "Arn"));
    }
  }

  @Nested
  class Environment {
    @Test
    void theDemoIsOneInstanceWithAnAddress() {
      has(DEMO, "aws:elasticbeanstalk:environment", "EnvironmentType", "SingleInstance");
      has(DEMO, "aws:ec2:vpc", "AssociatePublicIpAddress", "true");
      DEMO.resourceCountIs("AWS::EC2::NatGateway", 0);
    }

    @Test
    void productionIsBalancedOverTwoZonesAndSpeaksHttpsOnly() {
      has(PRODUCTION, "aws:elasticbeanstalk:environment", "EnvironmentType", "LoadBalanced");
      has(PRODUCTION, "aws:autoscaling:asg", "MinSize", "2");
      has(PRODUCTION, "aws:elbv2:listener:443", "Protocol", "HTTPS");
      has(PRODUCTION, "aws:elbv2:listener:default", "ListenerEnabled", "false");
      has(
          PRODUCTION,
          "aws:elasticbeanstalk:command",
          "DeploymentPolicy",
          "RollingWithAdditionalBatch");
      has(PRODUCTION, "aws:elasticbeanstalk:command", "BatchSize", "1");
      has(PRODUCTION, "aws:autoscaling:trigger", "MeasureName", "CPUUtilization");
      has(PRODUCTION, "aws:elbv2:loadbalancer", "AccessLogsS3Enabled", "true");
      has(
          PRODUCTION,
          "aws:elbv2:listener:443",
          "SSLPolicy",
          Match.stringLikeRegexp("^ELBSecurityPolicy-TLS13-1-2-"));
      has(PRODUCTION, "aws:elasticbeanstalk:environment", "LoadBalancerType", "application");
      has(
          PRODUCTION,
          "aws:elbv2:listener:443",
          "SSLCertificateArns",
          Map.of("Ref", Match.stringLikeRegexp("^ApplicationCertificate")));
      has(
          PRODUCTION,
          "aws:elasticbeanstalk:environment:process:default",
          "HealthCheckPath",
          "/q/health/ready");
      has(PRODUCTION, "aws:ec2:vpc", "ELBSubnets", subnets("Public"));
      has(PRODUCTION, "aws:ec2:vpc", "Subnets", subnets("Private"));
      has(PRODUCTION, "aws:ec2:vpc", "AssociatePublicIpAddress", "false");
      PRODUCTION.resourceCountIs("AWS::EC2::Subnet", 4);
      PRODUCTION.resourceCountIs("AWS::EC2::NatGateway", 2);
      PRODUCTION.hasResourceProperties(
          "AWS::CertificateManager::Certificate", Map.of("DomainName", "tododemo.example.com"));
    }

    @Test
    void runsTheConfiguredPlatform() {
      DEMO.hasResourceProperties(
          "AWS::ElasticBeanstalk::Environment",
          Map.of(
              "EnvironmentName", "todo-demo",
              "SolutionStackName", "64bit Amazon Linux 2023 v4.12.7 running Corretto 25"));
    }

    @Test
    void refusesTheOldMetadataServiceAndUpdatesItself() {
      for (Template template : List.of(DEMO, PRODUCTION)) {
        has(template, "aws:autoscaling:launchconfiguration", "DisableIMDSv1", "true");
        has(template, "aws:elasticbeanstalk:managedactions", "ManagedActionsEnabled", "true");
        has(template, "aws:elasticbeanstalk:healthreporting:system", "SystemType", "enhanced");
        has(template, "aws:elasticbeanstalk:cloudwatch:logs", "StreamLogs", "true");
        has(
            template,
            "aws:elasticbeanstalk:application",
            "Application Healthcheck URL",
            "/q/health/ready");
      }
    }

    @Test
    void livesInANetworkOfItsOwnUnderARoleOfItsOwn() {
      for (Template template : List.of(DEMO, PRODUCTION)) {
        has(template, "aws:ec2:vpc", "VPCId", Map.of("Ref", Match.stringLikeRegexp("^Vpc")));
        has(
            template,
            "aws:autoscaling:launchconfiguration",
            "IamInstanceProfile",
            Map.of("Ref", Match.stringLikeRegexp("^ApplicationInstanceProfile")));
        template.hasResourceProperties(
            "AWS::IAM::InstanceProfile",
            Map.of(
                "Roles",
                List.of(Map.of("Ref", Match.stringLikeRegexp("^ApplicationInstanceRole")))));
      }
    }

    @Test
    void oldVersionsAreDeletedWithTheirBundles() {
      DEMO.hasResourceProperties(
          "AWS::ElasticBeanstalk::Application",
          Map.of(
              "ResourceLifecycleConfig",
              Match.objectLike(
                  Map.of(
                      "VersionLifecycleConfig",
                      Map.of(
                          "MaxCountRule",
                          Map.of("Enabled", true, "MaxCount", 20, "DeleteSourceFromS3", true))))));
    }

    @Test
    void whoeverReleasesNeedsNoRightsBeyondElasticBeanstalk() {
      DEMO.hasResourceProperties(
          "AWS::ElasticBeanstalk::Environment",
          Map.of(
              "OperationsRole",
              Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("OperationsRole"), "Arn"))));
    }

    @Test
    void aCookieNeedsHttpsWhereThereIsHttps() {
      has(DEMO, "aws:elasticbeanstalk:application:environment", "TODO_SESSION_SECURE", "false");
      assertThat(PRODUCTION.toJSON().toString()).doesNotContain("TODO_SESSION_SECURE");
    }

    @Test
    void tellsTheApplicationWhereSecretsAndStaticFilesAre() {
      String variables = "aws:elasticbeanstalk:application:environment";
      has(DEMO, variables, "TODO_SECRETS_KEY", "secrets.properties");
      has(DEMO, variables, "TODO_SECRETS_BUCKET", Map.of("Ref", Match.stringLikeRegexp("Secrets")));
      has(DEMO, variables, "TODO_STATIC_BASE_URL", "https://static.tododemo.example.com");
    }

    @Test
    void nginxFindsTheApplicationOnItsPort() {
      has(DEMO, "aws:elasticbeanstalk:application:environment", "PORT", "8080");
    }

    @Test
    void itsNameLeadsToItsHostName() {
      DEMO.hasResourceProperties(
          "AWS::ElasticBeanstalk::Environment",
          Map.of("CNAMEPrefix", "todo-demo-app-111122223333"));
      DEMO.hasResourceProperties(
          "AWS::Route53::RecordSet",
          Map.of(
              "Name", "tododemo.example.com.",
              "Type", "A",
              "AliasTarget",
                  Match.objectLike(
                      Map.of(
                          "DNSName",
                          "todo-demo-app-111122223333.eu-west-3.elasticbeanstalk.com"))));
    }

    @Test
    void itsInstancesMayDoNothingToEverything() {
      assertThat(
              DEMO.findResources(
                  "AWS::IAM::Policy", Map.of("Properties", statement(Map.of("Resource", "*")))))
          .isEmpty();
    }

    private static Map<String, Object> subnets(String kind) {
      return Map.of(
          "Fn::Join",
          List.of(
              "",
              List.of(
                  Map.of("Ref", Match.stringLikeRegexp(kind + "Subnet1")),
                  ",",
                  Map.of("Ref", Match.stringLikeRegexp(kind + "Subnet2")))));
    }

    private static void has(Template template, String namespace, String option, Object value) {
      template.hasResourceProperties(
          "AWS::ElasticBeanstalk::Environment",
          Map.of(
              "OptionSettings",
              Match.arrayWith(
                  List.of(Map.of("Namespace", namespace, "OptionName", option, "Value", value)))));
    }
  }

  @Nested
  class Mongodb {
    private static final String VARIABLE = "QUARKUS_MONGODB_CONNECTION_STRING";

    @Test
    void theDemoUsesAClusterElsewhere() {
      DEMO.resourceCountIs("AWS::DocDB::DBCluster", 0);
      Environment.has(
          DEMO,
          "aws:elasticbeanstalk:application:environment",
          VARIABLE,
          "mongodb+srv://cluster0.example.mongodb.net/?retryWrites=true&w=majority");
    }

    @Test
    void productionHasTwoEncryptedInstancesWithBackups() {
      PRODUCTION.hasResourceProperties(
          "AWS::DocDB::DBCluster",
          Map.of(
              "StorageEncrypted", true,
              "BackupRetentionPeriod", 14, // days
              "DeletionProtection", true));
      PRODUCTION.resourceCountIs("AWS::DocDB::DBInstance", 2);
      PRODUCTION.hasResourceProperties(
          "AWS::DocDB::DBSubnetGroup",
          Map.of(
              "SubnetIds",
              List.of(
                  Map.of("Ref", Match.stringLikeRegexp("PrivateSubnet1")),
                  Map.of("Ref", Match.stringLikeRegexp("PrivateSubnet2")))));
    }

    @Test
    void itSpeaksTlsOnlyAndOnlyToTheInstances() {
      PRODUCTION.hasResourceProperties(
          "AWS::DocDB::DBClusterParameterGroup",
          Map.of("Parameters", Match.objectLike(Map.of("tls", "enabled"))));
      Environment.has(
          PRODUCTION,
          "aws:elasticbeanstalk:application:environment",
          VARIABLE,
          Map.of(
              "Fn::Join",
              List.of(
                  "", Match.arrayWith(List.of("/?tls=true&replicaSet=rs0&retryWrites=false")))));
      PRODUCTION.hasResourceProperties(
          "AWS::EC2::SecurityGroupIngress",
          Map.of(
              "FromPort",
              27017,
              "SourceSecurityGroupId",
              Map.of(
                  "Fn::GetAtt",
                  List.of(Match.stringLikeRegexp("ApplicationInstances"), "GroupId"))));
      Environment.has(
          PRODUCTION,
          "aws:autoscaling:launchconfiguration",
          "SecurityGroups",
          Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("ApplicationInstances"), "GroupId")));
    }

    @Test
    void itsCredentialsAreInSecretsManager() {
      PRODUCTION.hasResourceProperties(
          "AWS::SecretsManager::Secret",
          Map.of("Name", "todo-demo-mongodb", "GenerateSecretString", Match.anyValue()));
      PRODUCTION.hasResourceProperties(
          "AWS::DocDB::DBCluster",
          Map.of(
              "MasterUserPassword",
              Map.of(
                  "Fn::Join",
                  List.of(
                      "",
                      List.of(
                          "{{resolve:secretsmanager:",
                          Map.of("Ref", Match.stringLikeRegexp("^DatabaseClusterSecret")),
                          ":SecretString:password::}}")))));
      PRODUCTION.hasOutput("DatabaseSecretArn", Map.of());
    }

    @Test
    void aPeeringWithAtlasReplacesIt() {
      OPTIONS.resourceCountIs("AWS::DocDB::DBCluster", 0);
      Map<String, Object> route =
          Map.of(
              "DestinationCidrBlock", "192.168.248.0/21",
              "VpcPeeringConnectionId", "pcx-0123456789abcdef0");
      assertThat(OPTIONS.findResources("AWS::EC2::Route", Map.of("Properties", route))).hasSize(2);
      for (String subnet : List.of("PrivateSubnet1", "PrivateSubnet2")) {
        OPTIONS.hasResourceProperties(
            "AWS::EC2::Route",
            Map.of(
                "DestinationCidrBlock",
                "192.168.248.0/21",
                "RouteTableId",
                Map.of("Ref", Match.stringLikeRegexp(subnet))));
      }
    }
  }

  /** A policy with such a statement among others. */
  private static Map<String, Object> statement(Map<String, Object> statement) {
    return Map.of(
        "PolicyDocument",
        Match.objectLike(
            Map.of("Statement", Match.arrayWith(List.of(Match.objectLike(statement))))));
  }
}
