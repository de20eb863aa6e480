package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows docs/first-deployment.md literally: all its blocks for a shell, one after the other in
 * one shell, with real release commands, a fake account, and npx and Maven that only print.
 */
class GuideTest {
  private static final Path GUIDE = Command.SCRIPTS.resolveSibling("docs/first-deployment.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern ENVIRONMENT = Pattern.compile("(?m)^ENV=(\\w+)$");

  @TempDir Path folder;
  private Account account;
  private Path repository;
  private Path programs;

  @BeforeEach
  void open() throws IOException {
    account = new Account(folder);
    repository = Files.createDirectories(folder.resolve("repository"));
    for (String copied : List.of("deploy-scripts", "infra")) {
      Files.createDirectories(repository.resolve(copied));
    }
    Programs.copy(Command.SCRIPTS.resolve("lib"), repository.resolve("deploy-scripts/lib"));
    try (Stream<Path> scripts = Files.list(Command.SCRIPTS)) {
      for (Path script : scripts.filter(path -> path.toString().endsWith(".sh")).toList()) {
        Programs.copy(script, repository.resolve("deploy-scripts").resolve(script.getFileName()));
      }
    }
    for (String file : List.of("cdk.json", "account.json")) {
      Files.copy(
          Command.SCRIPTS.resolveSibling("infra").resolve(file),
          repository.resolve("infra").resolve(file));
    }
    programs = Files.createDirectories(folder.resolve("programs"));
    program("npx", "echo \"in $(basename \"$PWD\"): $*\"");
    program("dig", "echo ns-1.awsdns-01.org.");
    program("session-manager-plugin", "exit");
    // What the real build leaves.
    program(
        "mvn",
        "mkdir -p todo-app/target toolkit-api/target && cp '%s' todo-app/target/todo-app-1.0.0-beanstalk.zip"
                .formatted(Build.todo(folder, "1.0.0-1", "one"))
            + " && cp '%s' toolkit-api/target/toolkit-api-1.0.0-codedeploy.zip"
                .formatted(Build.toolkit(folder, "1.0.0", "one")));
    Map.of(
            "cloudformation deploy", "",
            "iam create-open-id-connect-provider", "",
            "iam get-policy", "arn",
            "iam list-open-id-connect-providers", "None",
            "ec2 describe-regions", "opted-in",
            "ssm get-parameter", "30",
            "service-quotas get-service-quota", "16.0",
            "sns list-subscriptions", "",
            "route53 get-hosted-zone", "ns-1.awsdns-01.org",
            "elasticbeanstalk list-available-solution-stacks",
                "64bit Amazon Linux 2023 v4.12.7 running Corretto 25")
        .forEach((call, answer) -> account.write("answers/" + call, answer + "\n"));
    account.write("answers/route53domains get-domain-detail", "clientTransferProhibited\n");
    for (String stack : List.of("todo", "toolkit")) {
      account.write("stacks/" + stack + "-production", account.read("stacks/" + stack + "-demo"));
    }
  }

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "production"})
  void theGuideCanBeFollowedInOneShell(String environment) throws IOException {
    String script =
        BLOCK
            .matcher(Files.readString(GUIDE))
            .results()
            .map(block -> block.group(1))
            .filter(block -> isFor(environment, block))
            .map(block -> block + "echo \"in $(basename \"$PWD\") after a step\"\n")
            .collect(Collectors.joining());

    Result result =
        Command.of("bash", "-c", "set -e; cd '%s'\n%s".formatted(repository, withSecrets(script)))
            .withPath(programs)
            .with("BASH_ENV", Command.SCRIPTS.resolve("src/test/resources/aws.sh"))
            .with("FAKE", account.folder())
            .with("POLL_SECONDS", "0.05")
            .with("WAIT_SECONDS", "0")
            .with("SMOKE_SECONDS", "0")
            .run();

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output().lines().filter(line -> line.endsWith("after a step")))
        .as("every step begins in the folder of the repository")
        .hasSizeGreaterThan(6)
        .containsOnly("in repository after a step");
    assertThat(result.output())
        .containsSubsequence(
            "aws-cdk@2.1148.1 bootstrap aws://111122223333/us-east-1 aws://111122223333/eu-west-3",
            "ok    credentials",
            "in infra: --yes aws-cdk@2.1148.1 deploy --all --require-approval never -c environment="
                + environment,
            "wrote s3://secrets/secrets.properties",
            "live: everything in " + environment);
  }

  private static boolean isFor(String environment, String block) {
    return ENVIRONMENT
        .matcher(block)
        .results()
        .allMatch(named -> named.group(1).equals(environment));
  }

  /** Answers the questions of put-secrets.sh, which asks a person. */
  private static String withSecrets(String script) {
    String command = "put-secrets.sh \"$ENV\" ";
    return script
        .replace(
            command + "todo", command + "todo <<<$'mongodb.username=todo\\nmongodb.password=hush'")
        .replace(command + "toolkit", command + "toolkit <<<'deepl-key=hush'");
  }

  private void program(String name, String script) {
    Programs.write(programs.resolve(name), script);
  }
}
