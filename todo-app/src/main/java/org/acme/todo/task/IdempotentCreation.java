package org.acme.todo.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Supplier;
import org.bson.types.ObjectId;

/**
 * Lets a client send a POST again when it does not know what became of the first one, as the
 * Internet-Draft "The Idempotency-Key HTTP Header Field" has it. Only success is kept: what was
 * refused may be tried again.
 */
@ApplicationScoped
class IdempotentCreation {
  /** Much longer than any request takes: whoever still works on it after that has died. */
  private static final Duration CLAIM = Duration.ofMinutes(1);

  private static final int UNPROCESSABLE = 422;

  private final CreatedOnceRepository requests;
  private final TaskService tasks;
  private final Representations representations;
  private final ObjectMapper mapper;
  private final Clock clock;

  IdempotentCreation(
      CreatedOnceRepository requests,
      TaskService tasks,
      Representations representations,
      ObjectMapper mapper,
      Clock clock) {
    this.requests = requests;
    this.tasks = tasks;
    this.representations = representations;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** The answer to the first request, and whether this is another one. */
  record Answer(ObjectId task, byte[] body, boolean replayed) {}

  /**
   * Creates a task unless the key says that it was created before.
   *
   * @throws ClientErrorException 422 when the key came with another request before, 409 when that
   *     one is still on its way
   */
  Answer create(ObjectId user, String key, CreateTask body, Place place) {
    CreatedOnce request = request(user, key, body, place);
    if (requests.claim(request)) {
      return answer(request, () -> tasks.create(user, request.task, body, place));
    }
    CreatedOnce earlier =
        requests.findByIdOptional(request.id).orElseThrow(IdempotentCreation::onItsWay);
    if (!Arrays.equals(earlier.request, request.request)) {
      throw new ClientErrorException(
          "This Idempotency-Key came with another request before", UNPROCESSABLE);
    }
    if (earlier.answer != null) {
      return new Answer(earlier.task, earlier.answer, true);
    }
    if (!requests.claimAgain(earlier, request.created, request.claimed)) {
      throw onItsWay();
    }
    return answer(
        earlier,
        () ->
            tasks
                .find(user, earlier.task)
                .orElseGet(() -> tasks.create(user, earlier.task, body, place)));
  }

  private Answer answer(CreatedOnce request, Supplier<Task> create) {
    try {
      byte[] body = representations.of(create.get()).json();
      requests.answer(request, body);
      return new Answer(request.task, body, false);
    } catch (WebApplicationException e) {
      requests.deleteById(request.id);
      throw e;
    } catch (RuntimeException e) {
      // Whether the task was written is unknown; the next attempt, with the same id, will see.
      requests.release(request, now());
      throw e;
    }
  }

  private CreatedOnce request(ObjectId user, String key, CreateTask body, Place place) {
    CreatedOnce request = new CreatedOnce();
    request.id = user.toHexString() + "/" + key;
    request.request = hash(body, place);
    request.task = new ObjectId();
    request.created = now();
    request.claimed = request.created.plus(CLAIM);
    return request;
  }

  private byte[] hash(CreateTask body, Place place) {
    try {
      return Representation.sha256(mapper.writeValueAsBytes(new Object[] {body, place}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What came as JSON is JSON", e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static ClientErrorException onItsWay() {
    return new ClientErrorException(
        "The first request with this Idempotency-Key is still on its way", Status.CONFLICT);
  }
}
