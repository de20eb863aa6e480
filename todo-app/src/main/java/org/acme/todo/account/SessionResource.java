package org.acme.todo.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.acme.todo.session.Session;
import org.acme.todo.session.Sessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The session of the caller. Nothing here starts one. */
@Path("/api/v1/session")
@Tag(name = "Session")
@Produces(MediaType.APPLICATION_JSON)
class SessionResource {
  private final SignInConfig config;
  private final Accounts accounts;
  private final Sessions sessions;

  SessionResource(SignInConfig config, Accounts accounts, Sessions sessions) {
    this.config = config;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @GET
  @Operation(operationId = "getSession", summary = "Whether the caller has signed in")
  @APIResponseSchema(value = SessionView.class, responseDescription = "OK")
  public Response get(@Context RoutingContext context) {
    Optional<Session> session = sessions.find(context.request());
    if (session.isEmpty() && sessions.hasEnded(context.request())) {
      throw Sessions.signInEnded();
    }
    SessionView view =
        session
            .map(found -> SessionView.of(found, accounts.tasksInDemo(found)))
            .orElse(SessionView.NONE);
    return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }

  @DELETE
  @Operation(
      operationId = "signOut",
      summary = "Sign out",
      description =
          "The session ends, wherever its cookie is used. Without an account nothing happens: a demo"
              + " list would be lost.")
  public SignedOut signOut(@Context RoutingContext context) {
    Optional<Session> session = sessions.find(context.request());
    if (session.isPresent() && !session.get().hasAccount() && !session.get().hasLink()) {
      return new SignedOut(null);
    }
    session
        .flatMap(sessions::signOut)
        .filter(own -> own.hasAccount() || accounts.hasTasks(own))
        .ifPresentOrElse(
            own -> sessions.send(own, context.response()),
            () -> sessions.forget(context.response()));
    return new SignedOut(
        session.filter(Session::hasAccount).flatMap(ended -> config.signOutUrl()).orElse(null));
  }

  @POST
  @Path("/move-demo")
  @Operation(
      operationId = "moveDemo",
      summary = "Move the tasks of the demo before to the account's list",
      description = "This happens at every sign-in. Moves all of them or, without room, none.")
  @APIResponse(responseCode = "204", description = "No Content")
  public void moveDemo(@Context RoutingContext context) {
    accounts.moveDemo(
        sessions
            .find(context.request())
            .filter(Session::hasAccount)
            .orElseThrow(Sessions::signInEnded));
  }
}
