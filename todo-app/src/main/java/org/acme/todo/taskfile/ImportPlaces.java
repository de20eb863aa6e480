package org.acme.todo.taskfile;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.acme.todo.problem.Overload;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.request.BodyLimits;

/**
 * Bounds how many files are imported at the same time, because the largest needs some 100 MB of
 * memory. An import has its place from before its body is read until its work ends, even if the
 * client has left by then.
 */
@ApplicationScoped
class ImportPlaces {
  private static final int PLACES = 2;

  private static final int BEFORE_THE_BODY_IS_READ = -2;

  /** An import waits for a place this many times, each time for 100 ms. */
  private static final int MAX_WAITS = 8;

  private static final int WAIT_MILLIS = 100;

  private static final String STATE = ImportPlaces.class.getName();

  private final Semaphore free = new Semaphore(PLACES);

  private enum State {
    READING,
    WORKING,
    LEFT
  }

  void register(@Observes Router router) {
    router
        .post(BodyLimits.IMPORT)
        .order(BEFORE_THE_BODY_IS_READ)
        .handler(request -> admit(request, MAX_WAITS));
  }

  private void admit(RoutingContext request, int waits) {
    if (request.response().closed()) {
      return;
    }
    if (free.tryAcquire()) {
      AtomicReference<State> state = new AtomicReference<>(State.READING);
      request.put(STATE, state);
      request.addEndHandler(ended -> leave(state, State.READING));
      request.next();
    } else if (waits > 0) {
      request.vertx().setTimer(WAIT_MILLIS, timer -> admit(request, waits - 1));
    } else {
      request.fail(Overload.refusal());
    }
  }

  /**
   * @throws ProblemException 503 when the client left before the work began
   */
  <T> T working(RoutingContext request, Callable<T> work) throws Exception {
    AtomicReference<State> state = request.get(STATE);
    if (state == null || !state.compareAndSet(State.READING, State.WORKING)) {
      throw Overload.refusal();
    }
    try {
      return work.call();
    } finally {
      leave(state, State.WORKING);
    }
  }

  private void leave(AtomicReference<State> state, State from) {
    if (state.compareAndSet(from, State.LEFT)) {
      free.release();
    }
  }
}
