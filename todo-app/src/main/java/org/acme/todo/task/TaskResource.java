package org.acme.todo.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/tasks")
@Tag(name = "Tasks")
@Produces(MediaType.APPLICATION_JSON)
class TaskResource {
  private final TaskService tasks;

  TaskResource(TaskService tasks) {
    this.tasks = tasks;
  }

  @GET
  @Operation(operationId = "listTasks", summary = "All tasks, top first")
  public List<TaskView> list() {
    return tasks.list().stream().map(TaskView::of).toList();
  }

  @POST
  @ResponseStatus(201)
  @APIResponseSchema(value = TaskView.class, responseCode = "201", responseDescription = "Created")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createTask", summary = "Add a task at the top")
  public TaskView create(@NotNull @Valid CreateTask request) {
    return TaskView.of(tasks.create(request));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getTask", summary = "One task")
  public TaskView get(@RestPath ObjectId id) {
    return tasks.find(id).map(TaskView::of).orElseThrow(() -> noTask(id));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(operationId = "updateTask", summary = "Rename, complete or reopen a task")
  public TaskView update(@RestPath ObjectId id, @NotNull @Valid UpdateTask request) {
    return tasks.update(id, request).map(TaskView::of).orElseThrow(() -> noTask(id));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteTask", summary = "Delete a task")
  public void delete(@RestPath ObjectId id) {
    if (!tasks.delete(id)) {
      throw noTask(id);
    }
  }

  private static NotFoundException noTask(ObjectId id) {
    return new NotFoundException("There is no task " + id);
  }
}
