package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/**
 * Runs the commands with the real CLI against moto if both are installed. This tests what the fake
 * CLI ignores, such as queries and reading from stdin.
 */
@Execution(SAME_THREAD) // each test resets the one moto server
class MotoTest {
  private static final Path WRAPPER = Command.SCRIPTS.resolve("src/test/resources/moto");

  private static Process moto;
  private static Process cli;
  private static String endpoint;
  private static String realCli;

  /** Port of the server that runs the CLI; empty if Python cannot import the CLI. */
  private static String cliPort = "";

  @TempDir Path folder;
  private String distribution;
  private Account account;

  @BeforeAll
  static void startServers(@TempDir Path logs) throws Exception {
    assumeTrue(
        isInstalled("moto_server") && isInstalled("aws"),
        "moto_server or the AWS CLI is not installed");
    realCli = Command.of("bash", "-c", "command -v aws").run().output().strip();
    int port = Ports.free();
    endpoint = "http://127.0.0.1:" + port;
    moto =
        new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(logs.resolve("moto.log").toFile())
            .start();
    if (isInstalled("python3")) {
      cli =
          new ProcessBuilder("python3", WRAPPER.resolve("aws_server.py").toString())
              .redirectError(logs.resolve("aws_server.log").toFile())
              .start();
      cliPort = Optional.ofNullable(cli.inputReader().readLine()).orElse("");
    }
    Ports.await(port);
  }

  @AfterAll
  static void stopServers() throws InterruptedException {
    for (Process server : new Process[] {moto, cli}) {
      if (server != null) {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        server.waitFor();
      }
    }
  }

