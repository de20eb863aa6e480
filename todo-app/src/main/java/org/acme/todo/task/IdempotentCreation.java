package org.acme.todo.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.bson.types.ObjectId;

/**
 * Creates a task once, however often a client repeats its request with the same key. Follows the
 * Internet-Draft "The Idempotency-Key HTTP Header Field". Only successes are recorded, so a refused
 * request can be repeated.
 */
@ApplicationScoped
class IdempotentCreation {
  /** Much longer than any request; after this time the request that made the claim has died. */
  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final IdempotencyRecordRepository records;
  private final TaskService tasks;
  private final Representations representations;
  private final ObjectMapper mapper;
  private final Clock clock;

  IdempotentCreation(
      IdempotencyRecordRepository records,
      TaskService tasks,
      Representations representations,
      ObjectMapper mapper,
      Clock clock) {
    this.records = records;
    this.tasks = tasks;
    this.representations = representations;
    this.mapper = mapper;
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
    if (records.claim(request)) {
      return answer(request, () -> tasks.create(user, request.task, body, position));
    }
    IdempotencyRecord first =
        records.findByIdOptional(request.id).orElseThrow(IdempotentCreation::inProgress);
    if (!Arrays.equals(first.request, request.request)) {
      throw new ProblemException(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key was used for another request. Use a new key.");
    }
    if (first.answer != null) {
      return new Answer(first.task, first.answer, true);
    }
    if (!records.claimAgain(first, request.created, request.claimed)) {
      throw inProgress();
    }
    return answer(first, () -> findOrCreate(user, first.task, body, position));
  }

  private Task findOrCreate(ObjectId user, ObjectId id, CreateTask body, Position position) {
    return tasks.find(user, id).orElseGet(() -> tasks.create(user, id, body, position));
  }

  private Answer answer(IdempotencyRecord request, Supplier<Task> create) {
    try {
      byte[] body = representations.of(create.get()).json();
      records.answer(request, body);
      return new Answer(request.task, body, false);
    } catch (ProblemException e) {
      records.deleteById(request.id);
      throw e;
    } catch (RuntimeException e) {
      // The task may have been written or not. The next attempt has the same id and finds out.
      records.release(request, clock.instant());
      throw e;
    }
  }

  private IdempotencyRecord recordOf(
      ObjectId user, String key, CreateTask body, Position position) {
    var request = new IdempotencyRecord();
    request.id = user.toHexString() + "/" + key;
    request.request = hash(body, position);
    request.task = new ObjectId();
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
