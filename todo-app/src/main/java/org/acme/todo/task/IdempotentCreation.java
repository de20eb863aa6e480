package org.acme.todo.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.acme.todo.request.Position;
import org.acme.todo.request.Representation;
import org.acme.todo.session.CurrentUser;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;

/**
 * Creates a task once, however often a client repeats its request with the same key. Follows the
 * Internet-Draft "The Idempotency-Key HTTP Header Field". Only successes are recorded, so a refused
 * request can be repeated.
 */
@ApplicationScoped
class IdempotentCreation {
  /**
   * Longer than the database work of a request; after this time the request that made the claim has
   * died. Shorter than the Retry-After of a 503, so that the next attempt is not refused.
   */
  private static final Duration CLAIM = Duration.ofSeconds(4);

  private static final Logger LOG = Logger.getLogger(IdempotentCreation.class);

  private static final int MAX_FAILED = 10_000;

  private final IdempotencyRecordRepository records;
  private final TaskService tasks;
  private final Representations representations;
  private final ObjectMapper mapper;
  private final CurrentUser currentUser;
  private final Clock clock;

  /** Claimants that failed here, because the database may not have been told. */
  private final Cache<ObjectId, Boolean> failed =
      Caffeine.newBuilder().expireAfterWrite(CLAIM).maximumSize(MAX_FAILED).build();

  IdempotentCreation(
      IdempotencyRecordRepository records,
      TaskService tasks,
      Representations representations,
      ObjectMapper mapper,
      CurrentUser currentUser,
      Clock clock) {
    this.records = records;
    this.tasks = tasks;
    this.representations = representations;
    this.mapper = mapper;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The answer to the first request; {@code replayed} when this is another one. */
  record Answer(ObjectId task, byte[] body, boolean replayed) {}

  /**
   * @throws ProblemException 422 when the key was used for another request, 409 while the first
   *     request is in progress
   */
  Answer create(ObjectId user, String key, CreateTask body, Position position) {
    IdempotencyRecord request = recordOf(user, key, body, position);
    if (claiming(request, () -> records.claim(request))) {
      return work(request, newTask(user, request, body), position);
    }
    IdempotencyRecord first = records.find(request.id).orElseThrow(IdempotentCreation::inProgress);
    if (!Arrays.equals(first.request, request.request)) {
      throw new ProblemException(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key was used for another request. Use a new key.");
    }
    Task task = newTask(user, first, body);
    if (first.answered) {
      return new Answer(task.id, representations.of(task).json(), true);
    }
    // The driver may have repeated the claim after its connection broke.
    boolean isClaimed = request.claimant.equals(first.claimant);
    if (!isClaimed
        && !(isFree(first) && claiming(request, () -> records.claimAgain(first, request)))) {
      throw inProgress();
    }
    first.claimant = request.claimant;
    return work(first, task, position);
  }

  private boolean isFree(IdempotencyRecord record) {
    return failed.getIfPresent(record.claimant) != null || !record.claimed.isAfter(clock.instant());
  }

  /** A claim that fails may have reached the database. */
  private boolean claiming(IdempotencyRecord request, BooleanSupplier claim) {
    try {
      return claim.getAsBoolean();
    } catch (MongoException e) {
      failed.put(request.claimant, true);
      throw e;
    }
  }

  private Task newTask(ObjectId user, IdempotencyRecord request, CreateTask body) {
    Task task = body.toTask(user, request.task, request.created);
    task.stored = currentUser.expiresFrom(task.created);
    return task;
  }

  private Answer work(IdempotencyRecord request, Task task, Position position) {
    try {
      records.forgetOld(task.user);
      // An earlier attempt may have added the task, and its user may have deleted it since.
      if (!tasks.exists(task.user, task.id)) {
        tasks.create(task, position);
      }
      records.answer(request);
      return new Answer(task.id, representations.of(task).json(), false);
    } catch (ProblemException e) {
      records.remove(request);
      throw e;
    } catch (RuntimeException e) {
      // The task may have been written or not. The next attempt has the same id and finds out.
      failed.put(request.claimant, true);
      release(request);
      throw e;
    }
  }

  private void release(IdempotencyRecord request) {
    try {
      records.release(request, clock.instant());
    } catch (MongoException e) {
      LOG.debugf("A claim ends by itself: %s", e.getMessage());
    }
  }

  private IdempotencyRecord recordOf(
      ObjectId user, String key, CreateTask body, Position position) {
    var request = new IdempotencyRecord();
    request.id = user.toHexString() + "/" + key;
    request.request = hash(body, position);
    request.task = new ObjectId();
    request.claimant = request.task;
    request.created = clock.instant();
    request.claimed = request.created.plus(CLAIM);
    return request;
  }

  private byte[] hash(CreateTask body, Position position) {
    try {
      return Representation.sha256(mapper.writeValueAsBytes(new Object[] {body, position}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A body that was read as JSON can be written as JSON", e);
    }
  }

  private static ProblemException inProgress() {
    return new ProblemException(
        ProblemType.REQUEST_IN_PROGRESS,
        "The first request with this Idempotency-Key is still in progress. Try again later.");
  }
}
