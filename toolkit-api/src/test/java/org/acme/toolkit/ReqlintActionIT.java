package org.acme.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what GitHub does with the composite action, and pre-commit with the hook. */
class ReqlintActionIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.(\\w+) }}");

  /** The shell of a step with {@code shell: bash}. */
  private static final List<String> BASH =
      List.of("bash", "--noprofile", "--norc", "-eo", "pipefail");

  @TempDir Path folder;
  private Path wrong;
  private Path right;

  private record Run(int exitCode, String out) {}

  @BeforeEach
  void write() throws IOException {
    wrong = Files.writeString(folder.resolve("wrong.md"), "The service recieves orders.\n");
    right = Files.writeString(folder.resolve("right.md"), "The service stores orders.\n");
  }

  @Test
  void theActionShowsFindingsInThePullRequest() throws Exception {
    Run run = action(Map.of("files", wrong + " " + right));

    assertThat(run.out()).contains("::error file=").contains("line=1,col=13").contains("recieves");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void theActionSucceedsWithoutErrors() throws Exception {
    Run run = action(Map.of("files", right.toString(), "options", "--language en-US"));

    assertThat(run.out()).doesNotContain("::error");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void theHookChecksTheFilesOfACommit() throws Exception {
    JsonNode hook =
        new YAMLMapper().readTree(ROOT.resolve(".pre-commit-hooks.yaml").toFile()).get(0);
    assertThat(hook.get("language").asText()).isEqualTo("script");
    assertThat(List.of("texts/a.md", "a.docx", "a.java", "md"))
        .filteredOn(file -> Pattern.compile(hook.get("files").asText()).matcher(file).find())
        .containsExactly("texts/a.md", "a.docx");

    String entry = ROOT.resolve(hook.get("entry").asText()).toString();
    Run found = run(List.of(entry, wrong.toString(), right.toString()), Map.of());
    assertThat(found.out()).contains("recieves");
    assertThat(found.exitCode()).isEqualTo(1);
    assertThat(run(List.of(entry, right.toString()), Map.of()).exitCode()).isZero();
  }

  private static Run action(Map<String, String> given) throws IOException, InterruptedException {
    JsonNode action =
        new YAMLMapper().readTree(ROOT.resolve(".github/actions/reqlint/action.yml").toFile());
    assertThat(action.at("/runs/using").asText()).isEqualTo("composite");
    assertThat(action.at("/runs/steps")).hasSize(1);
    JsonNode step = action.at("/runs/steps/0");
    assertThat(step.get("shell").asText()).isEqualTo("bash");

    var environment = new HashMap<String, String>();
    for (Map.Entry<String, JsonNode> variable : step.get("env").properties()) {
      Matcher input = INPUT.matcher(variable.getValue().asText());
      assertThat(input.matches()).as(variable.getKey()).isTrue();
      String name = input.group(1);
      environment.put(
          variable.getKey(),
          given.getOrDefault(name, action.at("/inputs/" + name + "/default").asText()));
    }
    List<String> command = new ArrayList<>(BASH);
    command.addAll(List.of("-c", step.get("run").asText()));
    return run(command, environment);
  }

  private static Run run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), out);
  }
}
