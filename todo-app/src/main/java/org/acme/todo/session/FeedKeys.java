package org.acme.todo.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bson.types.ObjectId;

/**
 * The keys in the addresses of calendar feeds. A user has one or none. The database has only its
 * hash: the key has as many random bits as the hash, so nobody finds it by trying.
 */
@Singleton
public class FeedKeys {
  /** Of a key as text. */
  public static final String PATTERN = "[A-Za-z0-9_-]{43}";

  private static final int BYTES = 32;

  private final DemoUserRepository users;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  FeedKeys(DemoUserRepository users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  /** Makes a key. The user's key from before is unknown from now on. */
  public String create(ObjectId user) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    users.setFeed(user, sha256(key), clock.instant());
    return key;
  }

  public void remove(ObjectId user) {
    users.setFeed(user, null, null);
  }

  /** Time of the user's key; empty if there is none. */
  public Optional<Instant> created(ObjectId user) {
    return users.find(user).map(found -> found.feedCreated);
  }

  /** Whose key it is; empty if it is unknown. */
  public Optional<ObjectId> userOf(String key) {
    return users.withFeed(sha256(key)).map(user -> user.id);
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
