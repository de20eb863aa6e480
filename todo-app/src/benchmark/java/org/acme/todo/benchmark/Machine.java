package org.acme.todo.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Machine and time of the measurement, and the load by other processes before it. */
record Machine(
    String processor,
    int cores,
    long memoryGigabytes,
    String system,
    String java,
    String database,
    double busy) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** Share of processor time of other processes; with more, the results are not reliable. */
  private static final double IDLE = 0.1;

  /** Not the load average, which still includes the build before the measurement. */
  private static final int LOOKED_SECONDS = 3;

  static Machine now() throws IOException, InterruptedException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    system.getCpuLoad(); // The next call reports the load since this call.
    TimeUnit.SECONDS.sleep(LOOKED_SECONDS);
    double busy = system.getCpuLoad();
    try (Database database = Database.start()) {
      return new Machine(
          processorName(),
          system.getAvailableProcessors(),
          Math.round(system.getTotalMemorySize() / 1e9),
          system.getName() + " " + system.getVersion() + " " + system.getArch(),
          System.getProperty("java.vm.name") + " " + Runtime.version(),
          database.version(),
          busy);
    }
  }

  private static String processorName() throws IOException {
    if (!Files.exists(PROCESSORS)) {
      return "an unnamed processor";
    }
    return Files.readAllLines(PROCESSORS).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse("an unnamed processor");
  }

  boolean hasEmbeddedDatabase() {
    return database.startsWith(Database.EMBEDDED);
  }

  String text() {
    String others =
        busy > IDLE
            ? " **Others were using this machine**: the ratios are rough, the absolute numbers say little."
            : "";
    return String.format(
        Locale.ROOT,
        "Measured on %s: %s, %d cores, %d GB, %s; requests on %s; database: %s. Its processors were busy for %.0f %% of the"
            + " %d seconds before the start.%s",
        LocalDate.now(),
        processor,
        cores,
        memoryGigabytes,
        system,
        java,
        database,
        busy * 100,
        LOOKED_SECONDS,
        others);
  }
}
