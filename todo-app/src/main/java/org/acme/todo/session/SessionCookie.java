package org.acme.todo.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.ObjectId;

/**
 * A session as the value of a cookie: {@code <user>.<end, in epoch seconds>.<HMAC-SHA256 of both>}.
 */
@Singleton
class SessionCookie {
  static final String NAME = "session";
  static final String ALGORITHM = "HmacSHA256";

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SessionKeys keys;
  private final Clock clock;

  SessionCookie(SessionKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  String sign(ObjectId user, Instant end) {
    String content = user.toHexString() + "." + end.getEpochSecond();
    return content + "." + signature(content, keys.signing());
  }

  /** The session's user; empty when we did not sign the value or the session has ended. */
  Optional<ObjectId> verify(String value) {
    int signature = value.lastIndexOf('.');
    // What nobody signed is not even parsed.
    if (signature < 0 || !isSigned(value.substring(0, signature), value.substring(signature + 1))) {
      return Optional.empty();
    }
    String[] content = value.substring(0, signature).split("\\.");
    Instant end = Instant.ofEpochSecond(Long.parseLong(content[1]));
    return end.isAfter(clock.instant()) ? Optional.of(new ObjectId(content[0])) : Optional.empty();
  }

  private boolean isSigned(String content, String signature) {
    byte[] claimed = signature.getBytes(US_ASCII);
    // isEqual takes the same time wherever the two differ, so that nothing can be learnt from it.
    return keys.all().stream()
        .map(key -> signature(content, key).getBytes(US_ASCII))
        .anyMatch(right -> MessageDigest.isEqual(right, claimed));
  }

  private static String signature(String content, SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return BASE64.encodeToString(mac.doFinal(content.getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
