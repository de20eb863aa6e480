package org.acme.toolkit.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Processes one document on all cores. Closing the job stops the work early. */
final class DocumentJob implements AutoCloseable {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** One operation and the number of segments that it has processed. */
  private record Stage(String operation, AtomicInteger done, int total) {}

  private final Runnable onClose;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** One thread more than cores, because one thread only distributes the work and waits. */
  private final ExecutorService threads = Executors.newFixedThreadPool(CORES + 1);

  /** Counts down at the first processed segment, result or failure. */
  private final CountDownLatch begun = new CountDownLatch(1);

  private volatile Stage stage = new Stage("read", new AtomicInteger(), 0);
  private final CompletableFuture<DocumentResult> result = new CompletableFuture<>();

  DocumentJob(Runnable onClose) {
    this.onClose = onClose;
    result.whenComplete((done, failure) -> begun.countDown());
  }

  void start(Supplier<DocumentResult> work) {
    try {
      threads.execute(() -> complete(work));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(new CancellationException());
    }
  }

  private void complete(Supplier<DocumentResult> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /**
   * Processes items in parallel.
   *
   * @param segments returns the number of segments in an item
   * @return the results in the order of the items
   */
  <T, R> List<R> each(
      String operation, List<T> items, ToIntFunction<T> segments, Function<T, R> work) {
    var current =
        new Stage(operation, new AtomicInteger(), items.stream().mapToInt(segments).sum());
    stage = current;
    var futures = new ArrayList<Future<R>>();
    for (T item : items) {
      futures.add(
          threads.submit(
              () -> {
                R done = work.apply(item);
                current.done.addAndGet(segments.applyAsInt(item));
                begun.countDown();
                return done;
              }));
    }
    return futures.stream().map(DocumentJob::get).toList();
  }

  Progress progress() {
    Stage current = stage;
    return new Progress(current.operation, current.done.get(), current.total);
  }

  /**
   * @throws CancellationException if the job was closed
   */
  DocumentResult await() {
    return get(result);
  }

  /** Waits for the first processed segment or a failure, at most for the given time. */
  boolean hasBegunWithin(Duration time) {
    try {
      return begun.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Throws the cause if the work has failed. */
  void failIfFailed() {
    if (result.isDone()) {
      await();
    }
  }

  /** Waits for the result, at most for the given time. Returns whether it is there. */
  boolean isDoneWithin(Duration time) {
    try {
      result.get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Stops running work. Later calls fail. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      result.completeExceptionally(new CancellationException());
      threads.shutdownNow();
      onClose.run();
    }
  }

  private static <R> R get(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException();
  }
}
