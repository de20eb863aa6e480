package org.acme.todo.benchmark;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The packaged application, started as in production. */
final class Application implements AutoCloseable {
  static final String DATABASE = "benchmark";
  static final String TASKS = "/api/v1/tasks";

  /** Limit of tasks, far above their number, so that inserts count the list only once. */
  private static final int LIMIT = 1_000_000;

  /** JVM options of the machines in production. */
  private static final Path OPTIONS = Path.of("../deploy-scripts/todo-app/jvm.options");

  /** Tasks in one request, because the database has little time for each request. */
  private static final int AT_ONCE = 500;

  private static final String TASK =
      """
      {"name": "Task %d", "complete": %b, "location": "Conference room, second floor",
       "notes": "Agree on *three* dates, then write to:\\n\\n- the supplier\\n- the warehouse",
       "created": "2026-11-22T08:30:00Z", "due": "2026-12-24", "tags": ["errand", "work"]}""";

  private final JavaProcess process;
  private final Duration firstAnswer;

  private Application(JavaProcess process, Duration firstAnswer) {
    this.process = process;
    this.firstAnswer = firstAnswer;
  }

  static Application start(Database database, Path jdk, String... options)
      throws IOException, InterruptedException {
    int port = JavaProcess.freePort();
    List<String> command = new ArrayList<>(List.of("@" + OPTIONS));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-Dquarkus.http.port=" + port,
            "-Dquarkus.mongodb.connection-string=" + database.connectionString(),
            "-Dquarkus.mongodb.database=" + DATABASE,
            "-Dtodo.session.key=a-key-that-everybody-knows-protects-nothing",
            "-Dtodo.rate-limit.enabled=false",
            "-Dtodo.task.limit=" + LIMIT,
            "-jar",
            "target/quarkus-app/quarkus-run.jar"));
    long start = System.nanoTime();
    JavaProcess process = JavaProcess.start(jdk, port, "Application", command);
    process.await(() -> get(port, TASKS));
    return new Application(process, Duration.ofNanos(System.nanoTime() - start));
  }

  static void get(int port, String path) throws IOException {
    try (Connection connection = new Connection(port)) {
      connection.send(Connection.request("GET", path, "", "")).expect(200);
    }
  }

  /** From the start of the process to the first list. */
  Duration firstAnswer() {
    return firstAnswer;
  }

  int port() {
    return process.port();
  }

  JavaProcess process() {
    return process;
  }

  /** Creates a user with a list, and returns the session cookie. */
  String newUser(int tasks) throws IOException {
    try (Connection connection = new Connection(port())) {
      String cookie =
          connection.send(Connection.request("GET", TASKS, "", "")).expect(200).cookie();
      for (int done = 0; done < tasks; done += AT_ONCE) {
        String list =
            IntStream.range(done, Math.min(tasks, done + AT_ONCE))
                .mapToObj(i -> TASK.formatted(i, i % 3 == 0))
                .collect(joining(",", "{\"version\": 1, \"tasks\": [", "]}"));
        connection.send(Connection.request("POST", TASKS + "/import", cookie, list)).expect(200);
      }
      return cookie;
    }
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
