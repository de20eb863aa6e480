package org.acme.toolkit.document.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.acme.toolkit.document.segment.DocumentProblems;

/**
 * Reads, processes and writes one document on all cores. Closing the job stops the work early.
 *
 * @param <R> the result
 */
public final class DocumentJob<R> implements AutoCloseable {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private static final Duration MAX_PREPARATION = Duration.ofMinutes(5);

  /** One operation and the number of segments that it has processed. */
  private record Stage(String operation, AtomicInteger done, int total) {}

  private final String caller;
  private final ExecutorService threads;

  /** Counts down at the first processed segment, result or failure. */
  private final CountDownLatch begun = new CountDownLatch(1);

  private volatile Stage stage = new Stage("read", new AtomicInteger(), 0);
  private final CompletableFuture<R> result = new CompletableFuture<>();

  /** When the work must have ended; a value of {@link System#nanoTime}. */
  private final AtomicLong deadline;

  /** When the result was there; a value of {@link System#nanoTime}. */
  private final CompletableFuture<Long> ended = result.handle((done, failure) -> System.nanoTime());

  /**
   * @param caller who sends the document, see {@link org.acme.toolkit.ratelimit.Caller}
   * @param timeLimit for a document without text
   * @param onEnd runs once when the job is closed and all its threads have ended
   */
  DocumentJob(String caller, Duration timeLimit, Runnable onEnd) {
    this.caller = caller;
    this.threads = new Threads(onEnd);
    this.deadline = new AtomicLong(System.nanoTime() + timeLimit.toNanos());
    result.whenComplete((done, failure) -> begun.countDown());
  }

  private static final class Threads extends ThreadPoolExecutor {

    private final Runnable onEnd;

    /** One thread more than cores, because one thread only distributes the work and waits. */
    Threads(Runnable onEnd) {
      super(CORES + 1, CORES + 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
      this.onEnd = onEnd;
    }

    @Override
    protected void terminated() {
      onEnd.run();
    }
  }

  public String caller() {
    return caller;
  }

  public void start(Callable<R> work) {
    try {
      threads.execute(() -> complete(work));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(new CancellationException());
    }
  }

  private void complete(Callable<R> work) {
    try {
      result.complete(work.call());
    } catch (Exception | Error e) {
      result.completeExceptionally(e);
    }
  }

  public void extend(Duration time) {
    deadline.addAndGet(time.toNanos());
  }

  /** Prepares the work. The time for that is not part of the time for the document. */
  public void prepare(String operation, Runnable preparation) {
    stage = new Stage(operation, new AtomicInteger(), 0);
    long start = System.nanoTime();
    extend(MAX_PREPARATION);
    try {
      preparation.run();
    } finally {
      extend(Duration.ofNanos(System.nanoTime() - start).minus(MAX_PREPARATION));
    }
  }

  /** Stops the work if its time is over. */
  public void stopIfLate() {
    if (!result.isDone() && System.nanoTime() - deadline.get() > 0) {
      stop(DocumentProblems.tooSlow());
    }
  }

  /** Whether the result has been there for longer than the given time. */
  public boolean hasEndedFor(Duration time) {
    return ended.isDone() && System.nanoTime() - ended.join() > time.toNanos();
  }

  /**
   * Processes items in parallel.
   *
   * @param segments returns the number of segments in an item
   * @return the results in the order of the items
   */
  public <T, U> List<U> each(
      String operation, List<T> items, ToIntFunction<T> segments, Function<T, U> work) {
    var current =
        new Stage(operation, new AtomicInteger(), items.stream().mapToInt(segments).sum());
    stage = current;
    var futures = new ArrayList<Future<U>>();
    for (T item : items) {
      futures.add(
          threads.submit(
              () -> {
                U done = work.apply(item);
                current.done.addAndGet(segments.applyAsInt(item));
                begun.countDown();
                return done;
              }));
    }
    return futures.stream().map(DocumentJob::get).toList();
  }

  public Progress progress() {
    Stage current = stage;
    return new Progress(current.operation, current.done.get(), current.total);
  }

  /**
   * @throws CancellationException if the job was closed
   */
  public R await() {
    return get(result);
  }

  /** Waits for the first processed segment or a failure, at most for the given time. */
  public boolean hasBegunWithin(Duration time) {
    try {
      return begun.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Throws the cause if the work has failed. */
  public void failIfFailed() {
    if (result.isDone()) {
      await();
    }
  }

  /** Waits for the result, at most for the given time. Returns whether it is there. */
  public boolean isDoneWithin(Duration time) {
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
    stop(new CancellationException());
  }

  private void stop(RuntimeException cause) {
    result.completeExceptionally(cause);
    threads.shutdownNow();
  }

  /** Closes the job and waits a moment for its threads, which have no more work. */
  public void end() {
    close();
    try {
      threads.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException();
  }
}
