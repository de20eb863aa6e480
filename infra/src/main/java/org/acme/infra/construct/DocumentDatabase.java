package org.acme.infra.construct;

import java.util.Map;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Resource;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.docdb.BackupProps;
import software.amazon.awscdk.services.docdb.ClusterParameterGroup;
import software.amazon.awscdk.services.docdb.DatabaseCluster;
import software.amazon.awscdk.services.docdb.Login;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;
import software.constructs.IConstruct;

/**
 * Amazon DocumentDB: two instances in two availability zones, encrypted, TLS only. Its
 * administrator's password is generated in Secrets Manager, for people. With it they create the
 * application's user, which may use one database only.
 *
 * <p>CloudFormation generates the names, because a database that is kept would block the next one
 * with a fixed name. The template does not protect it from deletion, because CloudFormation could
 * not remove it after a failed creation; release.sh protects it as soon as it exists.
 */
public final class DocumentDatabase extends Construct {
  private static final int PORT = 27017;
  private static final int INSTANCES = 2;

  /**
   * Path on the instances where a release puts the certificates of Amazon's certificate
   * authorities.
   */
  private static final String AUTHORITIES = "/etc/pki/documentdb/global-bundle.pem";

  private final DatabaseCluster cluster;

  public DocumentDatabase(DeploymentStack stack, Vpc vpc) {
    super(stack, "Database");
    cluster =
        DatabaseCluster.Builder.create(this, "Cluster")
            .engineVersion("5.0.0")
            .instances(INSTANCES)
            .instanceType(new InstanceType("t4g.medium"))
            .vpc(vpc)
            .vpcSubnets(
                SubnetSelection.builder().subnetType(Network.instanceSubnets(stack)).build())
            .securityGroup(
                SecurityGroup.Builder.create(this, "SecurityGroup")
                    .vpc(vpc)
                    .description("DocumentDB, open to the instances of the application")
                    .allowAllOutbound(false)
                    .build())
            .port(PORT)
            .parameterGroup(
                ClusterParameterGroup.Builder.create(this, "Parameters")
                    .family("docdb5.0")
                    // The profiler stays off: it logs whole commands, which contain the notes of
                    // tasks. Events in the audit log contain names only.
                    .parameters(Map.of("tls", "enabled", "audit_logs", "enabled"))
                    .build())
            .storageEncrypted(true)
            .backup(BackupProps.builder().retention(Duration.days(14)).build())
            .copyTagsToSnapshot(true)
            .masterUser(
                Login.builder()
                    .username("operations")
                    // Characters that a properties file or a connection string would have to
                    // escape.
                    .excludeCharacters("\"'@/:\\\\=#!%+~`?&$ ")
                    .build())
            .exportAuditLogsToCloudWatch(true)
            .removalPolicy(stack.deployment().dataRemovalPolicy())
            .build();
    ((Resource) cluster.getNode().findChild("Secret"))
        .applyRemovalPolicy(stack.deployment().dataRemovalPolicy());
    keepAuditLog(stack);
    acceptFindings();
  }

  /**
   * DocumentDB creates the log group itself if there is none when an instance writes to it, and
   * then its events stay for ever.
   */
  private void keepAuditLog(DeploymentStack stack) {
    LogGroup log =
        LogGroup.Builder.create(this, "AuditLog")
            .logGroupName("/aws/docdb/" + cluster.getClusterIdentifier() + "/audit")
            .retention(RetentionDays.THREE_MONTHS)
            .removalPolicy(stack.deployment().dataRemovalPolicy())
            .build();
    for (int number = 1; number <= INSTANCES; number++) {
      cluster.getNode().findChild("Instance" + number).getNode().addDependency(log);
    }
  }

  private void acceptFindings() {
    Suppression.of(
        cluster.getNode().findChild("Secret"),
        "AwsSolutions-SMG4",
        "These are the administrator's credentials, which no application uses; people change them after each use.");
    IConstruct resource = cluster.getNode().findChild("Resource");
    Suppression.of(
        resource,
        "AwsSolutions-DOC2",
        "Only the application's security group can reach the port, so another port number would add no protection.");
    Suppression.of(
        resource,
        "AwsSolutions-DOC5",
        "The rule expects names of events, but DocumentDB expects names of logs. Its audit log is exported; the profiler would log the notes of tasks.");
    Suppression.of(
        resource,
        "CdkNagValidationFailure",
        "DOC3 cannot check the credentials because they are in Secrets Manager, which is what the rule asks for.");
  }

  public void allow(ISecurityGroup instances) {
    cluster.getConnections().allowFrom(instances, Port.tcp(PORT), "The application");
  }

  /**
   * The environment variables with which a Quarkus application connects, without credentials.
   * DocumentDB does not support retryable writes, and Java does not trust the authority that signs
   * its certificates.
   */
  public Map<String, String> variables() {
    return Map.of(
        "QUARKUS_MONGODB_CONNECTION_STRING",
        "mongodb://%s/?tls=true&replicaSet=rs0&retryWrites=false"
            .formatted(cluster.getClusterEndpoint().getSocketAddress()),
        "QUARKUS_MONGODB_TLS_CONFIGURATION_NAME",
        "documentdb",
        "QUARKUS_TLS_DOCUMENTDB_TRUST_STORE_PEM_CERTS",
        AUTHORITIES);
  }

  public String identifier() {
    return cluster.getClusterIdentifier();
  }

  public String secretArn() {
    return cluster.getSecret().getSecretArn();
  }

  public void alarms(Monitoring monitoring) {
    monitoring.alarm(
        "DatabaseCpu",
        "mongodb-cpu",
        metric("CPUUtilization", "Average"),
        Monitoring.Condition.above(80, 3, "documentdb-cpu"));
    // The volume grows by itself up to 128 TiB, so this alarm is about cost and unexpected growth.
    monitoring.alarm(
        "DatabaseStorage",
        "mongodb-storage",
        metric("VolumeBytesUsed", "Maximum"),
        Monitoring.Condition.above(20e9, 1, "documentdb-storage"));
  }

  private Metric metric(String name, String statistic) {
    return Metric.Builder.create()
        .namespace("AWS/DocDB")
        .metricName(name)
        .dimensionsMap(Map.of("DBClusterIdentifier", cluster.getClusterIdentifier()))
        .statistic(statistic)
        .period(Duration.minutes(5))
        .build();
  }
}
