package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acme.deploy.Command.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesHookTest {
  @TempDir Path folder;
  private Path calls;

  @BeforeEach
  void installPrograms() throws IOException {
    calls = folder.resolve("calls");
    Files.createDirectories(folder.resolve("agent/etc"));
    Files.createDirectories(folder.resolve("agent/bin"));
    program("dnf", 0);
    program("agent/bin/amazon-cloudwatch-agent-ctl", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hooks", "confighooks"})
  void letsTheAgentReceiveTraces(String kind) throws IOException {
    Result result = run(kind, "http://localhost:4318");

    assertThat(result).isEqualTo(new Result(0, "traces: the CloudWatch agent receives them\n"));
    assertThat(calls)
        .content()
        .startsWith("dnf install")
        .contains("amazon-cloudwatch-agent-ctl -a append-config");
    assertThat(folder.resolve("agent/etc/traces.json")).content().contains("\"otlp\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dnf", "agent/bin/amazon-cloudwatch-agent-ctl"})
  void aReleaseRunsWithoutTracesIfSomethingFails(String program) throws IOException {
    program(program, 1);

    Result result = run("hooks", "http://localhost:4318");

    assertThat(result.status()).isZero();
    assertThat(result.output()).contains("runs without traces");
  }

  @Test
  void doesNothingIfNoTracesAreWanted() throws IOException {
    assertThat(run("hooks", "")).isEqualTo(new Result(0, ""));
    assertThat(calls).doesNotExist();
  }

  private void program(String name, int status) {
    Path program = folder.resolve(name);
    Programs.write(
        program, "echo \"%s $*\" >>%s\nexit %d".formatted(program.getFileName(), calls, status));
  }

  private Result run(String kind, String collector) throws IOException {
    return Command.of(
            Command.SCRIPTS.resolve("todo-app/.platform/%s/predeploy/20_traces.sh".formatted(kind)))
        .withPath(folder)
        .with("AGENT", folder.resolve("agent"))
        .with("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector)
        .run();
  }
}
