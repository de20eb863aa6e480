package org.acme.toolkit.measurement;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What is measured on, and how busy it was when that began. */
final class Machine {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** Share of the processors' time, beyond which results say more of others than of us. */
  private static final double IDLE = 0.1;

  /** The load average would not do: it still has the build in it that has just ended. */
  private static final int LOOKED_SECONDS = 3;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final double busy;

  Machine() throws InterruptedException {
    system.getCpuLoad(); // it tells the time since the call before
    TimeUnit.SECONDS.sleep(LOOKED_SECONDS);
    busy = system.getCpuLoad();
  }

  /** Cores, memory, processor and Java. */
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
