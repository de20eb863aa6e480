package org.acme.todo.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The time that processors work for the application, for each request. Unlike the time that a
 * client waits it has nothing of the database in it, whatever that is.
 */
public final class ProcessorTime implements InternalProfiler {
  static final String RESULT = "processor";

  /** Linux counts in hundredths of a second, so that only sums over many requests are exact. */
  private static final double MILLIS = 10;

  private static Map<Path, Long> start = Map.of();
  private static Map<Path, Long> end = Map.of();

  /** Called by the benchmark before an iteration. JMH runs one benchmark at a time in a JVM. */
  static void starts(JavaProcess measured) throws IOException {
    start = measured.processorTime();
  }

  /** Called by the benchmark after an iteration: after the last one the process has ended. */
  static void ends(JavaProcess measured) throws IOException {
    end = measured.processorTime();
  }

  @Override
  public String getDescription() {
    return "Processor time of the application";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    // The first iteration, a warm-up, sets the benchmark up: before it there is no process.
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    if (end.isEmpty()) {
      return List.of();
    }
    // Thread by thread: one that ended meanwhile takes with it what it had worked before.
    long worked =
        end.entrySet().stream()
            .mapToLong(thread -> thread.getValue() - start.getOrDefault(thread.getKey(), 0L))
            .sum();
    double millis = MILLIS * worked / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(RESULT, millis, "ms/op", AggregationPolicy.AVG));
  }
}
