package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** doctor.sh with an account whose answers are files. */
class DoctorTest {
  private static final String NEWEST = "64bit Amazon Linux 2023 v4.12.7 running Corretto 25";
  private static final String SERVERS = "ns-1.awsdns-01.org\tns-2.awsdns-02.com";

  private static final List<String> SETTINGS =
      List.of(
          "--",
          "-c",
          "account=111122223333",
          "-c",
          "domain=quarkus-sample.org",
          "-c",
          "hostedZoneId=Z08412345ABCDEFGHIJK",
          "-c",
          "notificationEmail=operations@quarkus-sample.org",
          "-c",
          "todo.mongodb=mongodb+srv://cluster0.ab1cd.mongodb.net");

  @TempDir Path folder;
  private Account account;
  private Path programs;

  @BeforeEach
  void open() throws IOException {
    account = new Account(folder);
    programs = Files.createDirectories(folder.resolve("programs"));
    program("session-manager-plugin", "exit");
    program("mvn", "exit");
    program("dig", "printf 'ns-2.awsdns-02.com.\\nns-1.awsdns-01.org.\\n'");
    answers(
        Map.of(
            "ec2 describe-regions", "opted-in",
            "ssm get-parameter", "30",
            "iam get-policy", "arn",
            "service-quotas get-service-quota", "16.0",
            "ec2 describe-addresses", "1",
            "ec2 describe-vpcs", "2",
            "ec2 describe-instances", "2\t1",
            "elasticbeanstalk list-available-solution-stacks", NEWEST,
            "route53domains get-domain-detail", "clientTransferProhibited",
            "route53 get-hosted-zone", SERVERS));
    answers(
        Map.of(
            "cloudfront-keyvaluestore describe-key-value-store", "an error of the API",
            "sns list-subscriptions", "",
            "iam list-open-id-connect-providers", "None"));
  }

  @AfterEach
  void close() {
    account.close();
  }

  /** Otherwise it would look for the environment where CDK does not deploy it. */
  @Test
  void refusesAnotherRegionThanThatOfCdk() {
    Result result =
        account
            .command("doctor.sh", "demo", "--", "-c", "todo.region=eu-west-3")
            .with("AWS_REGION", "us-east-1")
            .run();

    assertThat(result.status()).isEqualTo(64);
    assertThat(result.output())
        .contains("CDK would deploy todo to eu-west-3, but this command uses us-east-1");
  }

