package org.acme.todo.share;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.acme.todo.session.Access;
import org.acme.todo.session.ListLink;
import org.acme.todo.session.ListLinks;
import org.acme.todo.session.Sessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opens a list by its link. */
@Path("/api/v1/session/link")
@Tag(name = "Sharing")
class GuestResource {
  private final ListLinks links;
  private final Sessions sessions;

  GuestResource(ListLinks links, Sessions sessions) {
    this.links = links;
    this.sessions = sessions;
  }

  record Key(
      @NotNull @Pattern(regexp = ListLinks.KEY, message = "is not the key of a link") String key) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openLink",
      summary = "Open a list by its link",
      description =
          "Starts a session that sees that list. Ending it, by DELETE of the session, brings back the"
              + " caller's own list.")
  @APIResponse(responseCode = "204", description = "No Content")
  public void open(@NotNull @Valid Key body, @Context RoutingContext context) {
    ListLink link =
        links
            .find(body.key())
            .filter(found -> found.access != Access.CALENDAR)
            .orElseThrow(Sessions::linkEnded);
    sessions.send(sessions.startGuest(context.request(), link), context.response());
  }
}
