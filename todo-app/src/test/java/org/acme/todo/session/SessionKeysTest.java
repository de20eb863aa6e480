package org.acme.todo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.acme.todo.secrets.StartRefusedException;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class SessionKeysTest {
  private static final String OLD = "the older key, of thirty-two bytes";
  private static final String NEW = "the newer key, of thirty-two bytes";
  private static final ObjectId USER = new ObjectId();
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(30));

  @Test
  void acceptsSignaturesOfTheOldKeyAfterARotation() {
    String signed = cookie(keys(OLD, null)).sign(USER, END);

    assertThat(cookie(keys(NEW, OLD)).verify(signed)).contains(USER);
    assertThat(cookie(keys(NEW, null)).verify(signed)).isEmpty();
  }

  @Test
  void signsOnlyWithTheNewKey() {
    String signed = cookie(keys(NEW, OLD)).sign(USER, END);

    assertThat(cookie(keys(NEW, null)).verify(signed)).contains(USER);
  }

  @Test
  void refusesToStartWithoutAKey() {
    assertThatThrownBy(() -> keys(null, null))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("todo.session.key");
  }

  @Test
  void rejectsAShortKeyWithoutShowingIt() {
    String shortKey = "thirty-one bytes are not enough";

    assertThatThrownBy(() -> keys(shortKey, null))
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining(shortKey);
    assertThatThrownBy(() -> keys(NEW, shortKey)).hasMessageContaining("32 bytes");
  }

  static SessionKeys keys(String key, String previousKey) {
    return new SessionKeys(Optional.ofNullable(key), Optional.ofNullable(previousKey));
  }

  private static SessionCookie cookie(SessionKeys keys) {
    return new SessionCookie(keys, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
