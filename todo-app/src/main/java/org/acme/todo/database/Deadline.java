package org.acme.todo.database;

import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.client.MongoCollection;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Limits the time of all database operations of a request together. It begins with the first one.
 *
 * <p>Callers get a 503 within three seconds while MongoDB is away.
 */
public final class Deadline {
  private static final Duration REQUEST = Duration.ofMillis(2500);
  private static final String END = Deadline.class.getName();

  private Deadline() {}

  /** Gives the request more time from now on, for work with many operations. */
  public static void extend(Duration time) {
    if (VertxContext.isOnDuplicatedContext()) {
      ContextLocals.put(END, System.nanoTime() + time.toNanos());
    }
  }

  /**
   * Returns the collection with what is left of the time of the current request.
   *
   * @throws MongoOperationTimeoutException if nothing is left
   */
  public static <T> MongoCollection<T> limit(MongoCollection<T> collection) {
    if (!VertxContext.isOnDuplicatedContext()) {
      return collection; // There is no request while the application starts.
    }
    if (ContextLocals.get(END).isEmpty()) {
      extend(REQUEST);
    }
    long end = ContextLocals.<Long>get(END).orElseThrow();
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (left <= 0) {
      throw new MongoOperationTimeoutException("The time for the whole request is over");
    }
    long operation = TimeUnit.SECONDS.toMillis(DriverSettings.TIMEOUT_SECONDS);
    return collection.withTimeout(Math.min(left, operation), TimeUnit.MILLISECONDS);
  }
}
