package org.acme.infra.todo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acme.infra.construct.AtlasPeering;
import org.acme.infra.construct.DocumentDatabase;
import org.acme.infra.construct.Monitoring;
import org.acme.infra.construct.Network;
import org.acme.infra.construct.PrivateBucket;
import org.acme.infra.construct.SecretsBucket;
import org.acme.infra.construct.Tracing;
import org.acme.infra.construct.beanstalk.BeanstalkEnvironment;
import org.acme.infra.construct.beanstalk.BeanstalkResources;
import org.acme.infra.construct.cloudfront.ApplicationDistribution;
import org.acme.infra.construct.cloudfront.StaticSite;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * The task list: static files behind CloudFront, the application on Elastic Beanstalk, and its
 * secrets in a bucket.
 */
public final class TodoStack extends DeploymentStack {
  static final String APP = "todo";

  private final Optional<DocumentDatabase> database;
  private final Optional<SignIn> signIn;

  public TodoStack(Construct scope, Deployment deployment, TodoEdgeStack edge) {
    super(
        scope,
        deployment.names(APP).base(),
        deployment.names(APP),
        deployment,
        deployment.todo().region());
    Bucket logs = PrivateBucket.accessLogs(this);
    String staticDomain = "static." + domain(deployment);
    var site = new StaticSite(this, "Static", staticDomain, edge.certificate(), logs);

    var secrets = new SecretsBucket(this, logs);
    Vpc vpc = Network.create(this);
    var monitoring = new Monitoring(this);
    Deployment.Mongodb mongodb = deployment.todo().mongodb();
    database =
        mongodb.connectionString().isPresent()
            ? Optional.empty()
            : Optional.of(new DocumentDatabase(this, vpc));
    signIn =
        deployment.todo().signIn()
            ? Optional.of(new SignIn(this, scheme() + domain(deployment) + "/"))
            : Optional.empty();
    mongodb.peering().ifPresent(peering -> new AtlasPeering(this, vpc, peering));

    var application =
        new BeanstalkEnvironment(
            this,
            domain(deployment),
            vpc,
            logs,
            variables(secrets, "https://" + staticDomain, mongodb));
    secrets.readBy(application.instanceRole());
    if (deployment.tracing()) {
      Tracing.allow(application.instanceRole());
    }
    database.ifPresent(
        cluster -> {
          cluster.allow(application.instances());
          cluster.alarms(monitoring);
          output("DatabaseClusterId", cluster.identifier());
          output("DatabaseSecretArn", cluster.secretArn());
        });
    BeanstalkResources resources = application.resources();
    resources.alarms(monitoring);
    resources.notifyOfInstances(monitoring);
    openEntrance(application, resources, edge, logs);

    signIn.ifPresent(
        pool -> {
          output("UserPoolId", pool.userPoolId());
          output("UserPoolClientId", pool.clientId());
        });
    output("StaticBucketName", site.bucket().getBucketName());
    output("SecretsBucketName", secrets.bucket().getBucketName());
    output("SecretsObjectKey", SecretsBucket.OBJECT_KEY);
    output("SecretsKeyArn", secrets.key().getKeyArn());
    output("SecretsKeeperRoleArn", secrets.keeper().getRoleArn());
    output("ApplicationName", names().base());
    output("EnvironmentName", names().base());
    output("BundleBucketName", BeanstalkEnvironment.bundleBucket(this));
    output("BundlePrefix", names().base() + "/");
    output("VpcId", vpc.getVpcId());
    output("Flavour", deployment.flavour().name().toLowerCase(Locale.ROOT));
    output("Url", scheme() + domain(deployment));
  }

  private void openEntrance(
      BeanstalkEnvironment application,
      BeanstalkResources resources,
      TodoEdgeStack edge,
      Bucket logs) {
    String domain = domain(deployment());
    if (edge.firewallArn().isPresent()) {
      var distribution =
          new ApplicationDistribution(
              this, domain, application.host(), edge.certificate(), logs, edge.firewallArn().get());
      Entrance.throughCloudFront(this, application, resources, distribution);
    } else if (deployment().isProduction()) {
      Entrance.throughLoadBalancer(this, application, resources, domain);
    } else {
      Entrance.direct(application, domain);
    }
  }

  /** Empty if the database is not part of this stack. */
  public Optional<String> databaseIdentifier() {
    return database.map(DocumentDatabase::identifier);
  }

  private Map<String, String> variables(
      SecretsBucket secrets, String staticUrl, Deployment.Mongodb mongodb) {
    var variables = new HashMap<String, String>();
    // For Elastic Beanstalk's nginx, which forwards requests to this port; the application does not
    // read it.
    variables.put("PORT", "8080");
    variables.put("TODO_SECRETS_BUCKET", secrets.bucket().getBucketName());
    variables.put("TODO_SECRETS_KEY", SecretsBucket.OBJECT_KEY);
    variables.put("TODO_STATIC_BASE_URL", staticUrl);
    mongodb
        .connectionString()
        .ifPresent(uri -> variables.put("QUARKUS_MONGODB_CONNECTION_STRING", uri));
    database.ifPresent(cluster -> variables.putAll(cluster.variables()));
    signIn.ifPresent(pool -> variables.putAll(pool.variables()));
    if (deployment().tracing()) {
      variables.put("QUARKUS_OTEL_SDK_DISABLED", "false");
      variables.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", Tracing.COLLECTOR);
    }
    if (deployment().todo().cloudfront()) {
      variables.put("TODO_RATE_LIMIT_EDGE_PROXIES", "1");
    }
    if (!deployment().isProduction()) {
      // A single instance has no HTTPS, and without it browsers do not store secure cookies.
      variables.put("TODO_SESSION_SECURE", "false");
    }
    return variables;
  }

  private String scheme() {
    return deployment().isProduction() ? "https://" : "http://";
  }

  static String domain(Deployment deployment) {
    return "tododemo." + deployment.domain();
  }
}
