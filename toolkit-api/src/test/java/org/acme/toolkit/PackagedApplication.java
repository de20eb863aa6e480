package org.acme.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts the packaged application as a process, as in production. */
public final class PackagedApplication implements AutoCloseable {
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Pattern ADDRESS = Pattern.compile("Listening on: http://[\\d.]+:(\\d+)");

  /** Long enough for a busy machine. */
  private static final int PATIENCE_SECONDS = 180;

  private final Process process;
  private final Path output;
  private final Path errors;

  private PackagedApplication(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  static PackagedApplication start(Map<String, String> settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It runs for seconds only; the second compiler would cost more time than it saves.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Dquarkus.http.port=0");
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(JAR.toString());
    return start(new ProcessBuilder(command));
  }

  /** Runs the command that starts a release, in the folder of the release. */
  public static PackagedApplication start(
      Path release, String command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", "exec " + command).directory(release.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    return start(builder);
  }

  private static PackagedApplication start(ProcessBuilder builder) throws IOException {
    Path output = Files.createTempFile("toolkit-api", ".out");
    Path errors = Files.createTempFile("toolkit-api", ".err");
    builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
    // Hides the AWS account of the machine, and its role if it is an EC2 instance.
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    return new PackagedApplication(builder.start(), output, errors);
  }

  /** Waits until it answers. */
  public URI url() throws Exception {
    for (int i = 0; i < PATIENCE_SECONDS * 10 && isAlive(); i++) {
      Matcher address = ADDRESS.matcher(output());
      if (address.find()) {
        return URI.create("http://localhost:" + address.group(1));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("It did not start: " + output() + errors());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Sends SIGTERM, as a supervisor does. */
  void terminate() {
    process.destroy();
  }

  /** Waits until the process has ended. */
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("has ended").isTrue();
    return process.exitValue();
  }

  public String output() throws IOException {
    return Files.readString(output);
  }

  String errors() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
