package org.acme.todo.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acme.todo.PackagedApplication;

/** One of the instances of the packaged application that share a database. */
final class Instance implements AutoCloseable {
  private static final String OLD_KEY = "the older key, of thirty-two bytes";
  private static final String NEW_KEY = "the newer key, of thirty-two bytes";

  /** A rotation of the session key. All instances take a step before one takes the next. */
  private static final List<Map<String, String>> ROTATION =
      List.of(
          Map.of("TODO_SESSION_KEY", OLD_KEY),
          Map.of("TODO_SESSION_KEY", OLD_KEY, "TODO_SESSION_NEXT_KEY", NEW_KEY),
          Map.of("TODO_SESSION_KEY", NEW_KEY, "TODO_SESSION_PREVIOUS_KEY", OLD_KEY));

  private final String database;
  private PackagedApplication application;
  private volatile URI url;
  private int step;

  Instance(String database) throws Exception {
    this.database = database;
    start();
  }

  private void start() throws Exception {
    String command =
        "%s -XX:TieredStopAtLevel=1 -jar quarkus-run.jar"
            .formatted(Path.of(System.getProperty("java.home"), "bin", "java"));
    Map<String, String> environment = new HashMap<>(ROTATION.get(step));
    environment.put("QUARKUS_MONGODB_CONNECTION_STRING", database);
    environment.put("QUARKUS_MONGODB_CREDENTIALS_CREDENTIALS_PROVIDER", "");
    environment.put("TODO_RATE_LIMIT_ENABLED", "false");
    environment.put("TODO_TASK_LIMIT", "100000");
    application = PackagedApplication.start(Path.of("target/quarkus-app"), command, environment);
    url = application.url();
  }

  /** Where it listens now; nobody answers while it starts. */
  URI url() {
    return url;
  }

  /** Starts it again with the next keys, after it has ended as a release or a fault ends it. */
  void restart(boolean killed) throws Exception {
    if (killed) {
      application.close();
    } else {
      application.terminate();
      assertThat(application.exitCode()).isIn(0, 143);
    }
    step = Math.min(step + 1, ROTATION.size() - 1);
    start();
  }

  boolean isAlive() {
    return application.isAlive();
  }

  @Override
  public void close() {
    application.close();
  }
}
