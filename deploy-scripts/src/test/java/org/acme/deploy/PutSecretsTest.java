package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutSecretsTest {
  private static final String LOGIN = "mongodb.username=todo\nmongodb.password=hush=hush\\now\n";

  /** Two keys, the first of the smallest length. */
  private static final String KEYS = "k".repeat(32) + ", " + "l".repeat(64);

  @TempDir Path folder;
  private Account account;

  @BeforeEach
  void open() throws IOException {
    account = new Account(folder);
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void writesTheSecretsAndGeneratesASessionKey() throws IOException {
    Result result = put("todo", LOGIN);

    assertThat(result.status()).as(result.output()).isZero();
    Properties secrets = secrets();
    assertThat(secrets)
        .containsEntry("mongodb.username", "todo")
        .containsEntry("mongodb.password", "hush=hush\\now")
        .doesNotContainKey("session.previous-key");
    assertThat(secrets.getProperty("session.key")).hasSize(64);
    assertThat(result.output())
        .contains("restart-app-server --region eu-west-3 --environment-name todo-demo");
  }

  @Test
  void encryptsWithTheKeyOfTheDeploymentAfterAssumingTheRole() {
    put("todo", LOGIN);

    assertThat(account.calls())
        .anyMatch(call -> call.startsWith("sts assume-role --role-arn arn:keeper"))
        .anyMatch(
            call ->
                call.equals(
                    "s3 cp --only-show-errors --sse aws:kms --sse-kms-key-id arn:key -"
                        + " s3://secrets/secrets.properties"));
  }

  @Test
  void secretsAreNeverInArgumentsOrOutput() throws IOException {
    Result todo = put("todo", LOGIN);
    Result toolkit = put("toolkit", "deepl-key=hush-hush\n");

    assertThat(account.read("arguments"))
        .contains("put-parameter")
        .doesNotContain("hush", secrets().getProperty("session.key"));
    assertThat(todo.output() + toolkit.output())
        .doesNotContain("hush", secrets().getProperty("session.key"));
  }

  @Test
  void doesNotPrintASecretGivenWithoutItsName() {
    Result result = put("toolkit", "aHVzaC1odXNo=\n");

    assertThat(result.status()).isEqualTo(64);
    assertThat(result.output()).contains("deepl-key").doesNotContain("aHVzaC1odXNo");
  }

  @Test
  void valuesArriveAsTheyWereTyped() throws IOException {
    for (String password : List.of(" two\\ \\u0041 ", "\\ x", "  ", "é=:#!\\\\", "a\\")) {
      put("todo", "mongodb.username=todo\nmongodb.password=" + password + "\n");
      assertThat(secrets()).containsEntry("mongodb.password", password);

      put("todo", "mongodb.username=other\n");
      assertThat(secrets()).as("kept").containsEntry("mongodb.password", password);
    }
  }

  @Test
  void valuesThatWouldArriveOtherwiseAreRefusedBeforeAnythingIsWritten() {
    String key = "deepl-key=hush\n";
    Map.of(
            key + "access-keys=" + "k".repeat(4097), "more than 4096 bytes",
            key + "openai-key= hush", "begins or ends with a space",
            key + "openai-key=\uFEFFhush", "the value of openai-key begins with a byte order mark",
            "\uFEFF" + key, "stdin begins with a byte order mark",
            key + "openai-key=hush\r", "control character")
        .forEach(
            (input, reason) -> {
              Result result = put("toolkit", input);

              assertThat(result.status()).as(reason).isEqualTo(64);
              assertThat(result.output()).contains(reason).doesNotContain("hush");
            });
    assertThat(account.changes()).isEmpty();
  }

  /**
   * In each step a key is recognised before it signs. So instances that know the object of this
   * step and of the step before recognise each other's sessions.
   */
  @Test
  void aNewKeyIsRecognisedBeforeItSignsAndTheOldOneAfterwards() throws IOException {
    put("todo", LOGIN);
    Properties first = secrets();

    changeSessionKey("--add-session-key");
    Properties added = secrets();
    changeSessionKey("--rotate-session-key");
    Properties rotated = secrets();
    changeSessionKey("--drop-session-key");
    Properties dropped = secrets();

    assertThat(added)
        .containsEntry("session.key", first.getProperty("session.key"))
        .doesNotContainKey("session.previous-key");
    assertThat(added.getProperty("session.next-key"))
        .hasSize(64)
        .isNotEqualTo(first.getProperty("session.key"));
    assertThat(rotated)
        .containsEntry("session.key", added.getProperty("session.next-key"))
        .containsEntry("session.previous-key", added.getProperty("session.key"))
        .containsEntry("mongodb.password", "hush=hush\\now")
        .doesNotContainKey("session.next-key");
    assertThat(dropped)
        .containsEntry("session.key", rotated.getProperty("session.key"))
        .containsEntry("mongodb.username", "todo")
        .doesNotContainKeys("session.next-key", "session.previous-key");
  }

  /** Instances may know the first key already, and would not recognise a second one. */
  @Test
  void addingAKeyTwiceKeepsIt() throws IOException {
    put("todo", LOGIN);
    changeSessionKey("--add-session-key");
    Properties added = secrets();

    changeSessionKey("--add-session-key");

    assertThat(secrets()).isEqualTo(added);
  }

  @Test
  void aKeyThatNoInstanceKnowsDoesNotSign() throws IOException {
    put("todo", LOGIN);
    Properties before = secrets();

    Result result = account.command("put-secrets.sh", "demo", "todo", "--rotate-session-key").run();

    assertThat(result.status()).isEqualTo(65);
    assertThat(result.output()).contains("add one with --add-session-key");
    assertThat(secrets()).isEqualTo(before);
  }

  @Test
  void refusesTwoStepsAtOnce() {
    Result result =
        account
            .command("put-secrets.sh", "demo", "todo", "--add-session-key", "--rotate-session-key")
            .run();

    assertThat(result.status()).isEqualTo(64);
    assertThat(account.calls()).isEmpty();
  }

  @Test
  void keepsSecretsThatAreNotGiven() throws IOException {
    put("todo", LOGIN);
    String key = secrets().getProperty("session.key");

    put("todo", "mongodb.password=other\n");

    assertThat(secrets())
        .containsEntry("mongodb.username", "todo")
        .containsEntry("mongodb.password", "other")
        .containsEntry("session.key", key);
  }

  /** The application needs to read and write one database, not to administer all of them. */
  @Test
  void refusesTheAdministratorOfDocumentDb() throws IOException {
    account.addOutputs("todo-demo", Map.of("DatabaseSecretArn", "arn:database"));

    Result administrator = put("todo", "mongodb.username=operations\nmongodb.password=hush\n");
    Result application = put("todo", LOGIN);

    assertThat(administrator.status()).isEqualTo(64);
    assertThat(administrator.output()).contains("operations administers the database");
    assertThat(application.status()).as(application.output()).isZero();
    assertThat(secrets()).containsEntry("mongodb.username", "todo");
  }

  @Test
  void theSecretOfTheClientComesFromCognitoAndIsNeverShown() throws IOException {
    put("todo", LOGIN);
    account.addOutputs(
        "todo-demo", Map.of("UserPoolId", "eu-west-3_pool", "UserPoolClientId", "client"));

    Result result = clientSecret();

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(secrets())
        .containsEntry("sign-in.client-secret", "hush-client-secret")
        .containsEntry("mongodb.username", "todo");
    assertThat(result.output() + account.read("arguments")).doesNotContain("hush");
  }

  @Test
  void withoutAUserPoolOrASecretNothingIsWritten() throws IOException {
    put("todo", LOGIN);
    String before = account.read("s3/secrets/secrets.properties");

    Result withoutPool = clientSecret();
    account.addOutputs(
        "todo-demo", Map.of("UserPoolId", "eu-west-3_pool", "UserPoolClientId", "client"));
    account.write("client-secret", "None");
    Result withoutSecret = clientSecret();

    assertThat(withoutPool.output()).contains("there is no user pool", "todo.signIn=true");
    assertThat(withoutSecret.output()).contains("the client of eu-west-3_pool has no secret");
    assertThat(List.of(withoutPool.status(), withoutSecret.status())).doesNotContain(0);
    assertThat(account.read("s3/secrets/secrets.properties")).isEqualTo(before);
  }

  @Test
  void doesNotOverwriteAnObjectThatCannotBeRead() throws IOException {
    put("todo", LOGIN);
    String before = account.read("s3/secrets/secrets.properties");
    account.fail("s3 cp s3://secrets*", 1, "fatal error: An error occurred (403)");

    Result result = put("todo", "mongodb.password=other\n");

    assertThat(result.status()).isEqualTo(1);
    assertThat(account.read("s3/secrets/secrets.properties")).isEqualTo(before);
  }

  @Test
  void doesNotOverwriteAnObjectThatIsReadOnlyInPart() throws IOException {
    put("todo", LOGIN);
    String before = account.read("s3/secrets/secrets.properties");
    account.write("truncated", "");

    Result result = put("todo", LOGIN);

    assertThat(result.status()).isEqualTo(1);
    assertThat(account.read("s3/secrets/secrets.properties")).isEqualTo(before);
  }

  @Test
  void fillsAnEmptyObject() throws IOException {
    account.write("s3/secrets/secrets.properties", "");

    assertThat(put("todo", LOGIN).status()).isZero();
    assertThat(secrets()).containsEntry("mongodb.username", "todo");
  }

  @Test
  void refusesTwoApplications() {
    Result result = account.command("put-secrets.sh", "demo", "todo", "toolkit").run();

    assertThat(result.status()).isEqualTo(64);
    assertThat(account.calls()).isEmpty();
  }

  @Test
  void reportsAMissingPassword() {
    Result result = put("todo", "mongodb.username=todo\n");

    assertThat(result.status()).isEqualTo(65);
    assertThat(result.output()).contains("mongodb.password is missing");
    assertThat(account.files("s3/secrets")).isEmpty();
  }

  @Test
  void encryptsParameters() {
    Result result = put("toolkit", "deepl-key=a\"b\\c\naccess-keys=" + KEYS + "\n");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.read("ssm").lines())
        .containsExactly(
            "/toolkit/demo/deepl-key SecureString a\"b\\c",
            "/toolkit/demo/access-keys SecureString " + KEYS);
  }

  @Test
  void refusesUnknownNamesAndInvalidValues() {
    assertThat(put("toolkit", "deepl=x\n").status()).isEqualTo(64);
    assertThat(put("toolkit", "deepl-key=a\tb\n").status()).isEqualTo(64);
    assertThat(put("toolkit", "").status()).isEqualTo(64);
    assertThat(put("todo", LOGIN + "session.key=short\n").status()).isEqualTo(64);
    assertThat(put("todo", LOGIN + "session.next-key=short\n").status()).isEqualTo(64);
    assertThat(account.command("put-secrets.sh", "demo").run().status()).isEqualTo(64);
    assertThat(
            account
                .command("put-secrets.sh", "demo", "toolkit", "--rotate-session-key")
                .run()
                .status())
        .isEqualTo(64);
    assertThat(account.changes()).doesNotContain("ssm put-parameter", "s3 cp");
  }

  @Test
  void refusesAnAccessKeyThatCouldBeGuessed() {
    for (String keys : List.of("k".repeat(31), KEYS + ",short", KEYS + ", ", " ".repeat(32))) {
      Result result = put("toolkit", "deepl-key=one\naccess-keys=" + keys + "\n");

      assertThat(result.status()).as(result.output()).isEqualTo(64);
      assertThat(result.output())
          .contains("less than 32 characters")
          .doesNotContain("kkk", "short");
    }
    assertThat(account.read("ssm")).isEmpty();
  }

  @Test
  void secretsAreUnchangedWhereverTheCommandIsKilled() throws IOException {
    put("todo", "mongodb.password=other\n" + LOGIN);
    account.calls();
    put("todo", LOGIN);
    int calls = account.calls().size();
    Properties before = secrets();

    for (int number = 1; number <= calls; number++) {
      account
          .command("put-secrets.sh", "demo", "todo")
          .withInput("mongodb.password=other\n")
          .killedBefore(number)
          .run();
      assertThat(account.calls()).as("killed at %d", number).hasSize(number);
      assertThat(secrets()).as("killed at %d", number).isEqualTo(before);
    }
  }

  @Test
  void aSecondRunWritesAllParametersWhereverTheFirstWasKilled() {
    String input = "deepl-key=one\nopenai-key=two\n";
    put("toolkit", input);
    int calls = account.calls().size();

    for (int number = 1; number <= calls; number++) {
      account.write("ssm", "");
      account
          .command("put-secrets.sh", "demo", "toolkit")
          .withInput(input)
          .killedBefore(number)
          .run();
      assertThat(account.calls()).as("killed at %d", number).hasSize(number);

      Result again = put("toolkit", input);

      assertThat(again.status()).as(again.output()).isZero();
      assertThat(account.read("ssm").lines())
          .as("killed at %d", number)
          .contains(
              "/toolkit/demo/deepl-key SecureString one",
              "/toolkit/demo/openai-key SecureString two");
      account.calls();
    }
  }

  @Test
  void aStepOfARotationCanBeRunAgainWhereverItWasInterrupted() throws IOException {
    put("todo", LOGIN);
    for (String step : List.of("--add-session-key", "--rotate-session-key", "--drop-session-key")) {
      account.calls();
      Path before = account.snapshot();
      changeSessionKey(step);
      int last = account.calls().size();
      for (int number = 1; number <= last; number++) {
        account.restore(before);
        Properties unchanged = secrets();
        Result result =
            account
                .command("put-secrets.sh", "demo", "todo", step)
                .stoppedBefore(number, "TERM")
                .run();
        account.calls();

        assertThat(result.status()).as(result.output()).isEqualTo(143);
        assertThat(result.output())
            .contains(
                number < last ? "Nothing was changed." : "either unchanged or completely written.")
            .contains("Run the same command again to continue.");
        assertThat(secrets()).as("%s stopped at %d", step, number).isEqualTo(unchanged);
      }
      account.restore(before);
      changeSessionKey(step);
    }
  }

  @Test
  void reportsWhichParameterADeniedCallMayHaveWritten() {
    account.deny("ssm put-parameter");

    Result result = put("toolkit", "deepl-key=hush\n");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains(
            "stopped while writing /toolkit/demo/deepl-key", "deepl-key may be written too. Run");
  }

  @Test
  void listsParametersWrittenBeforeADeniedCall() {
    account.deny("openai-key");

    Result result = put("toolkit", "deepl-key=one\nopenai-key=two\n");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output())
        .contains(
            "wrote /toolkit/demo/deepl-key",
            "stopped while writing /toolkit/demo/openai-key. The parameters listed above are"
                + " written.");
    assertThat(account.read("ssm")).isEqualTo("/toolkit/demo/deepl-key SecureString one\n");
  }

  @Test
  void aPlanChangesNothing() {
    for (String application : new String[] {"todo", "toolkit"}) {
      Result result = account.command("put-secrets.sh", "demo", application, "--plan").run();

      assertThat(result.status()).as(result.output()).isZero();
    }
    assertThat(account.changes()).isEmpty();
  }

  private Result put(String application, String input) {
    return account.command("put-secrets.sh", "demo", application).withInput(input).run();
  }

  private Result clientSecret() {
    return account.command("put-secrets.sh", "demo", "todo", "--client-secret").run();
  }

  private void changeSessionKey(String step) {
    Result result = account.command("put-secrets.sh", "demo", "todo", step).run();
    assertThat(result.status()).as(result.output()).isZero();
  }

  private Properties secrets() throws IOException {
    Properties secrets = new Properties();
    secrets.load(new StringReader(account.read("s3/secrets/secrets.properties")));
    return secrets;
  }
}
