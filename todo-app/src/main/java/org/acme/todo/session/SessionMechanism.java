package org.acme.todo.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Identifies callers by their session cookie and creates a demo user for everyone without one. It
 * runs for the paths that need a session; pages, static files and health checks create no user.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
  /** Whether the user has an account, as an attribute of the identity. */
  static final String SIGNED_IN = "signed-in";

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
    sessions.send(session, context.response());
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(session.list().toHexString()))
        .addAttribute(SIGNED_IN, session.hasAccount())
        .build();
  }

  /** Not used, because every caller gets a user. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }
}
