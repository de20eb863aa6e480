package org.acme.todo.tasklist;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Predicate;
import org.acme.todo.request.EmptyHeaders;
import org.acme.todo.request.Position;
import org.acme.todo.request.Representation;
import org.acme.todo.session.CurrentUser;
import org.acme.todo.tasklist.TaskListService.Created;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The lists beside the default list, which is not named here. */
@Path("/api/v1/lists")
@Tag(name = "Lists")
@Produces(MediaType.APPLICATION_JSON)
class TaskListResource {
  private final TaskListService lists;
  private final ObjectMapper mapper;
  private final CurrentUser user;

  TaskListResource(TaskListService lists, ObjectMapper mapper, CurrentUser user) {
    this.lists = lists;
    this.mapper = mapper;
    this.user = user;
  }

  @GET
  @Operation(
      operationId = "listLists",
      summary = "All lists in their order",
      description = "Archived ones too, but not the default list, which everybody has.")
  @APIResponseSchema(value = TaskListView[].class, responseDescription = "OK")
  @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
  public Response list(HttpHeaders headers) {
    return json(lists.all(user.id()).stream().map(TaskListView::of).toList()).answerTo(headers);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createList",
      summary = "Add a list",
      description =
          "Everybody can have " + UserLists.MAX + " lists. Without after it is the last one.")
  @APIResponseSchema(
      value = TaskListView.class,
      responseCode = "201",
      responseDescription = "Created")
  @Parameter(name = "after", in = QUERY, schema = @Schema(implementation = Position.class))
  public Response create(
      @Parameter(description = "Only the first of several requests with the same key adds a list")
          @RestHeader(EmptyHeaders.IDEMPOTENCY_KEY)
          @Pattern(regexp = "[ -~]{1,255}", message = "must be 1 to 255 printable ASCII characters") String idempotencyKey,
      @NotNull @Valid CreateTaskList body,
      UriInfo uri) {
    Created created = lists.create(user.id(), idempotencyKey, body, Position.of(uri));
    // Behind a proxy the application knows neither scheme nor host, so the reference is relative.
    String location =
        UriBuilder.fromResource(TaskListResource.class)
            .path("{id}")
            .build(created.list().id)
            .toString();
    ResponseBuilder answer =
        json(created.list()).answer(Status.CREATED).header(HttpHeaders.LOCATION, location);
    return (created.replayed() ? answer.header("Idempotency-Replayed", true) : answer).build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getList", summary = "One list")
  @APIResponseSchema(value = TaskListView.class, responseDescription = "OK")
  @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
  public Response get(@RestPath ObjectId id, HttpHeaders headers) {
    return json(lists.get(user.id(), id)).answerTo(headers);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "updateList",
      summary = "Change a list and move it",
      description = "A JSON Merge Patch, RFC 7396: null resets a member.")
  @APIResponseSchema(value = TaskListView.class, responseDescription = "OK")
  @Parameter(name = "after", in = QUERY, schema = @Schema(implementation = Position.class))
  public Response patch(
      @RestPath ObjectId id,
      @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateTaskList body,
      UriInfo uri) {
    TaskList list = lists.update(user.id(), id, body, Position.of(uri), expected(ifMatch));
    return json(list).answer(Status.OK).build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteList",
      summary = "Delete a list",
      description = "Its tasks move to the default list.")
  public void delete(@RestPath ObjectId id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
    lists.delete(user.id(), id, expected(ifMatch));
  }

  /** Whether If-Match names a list. */
  private Predicate<TaskList> expected(String ifMatch) {
    return list ->
        ifMatch == null
            || Representation.isNamedIn(ifMatch, Integer.toString(list.version))
            || json(list).isNamedIn(ifMatch);
  }

  private Representation json(TaskList list) {
    return json((Object) TaskListView.of(list));
  }

  private Representation json(Object view) {
    try {
      return Representation.of(mapper.writeValueAsBytes(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A list can always be written as JSON", e);
    }
  }
}
