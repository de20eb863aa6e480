package org.acme.todo.share;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.acme.todo.ratelimit.RateLimits;
import org.acme.todo.session.Access;
import org.acme.todo.session.ListLinks;
import org.acme.todo.task.Task;
import org.acme.todo.task.TaskService;
import org.acme.todo.tasklist.TaskListService;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What calendars read. They have no session; the address is the secret. */
@Path(CalendarResource.ROOT)
@Tag(name = "Calendar")
class CalendarResource {
  static final String ROOT = "/api/v1/feeds";
  static final String SUFFIX = ".ics";

  private static final String TYPE = "text/calendar";

  private final ListLinks links;
  private final RateLimits limits;
  private final TaskService tasks;
  private final TaskListService lists;

  CalendarResource(ListLinks links, RateLimits limits, TaskService tasks, TaskListService lists) {
    this.links = links;
    this.limits = limits;
    this.tasks = tasks;
    this.lists = lists;
  }

  @GET
  @Path("/{key}" + SUFFIX)
  @Operation(
      operationId = "readFeed",
      summary = "Open tasks that have a due date, as iCalendar (RFC 5545)",
      description = "Each is an event of that whole day. Archived lists are left out.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = TYPE, schema = @Schema(implementation = String.class)))
  public Response read(@RestPath String key) {
    ObjectId user =
        links
            .find(key)
            .filter(link -> link.access == Access.CALENDAR)
            .map(link -> link.list)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_FOUND, "There is no calendar feed at this address."));
    limits.takeFromFeed(user);
    Set<ObjectId> archived = lists.archived(user);
    List<Task> shown =
        tasks.list(user).stream().filter(task -> !archived.contains(task.list)).toList();
    return Response.ok(TaskCalendar.of(shown), TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}
