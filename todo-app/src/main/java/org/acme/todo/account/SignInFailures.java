package org.acme.todo.account;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.ratelimit.RateLimits;
import org.jboss.logging.Logger;

/**
 * Brings people back to the page if they cannot be signed in: its sentence helps them more than a
 * status. The reason is in the log, without what the address and the cookies contain.
 */
@ApplicationScoped
class SignInFailures {
  static final String FAILED = "/?sign-in=failed";

  private static final String UNAVAILABLE = "/?sign-in=unavailable";
  private static final Logger LOG = Logger.getLogger(SignInFailures.class);

  /** Before Quarkus asks the provider, and after the request has its id and is well-formed. */
  private static final int BEFORE_AUTHENTICATION = 5000;

  private final SignIn signIn;
  private final RateLimits limits;

  SignInFailures(SignIn signIn, RateLimits limits) {
    this.signIn = signIn;
    this.limits = limits;
  }

  void register(@Observes Router router) {
    router
        .route(SignIn.SIGNED_IN)
        .order(Integer.MIN_VALUE)
        .failureHandler(SignInFailures::answerFailure);
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, BEFORE_AUTHENTICATION);
  }

  private void admit(RoutingContext context) {
    if (!context.normalizedPath().equals(SignIn.SIGNED_IN)) {
      context.next();
      return;
    }
    if (!signIn.isOn()) {
      context.fail(Status.NOT_FOUND.getStatusCode());
      return;
    }
    try {
      limits.takeFromAddress(context.request());
    } catch (ProblemException e) {
      context.fail(e);
      return;
    }
    context.addHeadersEndHandler(ended -> replaceRefusal(context.response()));
    context.next();
  }

  /** Quarkus refuses what the provider sends with a status and an empty body. */
  private static void replaceRefusal(HttpServerResponse response) {
    if (response.getStatusCode() >= Status.BAD_REQUEST.getStatusCode()) {
      boolean ours = response.getStatusCode() >= Status.INTERNAL_SERVER_ERROR.getStatusCode();
      response
          .setStatusCode(Status.SEE_OTHER.getStatusCode())
          .putHeader(HttpHeaders.LOCATION, ours ? UNAVAILABLE : FAILED);
    }
  }

  private static void answerFailure(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure == null
        || failure instanceof AuthenticationRedirectException
        || failure instanceof AuthenticationFailedException) {
      // Quarkus answers with the next step of the flow.
      context.next();
      return;
    }
    boolean refused = failure instanceof AuthenticationCompletionException;
    if (refused) {
      // Its message may quote the token.
      LOG.warn("Somebody could not sign in: the answer of the provider was refused");
    } else {
      LOG.warnf("Nobody can sign in: %s", failure.getMessage());
    }
    context
        .response()
        .setStatusCode(Status.SEE_OTHER.getStatusCode())
        .putHeader(HttpHeaders.LOCATION, refused ? FAILED : UNAVAILABLE)
        .end();
  }
}
