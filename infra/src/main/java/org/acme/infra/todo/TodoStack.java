package org.acme.infra.todo;

import java.util.List;
import java.util.Map;
import org.acme.infra.Deployment;
import org.acme.infra.DeploymentStack;
import org.acme.infra.construct.BeanstalkEnvironment;
import org.acme.infra.construct.Network;
import org.acme.infra.construct.PrivateBucket;
import org.acme.infra.construct.SecretsKey;
import org.acme.infra.construct.StaticSite;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.constructs.Construct;

/**
 * The task list: static files behind CloudFront, the application on Elastic Beanstalk, its secrets
 * in a bucket.
 */
public final class TodoStack extends DeploymentStack {
  private static final String SECRETS_OBJECT = "secrets.properties";

  public TodoStack(Construct scope, Deployment deployment, ICertificate staticCertificate) {
    super(
        scope,
        TodoEdgeStack.names(deployment).base(),
        TodoEdgeStack.names(deployment),
        deployment,
        deployment.todoRegion());
    Bucket logs = PrivateBucket.logs(this);
    String staticDomain = "static." + domain(deployment);
    StaticSite site = new StaticSite(this, "Static", staticDomain, staticCertificate, logs);

    Key key = SecretsKey.in(this);
    Bucket secrets =
        PrivateBucket.named(this, "SecretsBucket", "secrets", logs)
            .encryption(BucketEncryption.KMS)
            .encryptionKey(key)
            .bucketKeyEnabled(true)
            .build();
    BeanstalkEnvironment application =
        new BeanstalkEnvironment(
            this,
            "Application",
            domain(deployment),
            Network.in(this),
            Map.of(
                // Where Elastic Beanstalk's nginx looks for the application, which knows nothing of
                // it.
                "PORT",
                "8080",
                "TODO_SECRETS_BUCKET",
                secrets.getBucketName(),
                "TODO_SECRETS_KEY",
                SECRETS_OBJECT,
                "TODO_STATIC_BASE_URL",
                "https://" + staticDomain));
    onlyReadableBy(application.instanceRole(), secrets);
    key.grantDecrypt(application.instanceRole());

    output("StaticBucketName", site.bucket().getBucketName());
    output("SecretsBucketName", secrets.getBucketName());
    output("SecretsObjectKey", SECRETS_OBJECT);
    output("SecretsKeyArn", key.getKeyArn());
    output("EnvironmentName", names().base());
    output("Url", (deployment.production() ? "https://" : "http://") + domain(deployment));
  }

  static String domain(Deployment deployment) {
    return "tododemo." + deployment.domain();
  }

  /**
   * The application reads its one object; nobody else reads any, whatever their own policies say.
   */
  private static void onlyReadableBy(Role role, Bucket bucket) {
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("ApplicationReadsItsSecrets")
            .principals(List.of(new ArnPrincipal(role.getRoleArn())))
            .actions(List.of("s3:GetObject"))
            .resources(List.of(bucket.arnForObjects(SECRETS_OBJECT)))
            .build());
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("NobodyElseReads")
            .effect(Effect.DENY)
            .principals(List.of(new AnyPrincipal()))
            .actions(List.of("s3:GetObject", "s3:GetObjectVersion"))
            .resources(List.of(bucket.arnForObjects("*")))
            .conditions(Map.of("ArnNotEquals", Map.of("aws:PrincipalArn", role.getRoleArn())))
            .build());
  }
}
