package org.acme.todo.task;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.acme.todo.problem.Problem;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.acme.todo.problem.Violation;
import org.acme.todo.request.EmptyHeaders;
import org.acme.todo.request.Position;
import org.acme.todo.request.Representation;
import org.acme.todo.session.CurrentUser;
import org.acme.todo.task.IdempotentCreation.Answer;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/tasks")
@Tag(name = "Tasks")
@Produces(MediaType.APPLICATION_JSON)
class TaskResource {
  private static final String DATE = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}";

  private static final String RECURRING =
      "Completing a task that recurs adds the next one below it. Reopening it removes that one, if"
          + " nobody has changed it.";

  private static final String TODAY =
      "The caller's date, from which the next task after one that recurs is counted; in UTC by"
          + " default";

  private final TaskService tasks;
  private final IdempotentCreation once;
  private final Representations representations;
  private final CurrentUser user;
  private final Clock clock;

  TaskResource(
      TaskService tasks,
      IdempotentCreation once,
      Representations representations,
      CurrentUser user,
      Clock clock) {
    this.tasks = tasks;
    this.once = once;
    this.representations = representations;
    this.user = user;
    this.clock = clock;
  }

  @GET
  @Operation(operationId = "listTasks", summary = "The tasks of a list, top first")
  @APIResponseSchema(value = TaskView[].class, responseDescription = "OK")
  @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
  public Response list(
      @Parameter(description = TaskLists.DESCRIPTION)
          @RestQuery
          @Pattern(regexp = TaskLists.PATTERN, message = TaskLists.MESSAGE) String list,
      HttpHeaders headers) {
    return representations.of(tasks.list(user.id(), list)).answerTo(headers);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createTask", summary = "Add a task")
  @APIResponseSchema(value = TaskView.class, responseCode = "201", responseDescription = "Created")
  @Parameter(name = "after", in = QUERY, schema = @Schema(implementation = Position.class))
  public Response create(
      @Parameter(description = "Only the first of several requests with the same key adds a task")
          @RestHeader(EmptyHeaders.IDEMPOTENCY_KEY)
          @Pattern(regexp = "[ -~]{1,255}", message = "must be 1 to 255 printable ASCII characters") String idempotencyKey,
      @NotNull @Valid CreateTask body,
      UriInfo uri) {
    ObjectId owner = user.id();
    Position position = Objects.requireNonNullElse(Position.of(uri), Position.TOP);
    if (idempotencyKey == null) {
      Task task = body.toTask(owner, new ObjectId(), clock.instant());
      task.stored = user.expiresFrom(task.created);
      tasks.create(task, position);
      return created(task.id, representations.of(task)).build();
    }
    Answer answer = once.create(owner, idempotencyKey, body, position);
    ResponseBuilder created = created(answer.task(), Representation.of(answer.body()));
    return (answer.replayed() ? created.header("Idempotency-Replayed", true) : created).build();
  }

  @DELETE
  @Operation(
      operationId = "deleteCompletedTasks",
      summary = "Delete the tasks of a list that are complete")
  public DeletedTasks deleteCompleted(
      @Parameter(description = "Must be true") @RestQuery Boolean complete,
      @Parameter(description = TaskLists.DESCRIPTION)
          @RestQuery
          @Pattern(regexp = TaskLists.PATTERN, message = TaskLists.MESSAGE) String list) {
    if (complete == null || !complete) {
      throw new ProblemException(Problem.of(new Violation("complete", "must be true")));
    }
    return DeletedTasks.of(tasks.deleteCompleted(user.id(), list));
  }

  @POST
  @Path("/delete")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "deleteTasks",
      summary = "Delete several tasks",
      description = "Returns those that existed. They can be restored for ten minutes.")
  public DeletedTasks delete(@NotNull @Valid TaskIds body) {
    return DeletedTasks.of(tasks.delete(user.id(), body.ids()));
  }

  @POST
  @Path("/restore")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "restoreTasks",
      summary = "Restore deleted tasks to their positions",
      description = "Possible for ten minutes. Restores all of them or, if one is unknown, none.")
  public List<TaskView> restore(@NotNull @Valid TaskIds body) {
    return tasks.restore(user.id(), body.ids()).stream().map(TaskView::of).toList();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getTask", summary = "One task")
  @APIResponseSchema(value = TaskView.class, responseDescription = "OK")
  @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
  public Response get(@RestPath ObjectId id, HttpHeaders headers) {
    return representations.of(tasks.get(user.id(), id)).answerTo(headers);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replaceTask",
      summary = "Change a task and move it",
      description =
          "Absent members stay unchanged. Without a body the task is only moved. " + RECURRING)
  @APIResponseSchema(value = TaskView.class, responseDescription = "OK")
  @Parameter(name = "after", in = QUERY, schema = @Schema(implementation = Position.class))
  public Response put(
      @RestPath ObjectId id,
      @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
      @Parameter(description = TODAY, schema = @Schema(implementation = LocalDate.class))
          @RestQuery
          @Pattern(regexp = DATE, message = "must be a date such as 2026-12-24") String today,
      @RequestBody(required = false) @Valid UpdateTask body,
      UriInfo uri) {
    Position position = Position.of(uri);
    if (body == null && position == null) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "The request has neither a body nor the query parameter after.");
    }
    return update(id, body == null ? new UpdateTask() : body, position, ifMatch, today);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "updateTask",
      summary = "Change a task and move it",
      description = "A JSON Merge Patch, RFC 7396: null resets a member. " + RECURRING)
  @APIResponseSchema(value = TaskView.class, responseDescription = "OK")
  @Parameter(name = "after", in = QUERY, schema = @Schema(implementation = Position.class))
  public Response patch(
      @RestPath ObjectId id,
      @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
      @Parameter(description = TODAY, schema = @Schema(implementation = LocalDate.class))
          @RestQuery
          @Pattern(regexp = DATE, message = "must be a date such as 2026-12-24") String today,
      @NotNull @Valid UpdateTask body,
      UriInfo uri) {
    return update(id, body, Position.of(uri), ifMatch, today);
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteTask", summary = "Delete a task")
  public void delete(@RestPath ObjectId id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
    tasks.delete(user.id(), id, expected(ifMatch));
  }

  private Response update(
      ObjectId id, UpdateTask change, Position position, String ifMatch, String today) {
    Predicate<Task> expected = expected(ifMatch);
    Task task = tasks.update(user.id(), id, change, position, expected, date(today));
    return representations.of(task).answer(Status.OK).build();
  }

  private LocalDate date(String today) {
    try {
      return today == null ? LocalDate.now(clock) : LocalDate.parse(today);
    } catch (DateTimeParseException e) {
      throw new ProblemException(
          Problem.of(new Violation("today", "must be a date such as 2026-12-24")));
    }
  }

  /** Whether If-Match names a task; null without the header, so that nothing is read first. */
  private Predicate<Task> expected(String ifMatch) {
    return ifMatch == null
        ? null
        : task ->
            Representation.isNamedIn(ifMatch, Integer.toString(task.version))
                || representations.of(task).isNamedIn(ifMatch);
  }

  /** Behind a proxy the application knows neither scheme nor host, so the reference is relative. */
  private static ResponseBuilder created(ObjectId id, Representation answer) {
    String location = UriBuilder.fromResource(TaskResource.class).path("{id}").build(id).toString();
    return answer.answer(Status.CREATED).header(HttpHeaders.LOCATION, location);
  }
}
