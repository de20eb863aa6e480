package org.acme.todo.session;

import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.acme.todo.ratelimit.RateLimits;
import org.acme.todo.session.SessionCookie.Content;
import org.bson.types.ObjectId;

/** Finds, starts and ends sessions. */
@ApplicationScoped
public class Sessions {
  /**
   * Browsers accept this prefix only from the host itself and over HTTPS, so that no other host of
   * the domain can give a user its own session (RFC 6265bis, 4.1.3.2).
   */
  private static final String SECURE_PREFIX = "__Host-";

  private static final String NAME = "session";

  private final SessionConfig config;
  private final SessionCookie cookie;
  private final SessionRepository sessions;
  private final ListLinkRepository links;
  private final RateLimits limits;
  private final Clock clock;

  Sessions(
      SessionConfig config,
      SessionCookie cookie,
      SessionRepository sessions,
      ListLinkRepository links,
      RateLimits limits,
      Clock clock) {
    this.config = config;
    this.cookie = cookie;
    this.sessions = sessions;
    this.links = links;
    this.limits = limits;
    this.clock = clock;
  }

  /** The session of the request's cookie; empty if there is none or if it has ended. */
  public Optional<Session> find(HttpServerRequest request) {
    return cookies(request).flatMap(content -> find(content).stream()).findFirst();
  }

  private Optional<Session> find(Content content) {
    limits.takeFromSession(content.session());
    Optional<Session> found = sessions.find(content.session());
    found
        .filter(session -> session.hasAccount() || session.hasLink())
        .map(Session::list)
        .ifPresent(limits::takeFromSession);
    return found;
  }

  /**
   * Starts a session with an empty list.
   *
   * @throws ProblemException 401 when a session with an account has ended: what its owner writes
   *     must not disappear in another list
   */
  Session startDemo(HttpServerRequest request) {
    if (hasEnded(request)) {
      throw signInEnded();
    }
    return start(request, new Session(clock.instant()));
  }

  /** Whether a request without a session had one with an account. */
  public boolean hasEnded(HttpServerRequest request) {
    return cookies(request).anyMatch(Content::isSignedIn);
  }

  /**
   * Starts a session with an account; its id is new, so that nobody knows it who knew the one
   * before.
   *
   * @param before the session until now, which ends if it has an account too; null if there is none
   */
  public Session signIn(HttpServerRequest request, ObjectId account, String name, Session before) {
    Session session = new Session(clock.instant());
    session.account = account;
    session.name = name;
    if (before != null) {
      session.demo = before.hasAccount() || before.hasLink() ? before.demo : before.id;
    }
    start(request, session);
    if (before != null && before.hasAccount()) {
      sessions.remove(before.id);
    }
    return session;
  }

  /** Starts the session of a guest. The own one goes on when it has ended. */
  public Session startGuest(HttpServerRequest request, ListLink link) {
    Session session = new Session(clock.instant());
    session.link = link.id;
    session.linkHash = link.hash;
    session.access = link.access;
    session.shared = link.list;
    session.sharedByAccount = link.stored == null;
    find(request).ifPresent(own -> session.demo = own.hasLink() ? own.demo : own.id);
    return start(request, session);
  }

  /**
   * @throws ProblemException 404 when the owner has ended the link
   */
  void checkLink(Session session) {
    if (session.hasLink() && !links.exists(session.link, session.linkHash)) {
      throw linkEnded();
    }
  }

  /**
   * Ends a session with an account, or of a guest.
   *
   * @return the demo that the browser had before; empty if it has ended
   */
  public Optional<Session> signOut(Session session) {
    sessions.remove(session.id);
    return Optional.ofNullable(session.demo).flatMap(sessions::find);
  }

  private Session start(HttpServerRequest request, Session session) {
    limits.takeNewSession(request);
    sessions.insert(session);
    return session;
  }

  /** Sends the session's cookie; its lifetime begins again. */
  public void send(Session session, HttpServerResponse response) {
    String value =
        cookie.sign(
            new Content(
                session.id,
                clock.instant().plus(config.lifetime()),
                session.hasAccount() || session.hasLink()));
    response.addCookie(cookie(NAME, value, config.lifetime()));
  }

  /** Makes the browser forget its session. */
  public void forget(HttpServerResponse response) {
    response.addCookie(cookie(NAME, "", Duration.ZERO));
  }

  /** A cookie that scripts cannot read and that belongs to this host. */
  public Cookie cookie(String name, String value, Duration lifetime) {
    return Cookie.cookie(hostName(name), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure(config.secure())
        .setMaxAge(lifetime.toSeconds());
  }

  /**
   * All values of a cookie. Over plain HTTP another host of the domain may have set one as well,
   * and Vert.x returns only the first.
   */
  public Stream<String> sent(HttpServerRequest request, String name) {
    return request.headers().getAll(HttpHeaders.COOKIE).stream()
        .flatMap(header -> ServerCookieDecoder.STRICT.decodeAll(header).stream())
        .filter(sent -> sent.name().equals(hostName(name)))
        .map(sent -> sent.value());
  }

  public static ProblemException linkEnded() {
    return new ProblemException(
        ProblemType.LINK_ENDED, "There is no list at this link, or its owner has ended it.");
  }

  public static ProblemException signInEnded() {
    return new ProblemException(
        ProblemType.SIGN_IN_ENDED, "The session has ended. Sign in, or open the link again.");
  }

  private Stream<Content> cookies(HttpServerRequest request) {
    return sent(request, NAME).flatMap(value -> cookie.verify(value).stream());
  }

  private String hostName(String name) {
    return config.secure() ? SECURE_PREFIX + name : name;
  }
}
