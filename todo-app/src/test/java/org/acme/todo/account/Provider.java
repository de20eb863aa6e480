package org.acme.todo.account;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A provider of OpenID Connect that checks what a real one checks: the client and its secret, the
 * address to return to, PKCE, and that a code is used once. A test can make it misbehave.
 */
public final class Provider implements QuarkusTestResourceLifecycleManager {
  static final String CLIENT = "todo";
  static final String SECRET = "a-secret-that-only-the-provider-knows";

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /** What a token says wrongly, and what goes wrong with it. */
  enum Fault {
    NONE,
    OTHER_NONCE,
    EXPIRED,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    OTHER_KEY,
    NO_TOKEN
  }

  private final KeyPair keys = newKeys();
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private HttpServer server;
  private int port;
  volatile Fault fault = Fault.NONE;

  /** Whether requests for tokens are accepted and never answered. */
  volatile boolean silent;

  @Override
  public Map<String, String> start() {
    comeBack();
    return Map.of(
        "todo.sign-in.issuer",
        issuer(),
        "todo.sign-in.client-id",
        CLIENT,
        "todo.sign-in.client-secret",
        SECRET,
        "todo.sign-in.sign-out-url",
        issuer() + "/logout?client_id=todo");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(Provider.class));
  }

  @Override
  public void stop() {
    goAway();
  }

  void goAway() {
    server.stop(0);
  }

  void comeBack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    port = server.getAddress().getPort();
    server.setExecutor(Executors.newCachedThreadPool(Provider::newThread));
    server.createContext("/.well-known/openid-configuration", this::discover);
    server.createContext("/keys", this::sendKeys);
    server.createContext("/authorize", this::askWho);
    server.createContext("/login", this::login);
    server.createContext("/token", this::sendToken);
    server.createContext("/logout", this::logout);
    server.start();
  }

  /** From JDK 25 on, threads would have a class loader that does not find the signing of tokens. */
  private static Thread newThread(Runnable work) {
    var thread = new Thread(work);
    thread.setContextClassLoader(Provider.class.getClassLoader());
    return thread;
  }

  String issuer() {
    return "http://localhost:" + port;
  }

  private void discover(HttpExchange exchange) throws IOException {
    send(
        exchange,
        200,
        new JsonObject()
            .put("issuer", issuer())
            .put("authorization_endpoint", issuer() + "/authorize")
            .put("token_endpoint", issuer() + "/token")
            .put("jwks_uri", issuer() + "/keys"));
  }

  private void sendKeys(HttpExchange exchange) throws IOException {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    JsonObject jwk =
        new JsonObject()
            .put("kty", "RSA")
            .put("use", "sig")
            .put("alg", "RS256")
            .put("kid", "1")
            .put("n", BASE64.encodeToString(key.getModulus().toByteArray()))
            .put("e", BASE64.encodeToString(key.getPublicExponent().toByteArray()));
    send(exchange, 200, new JsonObject().put("keys", new JsonArray().add(jwk)));
  }

  /** A page on which a person chooses who to be. */
  private void askWho(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String people =
        Stream.of("Ada", "Bob")
            .map(name -> "<p><a href='/login?sub=%s&amp;%s'>%s</a>".formatted(name, query, name))
            .collect(Collectors.joining());
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    send(exchange, 200, "<!doctype html><title>Provider</title>" + people);
  }

  private void login(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    if (!CLIENT.equals(asked.get("client_id"))
        || !"code".equals(asked.get("response_type"))
        || !"S256".equals(asked.get("code_challenge_method"))) {
      send(exchange, 400, asked.toString());
      return;
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    redirect(
        exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
  }

  private void sendToken(HttpExchange exchange) throws IOException {
    if (silent) {
      return;
    }
    Map<String, String> sent =
        parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
    String client =
        "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(US_ASCII));
    if (asked == null
        || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !asked.get("redirect_uri").equals(sent.get("redirect_uri"))
        || !asked.get("code_challenge").equals(challenge(sent.get("code_verifier")))) {
      send(exchange, 400, new JsonObject().put("error", "invalid_grant"));
      return;
    }
    JsonObject answer =
        new JsonObject()
            .put("access_token", UUID.randomUUID().toString())
            .put("token_type", "Bearer")
            .put("expires_in", 300);
    if (fault != Fault.NO_TOKEN) {
      answer.put("id_token", token(asked));
    }
    send(exchange, 200, answer);
  }

  private String token(Map<String, String> asked) {
    Instant now = Instant.now();
    Instant issued = fault == Fault.EXPIRED ? now.minusSeconds(1000) : now;
    return Jwt.issuer(fault == Fault.OTHER_ISSUER ? "https://other.example" : issuer())
        .audience(fault == Fault.OTHER_AUDIENCE ? "other" : CLIENT)
        .subject(asked.get("sub"))
        .claim("name", asked.get("sub") + " <b>Byron</b>")
        .claim("nonce", fault == Fault.OTHER_NONCE ? "other" : asked.get("nonce"))
        .issuedAt(issued)
        .expiresAt(issued.plusSeconds(300))
        .jws()
        .keyId("1")
        .sign((fault == Fault.OTHER_KEY ? newKeys() : keys).getPrivate());
  }

  private void logout(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    send(exchange, 200, "<!doctype html><title>Signed out</title>");
  }

  private static String challenge(String verifier) {
    try {
      return BASE64.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return parameters;
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().add("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, JsonObject body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    send(exchange, status, body.encode());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
