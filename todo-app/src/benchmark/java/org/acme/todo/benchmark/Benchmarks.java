package org.acme.todo.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks and writes the application's section of docs/benchmarks.md. */
final class Benchmarks {
  private static final Path REPORT = Path.of("../docs/benchmarks.md");

  /** Short, so that all benchmarks together take minutes. */
  private static final int ENOUGH_SECONDS = 3;

  /** Seconds of one iteration; fewer only to test the benchmark. */
  private static final int SECONDS = Integer.getInteger("bench.seconds", ENOUGH_SECONDS);

  /** A minute and a half, until the compilers of all servers have finished. */
  private static final int WARM_UPS = 30;

  private Benchmarks() {}

  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Machine machine = Machine.now();
    Collection<RunResult> results = new ArrayList<>();
    // Lists are measured by time. Changes make the list longer, so few of them are measured, with an
    // application that is warm.
    results.addAll(new Runner(lasting(SECONDS, "ListBenchmark").build()).run());
    results.addAll(
        new Runner(
                lasting(SECONDS, "ChangeBenchmark")
                    .addProfiler(ProcessorTime.class)
                    .warmupIterations(2 * SECONDS)
                    .measurementIterations(20 * SECONDS)
                    .build())
            .run());
    String report = new Report(machine, results, startUps()).markdown();
    Path file = SECONDS < ENOUGH_SECONDS ? JavaProcess.FOLDER.resolve("tried.md") : REPORT;
    new Section(file, "todo-app").write(report);
  }

  private static OptionsBuilder lasting(int seconds, String benchmarks) {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(benchmarks)
        .forks(1)
        .warmupIterations(WARM_UPS)
        .warmupTime(TimeValue.seconds(seconds))
        .measurementIterations(5)
        .measurementTime(TimeValue.seconds(seconds))
        .shouldFailOnError(true);
    return options;
  }

  private static List<StartUp.Result> startUps() throws IOException, InterruptedException {
    List<StartUp.Result> starts = new ArrayList<>();
    for (int version : List.of(17, 25)) {
      Optional<Path> jdk = StartUp.jdk(version);
      starts.add(StartUp.measure("JDK " + version, jdk));
      if (version == 25) {
        String cache = jdk.isPresent() ? "-XX:AOTCache=" + StartUp.aotCache(jdk.get()) : "";
        starts.add(StartUp.measure("JDK 25 with AOT cache", jdk, cache));
      }
    }
    return starts;
  }
}
