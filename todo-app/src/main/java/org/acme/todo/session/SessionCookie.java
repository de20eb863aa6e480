package org.acme.todo.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.ObjectId;

/**
 * Signs and verifies sessions. A cookie contains {@code <session>.<end, in epoch
 * seconds>.<HMAC-SHA256>}, and that of a session with an account {@code .account} after the end.
 */
@Singleton
class SessionCookie {
  static final String ALGORITHM = "HmacSHA256";

  private static final String ACCOUNT = ".account";

  /** A session and an end of up to 11 digits: the year 5138. */
  private static final Pattern CONTENT =
      Pattern.compile("([0-9a-f]{24})\\.([0-9]{1,11})(\\.account)?");

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SessionKeys keys;
  private final Clock clock;

  SessionCookie(SessionKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @param isSignedIn whether the session has an account, which is known even when it has ended
   */
  record Content(ObjectId session, Instant end, boolean isSignedIn) {}

  String sign(Content signed) {
    String content =
        signed.session().toHexString()
            + "."
            + signed.end().getEpochSecond()
            + (signed.isSignedIn() ? ACCOUNT : "");
    return content + "." + signature(content, keys.signing());
  }

  /**
   * The content; empty when the signature is wrong, when the session has ended, and when another
   * release signed a value of another format with the same key.
   */
  Optional<Content> verify(String value) {
    int signature = value.lastIndexOf('.');
    // The signature is checked first, so that only signed content is parsed.
    if (signature < 0 || !isSigned(value.substring(0, signature), value.substring(signature + 1))) {
      return Optional.empty();
    }
    Matcher content = CONTENT.matcher(value.substring(0, signature));
    if (!content.matches()) {
      return Optional.empty();
    }
    Instant end = Instant.ofEpochSecond(Long.parseLong(content.group(2)));
    return end.isAfter(clock.instant())
        ? Optional.of(new Content(new ObjectId(content.group(1)), end, content.group(3) != null))
        : Optional.empty();
  }

  private boolean isSigned(String content, String signature) {
    byte[] claimed = signature.getBytes(US_ASCII);
    // isEqual takes the same time wherever the two differ, so that its duration reveals nothing.
    return keys.all().stream()
        .map(key -> signature(content, key).getBytes(US_ASCII))
        .anyMatch(right -> MessageDigest.isEqual(right, claimed));
  }

  static String signature(String content, SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return BASE64.encodeToString(mac.doFinal(content.getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
