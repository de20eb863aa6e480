package org.acme.infra.todo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acme.infra.Deployment;
import org.acme.infra.DeploymentStack;
import org.acme.infra.construct.AtlasPeering;
import org.acme.infra.construct.BeanstalkEnvironment;
import org.acme.infra.construct.BeanstalkResources;
import org.acme.infra.construct.DocumentDatabase;
import org.acme.infra.construct.Monitoring;
import org.acme.infra.construct.Network;
import org.acme.infra.construct.PrivateBucket;
import org.acme.infra.construct.SecretsKey;
import org.acme.infra.construct.StaticSite;
import org.acme.infra.construct.WebFirewall;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyStatement;
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
        deployment.todo().region());
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
    Vpc vpc = Network.in(this);
    Monitoring monitoring = new Monitoring(this);
    Deployment.Mongodb mongodb = deployment.todo().mongodb();
    Optional<DocumentDatabase> database =
        mongodb.connectionString().isPresent()
            ? Optional.empty()
            : Optional.of(new DocumentDatabase(this, vpc));
    mongodb.peering().ifPresent(peering -> new AtlasPeering(this, vpc, peering));

    BeanstalkEnvironment application =
        new BeanstalkEnvironment(
            this,
            domain(deployment),
            vpc,
            logs,
            variables(
                secrets,
                "https://" + staticDomain,
                mongodb
                    .connectionString()
                    .orElseGet(() -> database.orElseThrow().connectionString())));
    onlyReadableBy(application.instanceRole(), secrets);
    key.grantDecrypt(application.instanceRole());
    database.ifPresent(
        made -> {
          made.allow(application.instances());
          made.alarms(monitoring);
          output("DatabaseSecretArn", made.secretArn());
        });
    BeanstalkResources resources = application.resources();
    resources.alarms(monitoring);
    if (deployment.production()) {
      new WebFirewall(this, resources.loadBalancerArn());
    }

    output("StaticBucketName", site.bucket().getBucketName());
    output("SecretsBucketName", secrets.getBucketName());
    output("SecretsObjectKey", SECRETS_OBJECT);
    output("SecretsKeyArn", key.getKeyArn());
    output("ApplicationName", names().base());
    output("EnvironmentName", names().base());
    output("BundleBucketName", BeanstalkEnvironment.bundleBucket(this));
    output("BundlePrefix", names().base() + "/");
    output("VpcId", vpc.getVpcId());
    output("Url", scheme() + domain(deployment));
  }

  private Map<String, String> variables(Bucket secrets, String staticUrl, String mongodb) {
    Map<String, String> variables = new HashMap<>();
    // Where Elastic Beanstalk's nginx looks for the application, which knows nothing of it.
    variables.put("PORT", "8080");
    variables.put("TODO_SECRETS_BUCKET", secrets.getBucketName());
    variables.put("TODO_SECRETS_KEY", SECRETS_OBJECT);
    variables.put("TODO_STATIC_BASE_URL", staticUrl);
    variables.put("QUARKUS_MONGODB_CONNECTION_STRING", mongodb);
    if (!deployment().production()) {
      // A browser keeps no secure cookie of a site without HTTPS, which a single instance has not.
      variables.put("TODO_SESSION_SECURE", "false");
    }
    return variables;
  }

  private String scheme() {
    return deployment().production() ? "https://" : "http://";
  }

  static String domain(Deployment deployment) {
    return "tododemo." + deployment.domain();
  }

  /**
   * The application reads its one object; nobody else reads any, whatever their own policies say.
   */
  private static void onlyReadableBy(IRole role, Bucket bucket) {
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
