package org.acme.toolkit.measurement;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Describes the machine and its load at the start of a measurement. */
final class Machine {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /**
   * Maximum share of CPU time that other processes may use; above it the results are not reliable.
   */
  private static final double IDLE = 0.1;

  /** Does not use the load average, which still includes the build that has just ended. */
  private static final int LOOKED_SECONDS = 3;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final double busy;

  Machine() throws InterruptedException {
    system.getCpuLoad(); // it tells the time since the call before
    TimeUnit.SECONDS.sleep(LOOKED_SECONDS);
    busy = system.getCpuLoad();
  }

  /** Returns cores, memory, processor and Java version. */
  String description() throws IOException {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %.0f GB, Java %s",
        system.getAvailableProcessors(),
        processor(),
        system.getTotalMemorySize() / 1e9,
        Runtime.version());
  }

  boolean wasBusy() {
    return busy > IDLE;
  }

  private static String processor() throws IOException {
    if (!Files.exists(PROCESSORS)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
