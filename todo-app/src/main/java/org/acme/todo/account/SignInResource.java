package org.acme.todo.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.acme.todo.session.Session;
import org.acme.todo.session.Sessions;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The two addresses between which the browser is at the provider. */
@Path(SignIn.PATH)
class SignInResource {
  /**
   * Says that this browser began to sign in. The state that Quarkus keeps in a cookie says so too,
   * but another host of the domain could set that one, and sign a person in to an account of its
   * own.
   */
  private static final String BEGAN = "sign-in";

  private static final int BEGAN_BYTES = 32;

  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private static final int MAX_NAME = 100;

  private final SignIn signIn;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SecurityIdentity identity;
  private final SecureRandom random = new SecureRandom();

  SignInResource(SignIn signIn, Accounts accounts, Sessions sessions, SecurityIdentity identity) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.sessions = sessions;
    this.identity = identity;
  }

  /** Other sites cannot begin to sign a person in. */
  @GET
  @Path("sign-in")
  public Response begin(
      @RestHeader("Sec-Fetch-Site") String site, @Context RoutingContext context) {
    if (!signIn.isOn()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "Signing in is switched off.");
    }
    if (site != null && !OWN_SITES.contains(site)) {
      return to("/");
    }
    byte[] bytes = new byte[BEGAN_BYTES];
    random.nextBytes(bytes);
    String began = HexFormat.of().formatHex(bytes);
    context.response().addCookie(sessions.cookie(BEGAN, began, SignIn.TIME));
    return to(SignIn.SIGNED_IN + "?" + BEGAN + "=" + began);
  }

  /** Quarkus answers until the browser comes with an ID token that it has checked. */
  @GET
  @Path("signed-in")
  public Response signedIn(@RestQuery(BEGAN) String began, @Context RoutingContext context) {
    HttpServerRequest request = context.request();
    if (began == null || sessions.sent(request, BEGAN).noneMatch(sent -> isEqual(sent, began))) {
      return to(SignInFailures.FAILED);
    }
    JsonWebToken token = (JsonWebToken) identity.getPrincipal();
    Session session =
        accounts.signIn(request, token.getIssuer(), token.getSubject(), nameIn(token));
    HttpServerResponse response = context.response();
    sessions.send(session, response);
    response.addCookie(sessions.cookie(BEGAN, "", Duration.ZERO));
    forgetToken(request, response);
    return to("/?sign-in=done");
  }

  /** The ID token has done its work. Nobody needs it in a cookie. */
  private void forgetToken(HttpServerRequest request, HttpServerResponse response) {
    List<String> names =
        request.cookies().stream()
            .map(Cookie::getName)
            .filter(name -> name.startsWith("q_session"))
            .toList();
    for (String name : names) {
      response.addCookie(
          Cookie.cookie(name, "").setPath(SignIn.PATH).setHttpOnly(true).setMaxAge(0));
    }
  }

  private static String nameIn(JsonWebToken token) {
    return List.of("name", "email", "preferred_username").stream()
        .<Object>map(token::getClaim)
        .filter(String.class::isInstance)
        .map(name -> ((String) name).strip())
        .filter(name -> !name.isEmpty())
        .map(name -> name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name)
        .findFirst()
        .orElse(null);
  }

  private static boolean isEqual(String sent, String began) {
    return MessageDigest.isEqual(sent.getBytes(US_ASCII), began.getBytes(US_ASCII));
  }

  /** Behind a proxy the application knows neither scheme nor host, so the reference is relative. */
  private static Response to(String path) {
    return Response.status(Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, path)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
