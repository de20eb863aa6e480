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
 * Processor time of the application for each request. It does not depend on the database, unlike
 * the time that a client waits.
 */
public final class ProcessorTime implements InternalProfiler {
  static final String RESULT = "processor";

  /** Linux counts hundredths of a second, so only sums over many requests are exact. */
  private static final double MILLIS = 10;

  private static Map<Path, Long> start = Map.of();
  private static Map<Path, Long> end = Map.of();

  /** Called by the benchmark before an iteration. JMH runs one benchmark at a time in a JVM. */
  static void starts(JavaProcess measured) throws IOException {
    start = measured.processorTime();
  }

  /** Called by the benchmark after an iteration, before the process ends. */
  static void ends(JavaProcess measured) throws IOException {
    end = measured.processorTime();
  }

  @Override
  public String getDescription() {
    return "Processor time of the application";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    // The process starts during the first iteration, which is a warm-up.
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    if (end.isEmpty()) {
      return List.of();
    }
    // Compares single threads, because the time of an ended thread is lost.
    long worked =
        end.entrySet().stream()
            .mapToLong(thread -> thread.getValue() - start.getOrDefault(thread.getKey(), 0L))
            .sum();
    double millis = MILLIS * worked / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(RESULT, millis, "ms/op", AggregationPolicy.AVG));
  }
}
