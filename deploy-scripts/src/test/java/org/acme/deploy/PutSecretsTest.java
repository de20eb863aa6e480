package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutSecretsTest {
  private static final String LOGIN = "mongodb.username=todo\nmongodb.password=hush=hush\\now\n";

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
  void aRotationKeepsTheOldKeyAsThePreviousKeyAndAllOtherSecrets() throws IOException {
    put("todo", LOGIN);
    String old = secrets().getProperty("session.key");

    Result result = account.command("put-secrets.sh", "demo", "todo", "--rotate-session-key").run();

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(secrets())
        .containsEntry("session.previous-key", old)
        .containsEntry("mongodb.password", "hush=hush\\now");
    assertThat(secrets().getProperty("session.key")).hasSize(64).isNotEqualTo(old);
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

  @Test
  void copiesTheLoginOfDocumentDbFromSecretsManager() throws IOException {
    account.addOutputs("todo-demo", Map.of("DatabaseSecretArn", "arn:database"));

    put("todo", "");

    assertThat(secrets())
        .containsEntry("mongodb.username", "todo")
        .containsEntry("mongodb.password", "from-documentdb");
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
    Result result = put("toolkit", "deepl-key=a\"b\\c\naccess-keys=one,two\n");

    assertThat(result.status()).as(result.output()).isZero();
    assertThat(account.read("ssm").lines())
        .containsExactly(
            "/toolkit/demo/deepl-key SecureString a\"b\\c",
            "/toolkit/demo/access-keys SecureString one,two");
  }

  @Test
  void refusesUnknownNamesAndInvalidValues() {
    assertThat(put("toolkit", "deepl=x\n").status()).isEqualTo(64);
    assertThat(put("toolkit", "deepl-key=a\tb\n").status()).isEqualTo(64);
    assertThat(put("toolkit", "").status()).isEqualTo(64);
    assertThat(put("todo", LOGIN + "session.key=short\n").status()).isEqualTo(64);
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

  /** The interrupted upload may be complete, and a second rotation would drop the first key. */
  @Test
  void anInterruptedRotationSaysWhetherToRunItAgain() {
    put("todo", LOGIN);
    account.calls();
    account.command("put-secrets.sh", "demo", "todo", "--rotate-session-key").run();
    int last = account.calls().size();

    for (int number = 1; number <= last; number++) {
      Result result =
          account
              .command("put-secrets.sh", "demo", "todo", "--rotate-session-key")
              .stoppedBefore(number, "TERM")
              .run();
      account.calls();

      assertThat(result.status()).as(result.output()).isEqualTo(143);
      assertThat(result.output())
          .contains(
              number < last
                  ? "Nothing was changed. Run the same command again to continue."
                  : "It is either unchanged or completely written. Check its date. Run the same"
                      + " command again only if it is unchanged, because a second rotation ends"
                      + " sessions.");
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

  private Properties secrets() throws IOException {
    Properties secrets = new Properties();
    secrets.load(new StringReader(account.read("s3/secrets/secrets.properties")));
    return secrets;
  }
}
