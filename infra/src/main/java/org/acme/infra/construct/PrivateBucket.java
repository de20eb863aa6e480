package org.acme.infra.construct;

import java.util.List;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;

/** Buckets without public access, encrypted, TLS only. */
public final class PrivateBucket {
  private PrivateBucket() {}

  /** A versioned bucket that keeps replaced and deleted objects for 30 days. */
  public static Bucket.Builder versioned(
      DeploymentStack stack, String id, String name, Bucket logs) {
    return bucket(stack, id)
        .bucketName(stack.names().globallyUnique(name))
        .removalPolicy(stack.deployment().dataRemovalPolicy())
        .versioned(true)
        .lifecycleRules(
            List.of(
                LifecycleRule.builder()
                    .noncurrentVersionExpiration(Duration.days(30))
                    .abortIncompleteMultipartUploadAfter(Duration.days(1))
                    .build()))
        .serverAccessLogsBucket(logs)
        .serverAccessLogsPrefix("s3/" + name + "/");
  }

  /**
   * The bucket for access logs of buckets, load balancers and CloudFront. Logs are kept for 90
   * days.
   *
   * <p>Load balancers write to it while the stack is created, and services still write for a while
   * after the stack is gone. CloudFormation cannot delete a bucket with objects, so it keeps this
   * one, whose generated name blocks no other. destroy.sh deletes that of a demo afterwards.
   */
  public static Bucket accessLogs(DeploymentStack stack) {
    return bucket(stack, "Logs")
        .removalPolicy(RemovalPolicy.RETAIN)
        // CloudFront delivers its standard logs with ACLs.
        .objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED)
        .lifecycleRules(List.of(LifecycleRule.builder().expiration(Duration.days(90)).build()))
        .build();
  }

  private static Bucket.Builder bucket(DeploymentStack stack, String id) {
    return Bucket.Builder.create(stack, id)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .encryption(BucketEncryption.S3_MANAGED)
        .enforceSsl(true);
  }

  /**
   * For a load balancer that Elastic Beanstalk creates. For its own load balancers, CDK adds this
   * permission.
   */
  public static void allowLoadBalancerLogs(DeploymentStack stack, Bucket logs, String prefix) {
    logs.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("LoadBalancerLogs")
            .principals(
                List.of(new ServicePrincipal("logdelivery.elasticloadbalancing.amazonaws.com")))
            .actions(List.of("s3:PutObject"))
            .resources(
                List.of(logs.arnForObjects(prefix + "/AWSLogs/" + stack.getAccount() + "/*")))
            .build());
  }
}
