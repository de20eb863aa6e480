package org.acme.todo.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Time of the packaged application until its first answer, and its memory then. */
final class StartUp {
  static final int STARTS = 5;
  private static final int LISTS = 2000;
  private static final Path JDKS = Path.of("/usr/lib/jvm");

  /** The settings that the JVM chooses on an instance with 1 GB of memory. */
  private static final List<String> SMALL_INSTANCE = List.of("-XX:MaxRAM=1g", "-XX:+UseSerialGC");

  /** The same requests as in the hook that creates the cache: 10_aot_cache.sh. */
  private static final List<String> TRAINING =
      List.of("/q/health/ready", "/privacy", "/api/v1/openapi");

  private StartUp() {}

  /** Milliseconds and MB; 0 if there is no such Java. */
  record Result(String runtime, long firstAnswer, long memory, long memoryAfterLists) {}

  /**
   * @param jdk the folder that {@code -Dbench.jdk<version>} names, else the first of that version
   *     under /usr/lib/jvm
   */
  static Optional<Path> jdk(int version) throws IOException {
    String named = System.getProperty("bench.jdk" + version, "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    if (!Files.isDirectory(JDKS)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(JDKS)) {
      for (Path folder : folders) {
        Path release = folder.resolve("release");
        if (Files.exists(release)
            && Files.readString(release).contains("JAVA_VERSION=\"" + version)) {
          return Optional.of(folder);
        }
      }
    }
    return Optional.empty();
  }

  static Result measure(String runtime, Optional<Path> jdk, String... options)
      throws IOException, InterruptedException {
    if (jdk.isEmpty()) {
      return new Result(runtime, 0, 0, 0);
    }
    List<Long> times = new ArrayList<>();
    List<Long> memory = new ArrayList<>();
    long memoryAfterLists;
    try (Database database = Database.start()) {
      for (int i = 0; i < STARTS; i++) {
        try (Application application = start(database, jdk.get(), options)) {
          times.add(application.firstAnswer().toMillis());
          memory.add(megabytes(application));
        }
      }
      try (Application application = start(database, jdk.get(), options)) {
        exercise(application);
        memoryAfterLists = megabytes(application);
      }
    }
    return new Result(runtime, median(times), median(memory), memoryAfterLists);
  }

  /** Records the classes of a start; JDK 25 writes the cache when the application ends. */
  static Path aotCache(Path jdk) throws IOException, InterruptedException {
    Path cache = JavaProcess.FOLDER.resolve("todo.aot");
    Files.createDirectories(JavaProcess.FOLDER);
    try (Database database = Database.start();
        Application application = start(database, jdk, "-XX:AOTCacheOutput=" + cache)) {
      for (String page : TRAINING) {
        Application.get(application.port(), page);
      }
    }
    return cache;
  }

  private static Application start(Database database, Path jdk, String... options)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(SMALL_INSTANCE);
    all.addAll(List.of(options));
    return Application.start(database, jdk, all.toArray(String[]::new));
  }

  private static void exercise(Application application) throws IOException {
    String cookie = application.newUser(100);
    byte[] list = Connection.request("GET", Application.TASKS, cookie, "");
    try (Connection connection = new Connection(application.port())) {
      for (int i = 0; i < LISTS; i++) {
        connection.send(list).expect(200);
      }
    }
  }

  private static long megabytes(Application application) throws IOException {
    return application.process().residentBytes().orElse(0) / 1_000_000;
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
