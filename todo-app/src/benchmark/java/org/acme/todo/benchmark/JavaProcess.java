package org.acme.todo.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A server in its own JVM; its output goes to target/benchmark. */
final class JavaProcess implements AutoCloseable {
  static final Path THIS_JDK = Path.of(System.getProperty("java.home"));
  static final Path FOLDER = Path.of("target/benchmark").toAbsolutePath();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final int port;

  private JavaProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static JavaProcess start(Path jdk, int port, String name, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(arguments);
    Files.createDirectories(FOLDER);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve(name + ".log").toFile())
            .start();
    // Stops the process after a failed measurement as well.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new JavaProcess(process, port);
  }

  /** Starts a class of this class path and waits until it listens. */
  static JavaProcess startMain(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.add(Integer.toString(port));
    command.addAll(List.of(arguments));
    JavaProcess started = start(THIS_JDK, port, main.getSimpleName(), command);
    started.await(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    return started;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  interface Attempt {
    void run() throws IOException;
  }

  /** Repeats an attempt until it succeeds. */
  void await(Attempt attempt) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        attempt.run();
        return;
      } catch (IOException e) {
        if (!process.isAlive() || Instant.now().isAfter(end)) {
          throw new IOException(process.info() + " does not answer, see " + FOLDER, e);
        }
        TimeUnit.MILLISECONDS.sleep(2);
      }
    }
  }

  /** Resident memory in bytes; empty if the system does not report it. */
  OptionalLong residentBytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst();
  }

  /**
   * Processor time of each thread in hundredths of a second, without the compilers' threads, which
   * continue after a request; empty if the system does not report it.
   */
  Map<Path, Long> processorTime() throws IOException {
    Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
    if (!Files.isDirectory(threads)) {
      return Map.of();
    }
    Map<Path, Long> times = new HashMap<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
      for (Path thread : all) {
        times.put(thread, hundredths(thread.resolve("stat")));
      }
    }
    return times;
  }

  /** Sum of the fields utime and stime in proc(5); the name before them is in parentheses. */
  private static long hundredths(Path stat) throws IOException {
    String line;
    try {
      line = Files.readString(stat);
    } catch (NoSuchFileException e) {
      // The thread has ended.
      return 0;
    }
    if (line.contains("CompilerThre")) {
      return 0;
    }
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(process.info() + " did not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
