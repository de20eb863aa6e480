package org.acme.infra.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the user data of an instance in a temporary folder, with stubs for the system commands. */
class PrepareInstanceTest {
  private static final String AGENT = "/opt/aws/amazon-cloudwatch-agent";

  @TempDir Path root;

  @Test
  void installsPackagesThenAddsTheUserThenStartsTheAgent() throws Exception {
    run();
    assertThat(Files.readAllLines(root.resolve("calls")))
        .extracting(call -> call.split(" ")[0])
        .containsExactly("dnf", "useradd", "systemctl", "amazon-cloudwatch-agent-ctl");
    // State Manager installs the CodeDeploy agent.
    assertThat(root.resolve("calls"))
        .content()
        .startsWith(
            "dnf install -y java-25-amazon-corretto-headless amazon-cloudwatch-agent rsyslog\n");
  }

  @Test
  void theAgentWritesToTheExistingLogGroups() throws Exception {
    run();
    JsonNode settings =
        new ObjectMapper().readTree(root.resolve("." + AGENT + "/etc/deployment.json").toFile());
    assertThat(settings.at("/metrics/namespace").asText()).isEqualTo("toolkit-demo");
    assertThat(settings.at("/metrics/append_dimensions/InstanceId").asText())
        .isEqualTo("${aws:InstanceId}");
    assertThat(
            settings
                .at("/logs/logs_collected/files/collect_list")
                .findValuesAsText("log_group_name"))
        .containsExactly("/toolkit-demo/system", "/toolkit-demo/codedeploy-agent");
  }

  @Test
  void theApplicationGetsItsEnvironmentVariables() throws Exception {
    run();
    assertThat(root.resolve("etc/toolkit-api/environment"))
        .hasContent(
            """
            AWS_REGION=eu-west-3
            TOOLKIT_AMAZON_ENABLED=false
            TOOLKIT_CORS_ORIGIN=https://toolkit.example.com
            TOOLKIT_RATE_LIMIT_PROXIES=1
            TOOLKIT_SECRETS_PATH=/toolkit/demo
            """);
  }

  @Test
  void theAgentReceivesTracesIfTheyAreWanted() throws Exception {
    run("TRACE_COLLECTOR=", "TRACE_COLLECTOR=http://localhost:4318");
    assertThat(
            new ObjectMapper()
                .readTree(root.resolve("." + AGENT + "/etc/traces.json").toFile())
                .at("/traces/traces_collected/otlp")
                .isObject())
        .isTrue();
    assertThat(root.resolve("calls")).content().contains(" -a append-config -m ec2 -s ");
    assertThat(root.resolve("etc/toolkit-api/environment"))
        .content()
        .endsWith(
            """
            QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4318
            QUARKUS_OTEL_SDK_DISABLED=false
            """);
  }

  /** A release finds no file of variables, and refuses the instance. */
  @Test
  void anInstanceWithoutLogsIsNotPrepared() throws Exception {
    assertThat(statusOf("amazon-cloudwatch-agent-ctl -a", "no-such-program -a")).isNotZero();
    assertThat(root.resolve("etc/toolkit-api/environment")).doesNotExist();
  }

  private void run() throws IOException, InterruptedException {
    run("", "");
  }

  private void run(String setting, String other) throws IOException, InterruptedException {
    assertThat(statusOf(setting, other)).isZero();
  }

  /** Runs the script with another text in the place of one. */
  private int statusOf(String setting, String other) throws IOException, InterruptedException {
    String agent = root + AGENT;
    Files.createDirectories(Path.of(agent, "etc"));
    Path bin = Files.createDirectories(Path.of(agent, "bin"));
    for (String command : List.of("dnf", "useradd", "systemctl", "amazon-cloudwatch-agent-ctl")) {
      Path stub = bin.resolve(command);
      Files.writeString(stub, "#!/bin/bash\necho \"" + command + " $*\" >> " + root + "/calls\n");
      assertThat(stub.toFile().setExecutable(true)).isTrue();
    }
    String script =
        ToolkitStackTest.userData()
            .replace(setting, other)
            .replace(AGENT, agent)
            .replace(" /etc/toolkit-api", " " + root + "/etc/toolkit-api");
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", script).inheritIO();
    bash.environment().merge("PATH", bin.toString(), (old, added) -> added + ":" + old);
    return bash.start().waitFor();
  }
}
