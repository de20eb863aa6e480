package org.acme.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command. */
final class Command {
  /** The folder of this module, in which Maven runs the tests. */
  static final Path SCRIPTS = Path.of("").toAbsolutePath();

  /** Long enough for a busy machine. */
  private static final long TIMEOUT_SECONDS = 600;

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private boolean ownGroup;
  private String input = "";

  /** The output includes what was written to stderr. */
  record Result(int status, String output) {}

  private Command(List<String> command) {
    words.addAll(command);
  }

  static Command of(Object... words) {
    return new Command(Arrays.stream(words).map(Object::toString).toList());
  }

  Command with(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  Command withAll(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** Kills the command and its children before this call of the fake CLI. */
  Command killedBefore(int call) {
    return stoppedBefore(call, "KILL");
  }

  /**
   * Sends the signal to the command and its children before this call, as the terminal does after
   * Ctrl-C.
   */
  Command stoppedBefore(int call, String signal) {
    ownGroup = true;
    return with("KILL_AT", call).with("KILL_BY", signal);
  }

  /** Puts the folder first on the PATH. */
  Command withPath(Path folder) {
    return with("PATH", folder + ":" + environment.getOrDefault("PATH", System.getenv("PATH")));
  }

  Command withInput(String text) {
    input = text;
    return this;
  }

  Result run() {
    try {
      Path output = Files.createTempFile("output", ".txt");
      Path stdin = Files.writeString(Files.createTempFile("input", ".txt"), input);
      List<String> command = new ArrayList<>();
      if (ownGroup) {
        // A build that runs in the background ignores SIGINT, and its children would too.
        command.addAll(List.of("env", "--default-signal", "setsid", "--wait"));
      }
      command.addAll(words);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      Process process =
          builder
              .directory(SCRIPTS.toFile())
              .redirectErrorStream(true)
              .redirectInput(stdin.toFile())
              .redirectOutput(Redirect.appendTo(output.toFile()))
              .start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IllegalStateException(words + " does not end:\n" + Files.readString(output));
      }
      String text = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      Files.delete(stdin);
      return new Result(process.exitValue(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
