package org.acme.todo.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.acme.todo.session.CurrentUser;
import org.bson.types.ObjectId;

/**
 * The feed of a list has a key in its address. The database has only the key's hash. The key has as
 * many random bits as the hash, so nobody finds it by trying.
 */
@Singleton
class CalendarFeeds {
  /** Of a key as text. */
  static final String KEY = "[A-Za-z0-9_-]{43}";

  private static final int KEY_BYTES = 32;

  private final CalendarFeedRepository feeds;
  private final CurrentUser user;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CalendarFeeds(CalendarFeedRepository feeds, CurrentUser user, Clock clock) {
    this.feeds = feeds;
    this.user = user;
    this.clock = clock;
  }

  /** Makes a key for the current user's list. The one from before is unknown from now on. */
  String create() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var feed = new CalendarFeed();
    feed.id = user.id();
    feed.hash = sha256(key);
    feed.created = clock.instant();
    feed.stored = user.isDemo() ? feed.created : null;
    feeds.replace(feed);
    return key;
  }

  void remove() {
    feeds.remove(user.id());
  }

  /** Time of the current user's key; empty if there is none. */
  Optional<Instant> created() {
    return feeds.find(user.id()).map(feed -> feed.created);
  }

  /** Whose key it is; empty if it is unknown. */
  Optional<ObjectId> userOf(String key) {
    return feeds.find(sha256(key)).map(feed -> feed.id);
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
