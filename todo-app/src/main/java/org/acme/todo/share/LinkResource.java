package org.acme.todo.share;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.PATH;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import org.acme.todo.session.Access;
import org.acme.todo.session.CurrentUser;
import org.acme.todo.session.ListLink;
import org.acme.todo.session.ListLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The secret addresses by which others have access to a list. */
@Path("/api/v1/tasks/links")
@Tag(name = "Sharing")
@Produces(MediaType.APPLICATION_JSON)
class LinkResource {
  private static final String ACCESS = "/{access:calendar|read|write}";

  private static final String ACCESSES =
      "calendar: open tasks with a due date, as iCalendar; read: the list; write: the list and its"
          + " changes";

  private final ListLinks links;
  private final CurrentUser user;

  LinkResource(ListLinks links, CurrentUser user) {
    this.links = links;
    this.user = user;
  }

  @Schema(requiredProperties = {"access", "created"})
  record Link(@Schema(enumeration = {"calendar", "read", "write"}) String access, Instant created) {
    static Link of(ListLink link) {
      return new Link(link.access.toString(), link.created);
    }
  }

  @Schema(requiredProperties = "path")
  record NewLink(
      @Schema(examples = "/#list=…", description = "Relative to the site") String path) {}

  @GET
  @Operation(operationId = "listLinks", summary = "The links of the list, without their addresses")
  public List<Link> list() {
    user.requireOwner();
    return links.all().stream().map(Link::of).toList();
  }

  @POST
  @Path(ACCESS)
  @Operation(
      operationId = "createLink",
      summary = "Make a link to the list",
      description =
          "Nobody can read the address later. The one from before, with the same access, is unknown"
              + " from now on.")
  @APIResponseSchema(value = NewLink.class, responseCode = "201", responseDescription = "Created")
  @Parameter(name = "access", in = PATH, description = ACCESSES)
  public Response create(@RestPath Access access) {
    user.requireOwner();
    String key = links.create(access);
    String path =
        access == Access.CALENDAR
            ? CalendarResource.ROOT + "/" + key + CalendarResource.SUFFIX
            : "/#list=" + key; // Browsers send this part to nobody.
    return Response.status(Status.CREATED)
        .entity(new NewLink(path))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  @DELETE
  @Path(ACCESS)
  @Operation(
      operationId = "deleteLink",
      summary = "End a link",
      description = "Sessions that came by it end as well.")
  @APIResponse(responseCode = "204", description = "No Content")
  @Parameter(name = "access", in = PATH, description = ACCESSES)
  public void delete(@RestPath Access access) {
    user.requireOwner();
    links.remove(access);
  }
}
