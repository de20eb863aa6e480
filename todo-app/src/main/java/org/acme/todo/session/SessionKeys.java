package org.acme.todo.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.acme.todo.secrets.S3Secrets;
import org.acme.todo.secrets.StartRefusedException;

/**
 * Keys of the session cookie. All of them verify, and the first one signs. Without a key the
 * application does not start.
 */
@Startup(SessionKeys.BEFORE_THE_DATABASE)
@Singleton
public class SessionKeys {
  static final int BEFORE_THE_DATABASE = 2;

  /** The output length of SHA-256; a shorter key weakens the HMAC (RFC 2104, section 3). */
  private static final int MIN_BYTES = 32;

  private final List<SecretKeySpec> keys;

  @Inject
  SessionKeys(S3Secrets secrets, SessionConfig config) {
    this(
        secrets.sessionKey().or(config::key),
        secrets.nextSessionKey().or(config::nextKey),
        secrets.previousSessionKey().or(config::previousKey));
  }

  SessionKeys(Optional<String> key, Optional<String> nextKey, Optional<String> previousKey) {
    if (key.isEmpty()) {
      throw new StartRefusedException("todo.session.key is missing: it signs the sessions");
    }
    keys =
        Stream.of(key, nextKey, previousKey)
            .flatMap(Optional::stream)
            .map(SessionKeys::parse)
            .toList();
  }

  SecretKeySpec signing() {
    return keys.get(0);
  }

  List<SecretKeySpec> all() {
    return keys;
  }

  /**
   * A key for another purpose, which reveals nothing about the one that it comes from. All
   * instances derive the same, and a rotation replaces it.
   */
  public String derive(String purpose) {
    return SessionCookie.signature(purpose, signing());
  }

  private static SecretKeySpec parse(String key) {
    byte[] bytes = key.getBytes(UTF_8);
    if (bytes.length < MIN_BYTES) {
      throw new StartRefusedException("A session key has less than " + MIN_BYTES + " bytes");
    }
    return new SecretKeySpec(bytes, SessionCookie.ALGORITHM);
  }
}
