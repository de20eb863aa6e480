package org.acme.todo.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;

/**
 * Identifies callers by their session cookie and creates a demo user for everyone without one. It
 * runs for the paths that need a session; pages, static files and health checks create no user.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
  /** Attributes of the identity: {@link Session#keepsTasks} and {@link Session#hasLink}. */
  static final String KEEPS_TASKS = "keeps-tasks";

  static final String GUEST = "guest";

  private final Sessions sessions;
  private final BlockingSecurityExecutor worker;

  SessionMechanism(Sessions sessions, BlockingSecurityExecutor worker) {
    this.sessions = sessions;
    this.worker = worker;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    return worker.executeBlocking(() -> identify(context));
  }

  private SecurityIdentity identify(RoutingContext context) {
    Session session =
        sessions.find(context.request()).orElseGet(() -> sessions.startDemo(context.request()));
    sessions.checkLink(session);
    if (session.access == Access.READ && !isSafe(context.request().method())) {
      throw new ProblemException(ProblemType.LINK_FORBIDS, "This link only shows the list.");
    }
    sessions.send(session, context.response());
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(session.list().toHexString()))
        .addAttribute(KEEPS_TASKS, session.keepsTasks())
        .addAttribute(GUEST, session.hasLink())
        .build();
  }

  private static boolean isSafe(HttpMethod method) {
    return method == HttpMethod.GET || method == HttpMethod.HEAD;
  }

  /** Not used, because every caller gets a user. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }
}
