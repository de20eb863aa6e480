package org.acme.todo.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Where and when it was measured, and how busy others kept that machine at the start. */
record Machine(
    String processor,
    int cores,
    long memoryGigabytes,
    String system,
    String java,
    String database,
    double load) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** Runnable processes for each core, beyond which results say more of others than of us. */
  private static final double IDLE = 0.25;

  static Machine now() throws IOException, InterruptedException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double load = system.getSystemLoadAverage();
    try (Database database = Database.start()) {
      return new Machine(
          processorName(),
          system.getAvailableProcessors(),
          Math.round(system.getTotalMemorySize() / 1e9),
          system.getName() + " " + system.getVersion() + " " + system.getArch(),
          System.getProperty("java.vm.name") + " " + Runtime.version(),
          database.version(),
          load);
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
    String busy =
        load > IDLE * cores
            ? " **Others were using this machine**: the ratios are rough, the absolute numbers say little."
            : "";
    return String.format(
        Locale.ROOT,
        "Measured on %s: %s, %d cores, %d GB, %s; requests on %s; database: %s. Load before the start: %.2f.%s",
        LocalDate.now(),
        processor,
        cores,
        memoryGigabytes,
        system,
        java,
        database,
        load,
        busy);
  }
}
