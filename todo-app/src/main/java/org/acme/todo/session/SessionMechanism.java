package org.acme.todo.session;

import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Stream;
import org.acme.todo.ratelimit.RateLimits;
import org.bson.types.ObjectId;

/**
 * Identifies callers by their session cookie and creates a demo user for everyone without one. It
 * runs for the paths that need a session; pages, static files and health checks create no user.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
  /**
   * Browsers accept this name only from the host itself and over HTTPS, so that no other host of
   * the domain can give a user its own session (RFC 6265bis, 4.1.3.2).
   */
  static final String SECURE_NAME = "__Host-session";

  private static final String PLAIN_NAME = "session";

  private final SessionConfig config;
  private final SessionCookie cookie;
  private final DemoUserRepository users;
  private final RateLimits limits;
  private final BlockingSecurityExecutor worker;
  private final Clock clock;

  SessionMechanism(
      SessionConfig config,
      SessionCookie cookie,
      DemoUserRepository users,
      RateLimits limits,
      BlockingSecurityExecutor worker,
      Clock clock) {
    this.config = config;
    this.cookie = cookie;
    this.users = users;
    this.limits = limits;
    this.worker = worker;
    this.clock = clock;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    return worker.executeBlocking(() -> identify(context));
  }

  private SecurityIdentity identify(RoutingContext context) {
    ObjectId user =
        sentIn(context.request())
            .flatMap(value -> cookie.verify(value).stream())
            .filter(this::isKnown)
            .findFirst()
            .orElseGet(() -> newUser(context));
    context.response().addCookie(cookieOf(user));
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(user.toHexString()))
        .build();
  }

  /**
   * All session cookies of the request. Over plain HTTP another host of the domain may have set one
   * as well, and Vert.x returns only the first.
   */
  private Stream<String> sentIn(HttpServerRequest request) {
    return request.headers().getAll(HttpHeaders.COOKIE).stream()
        .flatMap(header -> ServerCookieDecoder.STRICT.decodeAll(header).stream())
        .filter(sent -> sent.name().equals(name()))
        .map(sent -> sent.value());
  }

  private boolean isKnown(ObjectId user) {
    limits.takeFromSession(user);
    return users.exists(user);
  }

  private ObjectId newUser(RoutingContext context) {
    limits.takeNewSession(context.request());
    DemoUser user = new DemoUser(clock.instant());
    users.insert(user);
    return user.id;
  }

  private Cookie cookieOf(ObjectId user) {
    String value = cookie.sign(user, clock.instant().plus(config.lifetime()));
    return Cookie.cookie(name(), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure(config.secure())
        .setMaxAge(config.lifetime().toSeconds());
  }

  private String name() {
    return config.secure() ? SECURE_NAME : PLAIN_NAME;
  }

  /** Not used, because every caller gets a user. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }
}
