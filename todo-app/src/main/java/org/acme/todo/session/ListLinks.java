package org.acme.todo.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Links to the current user's list. The address of a link has a key, and the database only its
 * hash. The key has as many random bits as the hash, so nobody finds it by trying.
 */
@Singleton
public class ListLinks {
  /** Of a key as text. */
  public static final String KEY = "[A-Za-z0-9_-]{43}";

  private static final int KEY_BYTES = 32;

  private final ListLinkRepository links;
  private final CurrentUser user;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ListLinks(ListLinkRepository links, CurrentUser user, Clock clock) {
    this.links = links;
    this.user = user;
    this.clock = clock;
  }

  public List<ListLink> all() {
    return links.of(user.id());
  }

  /**
   * @return the key of a new link; the one from before is unknown from now on
   */
  public String create(Access access) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var link = new ListLink();
    link.id = ListLink.id(user.id(), access);
    link.list = user.id();
    link.access = access;
    link.hash = sha256(key);
    link.created = clock.instant();
    link.stored = user.expiresFrom(link.created);
    links.replace(link);
    return key;
  }

  public void remove(Access access) {
    links.remove(ListLink.id(user.id(), access));
  }

  /** The link of a key; empty if it is unknown. */
  public Optional<ListLink> find(String key) {
    return links.find(sha256(key));
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
