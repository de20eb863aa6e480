package org.acme.infra.construct;

import static org.acme.infra.construct.beanstalk.OptionSettings.hasOption;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class DocumentDatabaseTest {
  private static final Template DEMO = Synthesis.demo("todo-demo");
  private static final Template PRODUCTION = Synthesis.production("todo-demo");

  private static final String VARIABLE = "QUARKUS_MONGODB_CONNECTION_STRING";

  @Test
  void theDemoUsesAnExternalCluster() {
    DEMO.resourceCountIs("AWS::DocDB::DBCluster", 0);
    hasOption(
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
            "StorageEncrypted",
            true,
            "BackupRetentionPeriod",
            14, // days
            // CloudFormation could not remove it after a failed creation; see release.sh.
            "DeletionProtection",
            Match.absent(),
            "DBClusterIdentifier",
            Match.absent()));
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
  void acceptsOnlyTlsConnectionsFromTheInstances() {
    PRODUCTION.hasResourceProperties(
        "AWS::DocDB::DBClusterParameterGroup",
        Map.of("Parameters", Match.objectLike(Map.of("tls", "enabled"))));
    hasOption(
        PRODUCTION,
        "aws:elasticbeanstalk:application:environment",
        VARIABLE,
        Map.of(
            "Fn::Join",
            List.of("", Match.arrayWith(List.of("/?tls=true&replicaSet=rs0&retryWrites=false")))));
    PRODUCTION.hasResourceProperties(
        "AWS::EC2::SecurityGroupIngress",
        Map.of(
            "FromPort",
            27017,
            "SourceSecurityGroupId",
            Map.of(
                "Fn::GetAtt", List.of(Match.stringLikeRegexp("ApplicationInstances"), "GroupId"))));
    hasOption(
        PRODUCTION,
        "aws:autoscaling:launchconfiguration",
        "SecurityGroups",
        Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("ApplicationInstances"), "GroupId")));
  }

  /** The profiler logs whole commands, and those contain the notes of tasks. */
  @Test
  void logsContainNoNotes() {
    PRODUCTION.hasResourceProperties(
        "AWS::DocDB::DBClusterParameterGroup",
        Map.of("Parameters", Map.of("tls", "enabled", "audit_logs", "enabled")));
    PRODUCTION.hasResourceProperties(
        "AWS::DocDB::DBCluster", Map.of("EnableCloudwatchLogsExports", List.of("audit")));
  }

  /** DocumentDB would create the group when an instance starts, without a retention. */
  @Test
  void theAuditLogIsKeptForThreeMonthsFromTheFirstEventOn() {
    Map<String, Map<String, Object>> groups =
        PRODUCTION.findResources(
            "AWS::Logs::LogGroup", Map.of("Properties", Map.of("RetentionInDays", 90)));
    assertThat(groups.values())
        .singleElement()
        .asString()
        .contains("/aws/docdb/, {Ref=DatabaseCluster", "/audit");
    assertThat(PRODUCTION.findResources("AWS::DocDB::DBInstance").values())
        .hasSize(2)
        .allMatch(instance -> ((List<?>) instance.get("DependsOn")).containsAll(groups.keySet()));
  }

  /** put-secrets.sh refuses this user, which is for people, and asks for the application's. */
  @Test
  void theCredentialsOfTheAdministratorAreInSecretsManager() {
    PRODUCTION.hasResourceProperties(
        "AWS::SecretsManager::Secret",
        Map.of(
            "Name",
            Match.absent(),
            "GenerateSecretString",
            Match.objectLike(Map.of("SecretStringTemplate", "{\"username\":\"operations\"}"))));
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
}