  @Test
  void findsNothingInAReadyAccountAndNamesTheNextStep() throws IOException {
    Result result = doctor();

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output())
        .doesNotContain("FAIL", "warn")
        .contains(
            "ok    AWS CLI 2.27.0",
            "ok    credentials for the account 111122223333",
            "ok    CDK is bootstrapped in us-east-1 (version 30)",
            "ok    quarkus-sample.org is delegated to its zone",
            "next: store the secrets: step 5");
    assertThat(account.changes()).isEmpty();
  }

  @Test
  void leadsThroughTheSteps() throws IOException {
    Path stacks = account.folder().resolve("stacks");
    Path toolkit = Files.move(stacks.resolve("toolkit-demo"), folder.resolve("toolkit-demo"));
    assertThat(doctor().output()).contains("next: deploy the stacks: step 4", "ok    credentials");
    Files.move(toolkit, stacks.resolve("toolkit-demo"));
    assertThat(doctor().output()).contains("next: store the secrets: step 5");
    account.write("s3/secrets/secrets.properties", "x");
    account.write("parameters", "/toolkit/demo/deepl-key\n");
    account.write("answers/elasticbeanstalk describe-environments", "Sample Application\n");
    assertThat(doctor().output()).contains("next: release the applications: step 6");
    account.write("answers/elasticbeanstalk describe-environments", "1.0-1\n");
    assertThat(doctor().output()).contains("next: nothing: todo-app 1.0-1 is live");
  }

  @Test
  void eachObstacleIsReportedWithWhatToDo() throws IOException {
    Files.delete(account.folder().resolve("stacks/todo-demo"));
    Files.delete(account.folder().resolve("stacks/toolkit-demo"));
    Map<List<String>, String> obstacles =
        Map.of(
            List.of("ec2 describe-regions", "not-opted-in"),
                "FAIL  the region eu-west-3 is not enabled",
            List.of("ssm get-parameter", "5"), "FAIL  CDK is not bootstrapped in eu-west-3",
            List.of("cloudfront-keyvaluestore describe-key-value-store", "requires CRT"),
                "FAIL  this AWS CLI cannot sign",
            List.of("ec2 describe-addresses", "16"),
                "FAIL  Elastic IPs in eu-west-3: 16 of 16 used, but 1 needed",
            List.of("ec2 describe-instances", "1\t2\n6\t2"),
                "FAIL  vCPUs of standard instances in eu-west-3: 14 of 16 used, but 4 needed",
            List.of(
                    "elasticbeanstalk list-available-solution-stacks",
                    NEWEST.replace("12.7", "13.0")),
                "set todo.platform to '64bit Amazon Linux 2023 v4.13.0 running Corretto 25'",
            List.of("route53 get-hosted-zone", "ns-3.awsdns-03.net"),
                "FAIL  quarkus-sample.org is delegated to 'ns-1.awsdns-01.org ns-2.awsdns-02.com', not to",
            List.of("sns list-subscriptions", "arn:aws:sns:eu-west-3:1:todo-demo-notifications"),
                "warn  an e-mail of AWS waits for a click");
    for (Map.Entry<List<String>, String> obstacle : obstacles.entrySet()) {
      String file = "answers/" + obstacle.getKey().get(0);
      String before = account.read(file);
      account.write(file, obstacle.getKey().get(1) + "\n");

      Result result = doctor();

      assertThat(result.output()).contains(obstacle.getValue());
      boolean fails = obstacle.getValue().startsWith("warn");
      assertThat(result.status()).as(result.output()).isEqualTo(fails ? 0 : 65);
      account.write(file, before);
    }
  }

  @Test
  void namesANewerPlatform() throws IOException {
    account.write(
        "answers/elasticbeanstalk list-available-solution-stacks",
        NEWEST + "\n" + NEWEST.replace("12.7", "12.10") + "\n");

    assertThat(doctor().output())
        .contains("the newest is '64bit Amazon Linux 2023 v4.12.10 running Corretto 25'");
  }

  @Test
  void aPlatformThatIsGoneAltogetherIsReported() throws IOException {
    account.write("answers/elasticbeanstalk list-available-solution-stacks", "None\n");

    assertThat(doctor().output()).contains("FAIL  Elastic Beanstalk offers no Corretto 25");
  }

  @Test
  void aRepositoryNeedsGitHubsProvider() throws IOException {
    assertThat(doctor("-c", "delivery.repository=quarkus-sample/shop").output())
        .contains("FAIL  the account has no provider for GitHub");
    account.write(
        "answers/iam list-open-id-connect-providers",
        "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\n");
    assertThat(doctor("-c", "delivery.repository=quarkus-sample/shop").status()).isZero();
  }

  @Test
  void withoutSettingsAndCredentialsItSaysWhatIsMissing() {
    account.fail("sts*", 253, "Unable to locate credentials");

    Result result = account.command("doctor.sh", "demo").withPath(programs).run();

    assertThat(result.status()).isEqualTo(65);
    assertThat(result.output())
        .contains(
            "FAIL  account is not set",
            "FAIL  domain is not set",
            "FAIL  todo.mongodb is not set",
            "FAIL  no credentials: Unable to locate credentials",
            "next: repair what is marked FAIL");
  }

  @Test
  void anOldCliIsFoundByTheDoctorAndByEveryCommand() throws IOException {
    account.write("cli-version", "aws-cli/2.9.19 Python/3.11\n");

    assertThat(doctor().output()).contains("FAIL  the AWS CLI is 2.9.19; install 2.15.0 or newer");
    for (String script : List.of("release-todo.sh", "put-secrets.sh", "destroy.sh")) {
      Result result =
          script.equals("put-secrets.sh")
              ? account.command(script, "demo", "todo").run()
              : account.command(script, "demo").run();
      assertThat(result.status()).isEqualTo(65);
      assertThat(result.output()).contains("the AWS CLI is 2.9.19");
    }
    assertThat(account.changes()).isEmpty();
  }

  private Result doctor(String... more) throws IOException {
    Object[] words =
        Stream.of(Stream.of("demo"), SETTINGS.stream(), Stream.of(more))
            .flatMap(word -> word)
            .toArray();
    return account.command("doctor.sh", words).withPath(programs).run();
  }

  private void answers(Map<String, String> answers) {
    answers.forEach((call, answer) -> account.write("answers/" + call, answer + "\n"));
  }

  private void program(String name, String script) {
    Programs.write(programs.resolve(name), script);
  }
}
