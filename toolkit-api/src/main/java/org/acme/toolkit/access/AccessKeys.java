package org.acme.toolkit.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RequestBody;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;
import org.acme.toolkit.ratelimit.RateLimits;
import org.acme.toolkit.request.Form;
import org.acme.toolkit.secrets.Secrets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * If access keys are configured, refuses requests without one of them. It needs a key for every
 * path but a few that are written as here, because one path can be written in many ways. Quarkus
 * answers requests for the page, health, metrics and documentation before any filter runs. So every
 * request that arrives here is for the API.
 */
class AccessKeys {

  private static final String SCHEME = "Bearer ";

  /** LanguageTool's clients ask for these without a key, and the answers are always the same. */
  private static final Set<String> CONSTANTS =
      Set.of(
          "/v2/languages",
          "/v2/info",
          "/v2/words",
          "/v2/words/add",
          "/v2/words/delete",
          "/v2/maxtextlength");

  /** LanguageTool's clients send the key in the form, as the field apiKey. */
  private static final String FORM = "/v2/check";

  private final Secrets secrets;
  private final RateLimits limits;

  AccessKeys(Secrets secrets, RateLimits limits) {
    this.secrets = secrets;
    this.limits = limits;
  }

  @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
  void refuseStrangers(@Context RoutingContext request) {
    List<String> keys = secrets.accessKeys();
    String path = request.request().path();
    if (keys.isEmpty() || CONSTANTS.contains(path)) {
      return;
    }
    byte[] sent =
        keyIn(request.request().getHeader(HttpHeaders.AUTHORIZATION))
            .or(() -> path.equals(FORM) ? keyIn(request.body()) : Optional.empty())
            .map(AccessKeys::hash)
            .orElseThrow(() -> refusal("This API needs an access key", "Bearer"));
    if (!isAmong(keys, sent)) {
      throw refusal("The access key is not valid", "Bearer error=\"invalid_token\"");
    }
    limits.takeFromKey(request, HexFormat.of().formatHex(sent));
  }

  private static Optional<String> keyIn(String authorization) {
    return Optional.ofNullable(authorization)
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  private static Optional<String> keyIn(RequestBody form) {
    return Optional.ofNullable(Form.fields(form.asString()).get("apiKey"));
  }

  /** Takes constant time, so that the time does not show how much of a key is right. */
  private static boolean isAmong(List<String> keys, byte[] sent) {
    boolean found = false;
    for (String key : keys) {
      found |= MessageDigest.isEqual(hash(key), sent);
    }
    return found;
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static ProblemException refusal(String detail, String challenge) {
    return new ProblemException(
        Problem.of(ProblemType.ACCESS_KEY_REQUIRED, detail),
        Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
  }
}
