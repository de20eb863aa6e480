package org.acme.todo.taskfile;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acme.todo.request.BodyLimits;
import org.acme.todo.session.CurrentUser;
import org.acme.todo.task.BatchInsert;
import org.acme.todo.task.Task;
import org.acme.todo.task.TaskService;
import org.acme.todo.tasklist.ArrivingLists;
import org.acme.todo.tasklist.TaskListService;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/tasks")
@Tag(name = "Files")
class TaskFileResource {
  private static final String CSV = "text/csv";
  private static final Variant JSON_FILE = variant(MediaType.APPLICATION_JSON);
  private static final Variant CSV_FILE = variant(CSV);

  private final TaskService tasks;
  private final TaskListService lists;
  private final ArrivingLists arriving;
  private final BatchInsert batches;
  private final TaskFiles files;
  private final ImportPlaces places;
  private final CurrentUser user;
  private final Clock clock;

  TaskFileResource(
      TaskService tasks,
      TaskListService lists,
      ArrivingLists arriving,
      BatchInsert batches,
      TaskFiles files,
      ImportPlaces places,
      CurrentUser user,
      Clock clock) {
    this.tasks = tasks;
    this.lists = lists;
    this.arriving = arriving;
    this.batches = batches;
    this.files = files;
    this.places = places;
    this.user = user;
    this.clock = clock;
  }

  @GET
  @Path("/export")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      operationId = "exportTasks",
      summary = "All tasks of all lists as a file, JSON or CSV by Accept")
  @APIResponse(
      responseCode = "200",
      description = "JSON can be imported again; CSV is for a spreadsheet",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = TaskExport.class)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
      })
  public Response exportTasks(Request request) {
    Map<ObjectId, String> names = lists.names(user.id());
    List<ExportedTask> exported =
        tasks.list(user.id()).stream().map(task -> ExportedTask.of(task, names)).toList();
    Variant asked = request.selectVariant(List.of(JSON_FILE, CSV_FILE));
    if (CSV_FILE.equals(asked)) {
      return file(TaskCsv.of(exported), CSV + ";charset=UTF-8", "tasks.csv");
    }
    TaskExport export = new TaskExport(TaskExport.VERSION, clock.instant(), exported);
    return file(files.write(export), MediaType.APPLICATION_JSON, "tasks.json");
  }

  @POST
  @Path("/import")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importTasks",
      summary = "Add the tasks of an exported JSON file at the top",
      description =
          "Adds all of them or, if one is invalid, none. Lists that are missing are made. The file may"
              + " have up to "
              + BodyLimits.IMPORT_MIB
              + " MiB.")
  public ImportedTasks importJson(
      @RequestBody(content = @Content(schema = @Schema(implementation = TaskExport.class))) @NotNull byte[] body,
      @Context RoutingContext request)
      throws Exception {
    return places.working(request, () -> importFile(body));
  }

  private ImportedTasks importFile(byte[] body) throws IOException {
    List<ExportedTask> imported = files.read(body, batches.max()).tasks();
    Instant now = clock.instant();
    List<String> names =
        imported.stream().map(ExportedTask::list).filter(Objects::nonNull).toList();
    List<Task> added =
        arriving.withNames(
            user.id(),
            names,
            ids -> {
              List<Task> all = imported.stream().map(task -> task.toTask(now, ids)).toList();
              batches.add(user.id(), all);
              return all;
            });
    return new ImportedTasks(added.size(), added.stream().map(task -> task.id).toList());
  }

  private static Variant variant(String mediaType) {
    return new Variant(MediaType.valueOf(mediaType), (String) null, null);
  }

  private static Response file(String content, String type, String name) {
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
