package org.acme.todo.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acme.todo.problem.Overload;
import org.bson.types.ObjectId;

/**
 * Does large work on a list for one request at a time, because several would only undo or repeat
 * each other's work. It is not needed for the result to be right: other instances do not share it.
 */
@ApplicationScoped
class UserLocks {
  /** Users who share a lock wait for each other, which is rare with so many. */
  private static final int LOCKS = 1024;

  /** Seconds; longer than any of this work takes. */
  private static final int MAX_WAIT = 2;

  private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

  <T> T alone(ObjectId user, Supplier<T> work) {
    Lock lock = locks.get(Math.floorMod(user.hashCode(), LOCKS));
    try {
      if (!lock.tryLock(MAX_WAIT, TimeUnit.SECONDS)) {
        throw Overload.refusal();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Overload.refusal();
    }
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