  @BeforeEach
  void open() throws IOException {
    Result reset = Command.of("curl", "-fsS", "-X", "POST", endpoint + "/moto-api/reset").run();
    assertThat(reset.status()).as(reset.output()).isZero();
    account = new Account(folder);
    account.storage = Optional.of(endpoint);
    distribution =
        aws(
                "cloudfront",
                "create-distribution",
                "--origin-domain-name",
                "blue.s3.amazonaws.com",
                "--query",
                "Distribution.Id",
                "--output",
                "text")
            .strip();
    createStack("todo-demo", List.of("static", "secrets", "bundles"));
    createStack("toolkit-demo", List.of("blue", "green", "artifacts"));
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void secretsAreStoredAndRotated() {
    assertThat(
            succeeds("put-secrets.sh", "mongodb.username=todo\nmongodb.password=hu\\sh\n", "todo"))
        .contains("wrote s3://secrets/secrets.properties");
    String before = aws("s3", "cp", "s3://secrets/secrets.properties", "-");
    assertThat(before).contains("mongodb.password=hu\\\\sh\n");

    succeeds("put-secrets.sh", "", "todo", "--add-session-key");
    succeeds("put-secrets.sh", "", "todo", "--rotate-session-key");
    String key =
        before.lines().filter(line -> line.startsWith("session.key=")).findFirst().orElseThrow();
    assertThat(aws("s3", "cp", "s3://secrets/secrets.properties", "-"))
        .contains(key.replace("session.key", "session.previous-key"), "mongodb.password=hu\\\\sh\n")
        .doesNotContain(key);

    succeeds("put-secrets.sh", "deepl-key=a\"b\\c\n", "toolkit");
    assertThat(
            aws(
                "ssm",
                "get-parameter",
                "--name",
                "/toolkit/demo/deepl-key",
                "--with-decryption",
                "--query",
                "Parameter.[Type,Value]",
                "--output",
                "text"))
        .isEqualTo("SecureString\ta\"b\\c\n");
  }

  @Test
  void releasesAndRollbacksWork() throws IOException {
    for (int number = 1; number <= 6; number++) {
      Path old = Files.createDirectories(folder.resolve("old/0." + number));
      Files.createFile(old.resolve("release.sha256"));
    }
    aws("s3", "cp", "--recursive", folder.resolve("old").toString(), "s3://static/");
    Path first = Build.todo(folder, "1.0-1", "one");
    assertThat(succeeds("release-todo.sh", "", "--bundle", first).lines())
        .filteredOn(line -> line.contains("removing static files of 0."))
        .as("five are kept")
        .hasSize(2);
    assertThat(succeeds("release-todo.sh", "", "--bundle", first))
        .contains("1.0-1 is already live");
    assertThat(
            aws(
                "s3api",
                "head-object",
                "--bucket",
                "static",
                "--key",
                "1.0-1/assets/main.js",
                "--query",
                "[ContentType,CacheControl]",
                "--output",
                "text"))
        .isEqualTo("text/javascript; charset=utf-8\tpublic, max-age=31536000, immutable\n");
    succeeds("release-todo.sh", "", "--bundle", Build.todo(folder, "1.0-2", "two"));
    assertThat(succeeds("release-todo.sh", "", "--version", "1.0-1")).contains("live: 1.0-1");
    account.write("eb/broken", "1.0-3\n");
    assertThat(
            run("release-todo.sh", "", "--bundle", Build.todo(folder, "1.0-3", "three")).output())
        .contains("1.0-1 is live again");
    assertThat(
            run("release-todo.sh", "", "--bundle", Build.todo(folder, "1.0-1", "other")).status())
        .isEqualTo(66);

    succeeds("release-toolkit-api.sh", "", "--revision", Build.toolkit(folder, "1.0", "one"));
    succeeds("release-toolkit-web.sh", "", "--revision", Build.toolkit(folder, "1.0", "one"));
    succeeds("release-toolkit-web.sh", "", "--revision", Build.toolkit(folder, "1.1", "two"));
    assertThat(succeeds("rollback-toolkit-web.sh", "")).contains("\"version\":\"1.0\"");
    assertThat(
            aws(
                "cloudfront",
                "list-invalidations",
                "--distribution-id",
                distribution,
                "--query",
                "length(InvalidationList.Items)"))
        .isEqualTo("2\n");
  }

  @Test
  void destroyingADemoDeletesAllVersionsOfObjectsAndAllParameters() {
    aws(
        "ssm",
        "put-parameter",
        "--name",
        "/toolkit/demo/deepl-key",
        "--type",
        "SecureString",
        "--value",
        "hush");
    aws(
        "s3api",
        "put-bucket-versioning",
        "--bucket",
        "static",
        "--versioning-configuration",
        "Status=Enabled");
    for (String call : List.of("put-object", "put-object", "delete-object")) {
      aws("s3api", call, "--bucket", "static", "--key", "1.0-1/assets/main.js");
    }

    succeeds("destroy.sh", "");

    assertThat(aws("s3api", "list-buckets")).contains("Buckets").doesNotContain("static");
    assertThat(aws("ssm", "get-parameters-by-path", "--path", "/toolkit/demo"))
        .doesNotContain("deepl-key");
    assertThat(run("release-todo.sh", "", "--version", "1.0-1").output())
        .contains("there is no stack todo-demo in eu-west-3");
  }

  @Test
  void thePoliciesOfTheAccountCanBeCreated() {
    aws(
        "cloudformation",
        "create-stack",
        "--stack-name",
        "account-policies",
        "--capabilities",
        "CAPABILITY_NAMED_IAM",
        "--template-body",
        "file://" + Command.SCRIPTS.resolve("../infra/account.json"));

    assertThat(aws("cloudformation", "list-stack-resources", "--stack-name", "account-policies"))
        .contains("policy/deployment-execution", "policy/deployment-boundary");
  }

  private String succeeds(String script, String input, Object... arguments) {
    Result result = run(script, input, arguments);
    assertThat(result.status()).as(result.output()).isZero();
    return result.output();
  }

  private Result run(String script, String input, Object... arguments) {
    Object[] words = new Object[arguments.length + 1];
    words[0] = "demo";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return account
        .command(script, words)
        .with("BASH_ENV", "")
        .withPath(WRAPPER)
        .with("CDK", "true")
        .withAll(cliEnvironment())
        .withInput(input)
        .run();
  }

  private String aws(String... words) {
    Object[] command = new Object[words.length + 1];
    command[0] = WRAPPER.resolve("aws");
    System.arraycopy(words, 0, command, 1, words.length);
    Result result = Command.of(command).withAll(cliEnvironment()).run();
    assertThat(result.status()).as(result.output()).isZero();
    return result.output();
  }

  private static Map<String, String> cliEnvironment() {
    return Map.of(
        "AWS_SERVER", cliPort,
        "REAL_AWS", realCli,
        "AWS_ENDPOINT_URL", endpoint,
        "AWS_REGION", "eu-west-3",
        "AWS_DEFAULT_REGION", "eu-west-3",
        "AWS_ACCESS_KEY_ID", "nobody",
        "AWS_SECRET_ACCESS_KEY", "nothing");
  }

  /** Creates the stack of the fake account in moto, with its buckets. */
  private void createStack(String name, List<String> buckets) throws IOException {
    String resources =
        buckets.stream()
            .map(
                bucket ->
                    "\"%s\":{\"Type\":\"AWS::S3::Bucket\",\"Properties\":{\"BucketName\":\"%s\"}}"
                        .formatted(bucket, bucket))
            .collect(Collectors.joining(","));
    String outputs =
        account
            .read("stacks/" + name)
            .lines()
            .map(line -> line.split("\t"))
            .map(output -> "\"%s\":{\"Value\":\"%s\"}".formatted(output[0], value(output[1])))
            .collect(Collectors.joining(","));
    Path template =
        Files.writeString(
            folder.resolve(name + ".json"),
            "{\"Resources\":{%s},\"Outputs\":{%s}}".formatted(resources, outputs));
    aws(
        "cloudformation",
        "create-stack",
        "--stack-name",
        name,
        "--template-body",
        "file://" + template);
  }

  /** The real CLI validates ARNs. */
  private String value(String output) {
    return switch (output) {
      case "E0001" -> distribution;
      case "arn:key" ->
          "arn:aws:kms:eu-west-3:123456789012:key/11111111-1111-1111-1111-111111111111";
      case "arn:keeper" -> "arn:aws:iam::123456789012:role/keeper";
      default -> output;
    };
  }

  private static boolean isInstalled(String program) {
    return Command.of("bash", "-c", "command -v " + program).run().status() == 0;
  }
}
