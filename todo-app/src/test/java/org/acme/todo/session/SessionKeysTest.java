package org.acme.todo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.acme.todo.secrets.StartRefusedException;
import org.acme.todo.session.SessionCookie.Content;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class SessionKeysTest {
  private static final String OLD = "the older key, of thirty-two bytes";
  private static final String NEW = "the newer key, of thirty-two bytes";
  private static final ObjectId USER = new ObjectId();
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(30));

  private static Content until(Instant end) {
    return new Content(USER, end, false);
  }

  @Test
  void acceptsSignaturesOfTheOldKeyAfterARotation() {
    String signed = cookie(keys(OLD, null)).sign(until(END));

    assertThat(cookie(keys(NEW, OLD)).verify(signed)).map(Content::session).contains(USER);
    assertThat(cookie(keys(NEW, null)).verify(signed)).isEmpty();
  }

  @Test
  void signsOnlyWithTheNewKey() {
    String signed = cookie(keys(NEW, OLD)).sign(until(END));

    assertThat(cookie(keys(NEW, null)).verify(signed)).map(Content::session).contains(USER);
  }

  /** Each step of a rotation reaches one instance before another. */
  @Test
  void instancesOfSuccessiveStepsOfARotationAcceptEachOthersSessions() {
    List<SessionKeys> steps =
        List.of(keys(OLD, null, null), keys(OLD, NEW, null), keys(NEW, null, OLD));

    for (int step = 1; step < steps.size(); step++) {
      SessionCookie before = cookie(steps.get(step - 1));
      SessionCookie after = cookie(steps.get(step));
      assertThat(after.verify(before.sign(until(END)))).map(Content::session).contains(USER);
      assertThat(before.verify(after.sign(until(END)))).map(Content::session).contains(USER);
    }
  }

  @Test
  void aSessionEndsAtItsEnd() {
    SessionCookie cookie = cookie(keys("a key of 32 bytes, long enough..", null));

    assertThat(cookie.verify(cookie.sign(until(NOW.plusSeconds(1)))))
        .map(Content::session)
        .contains(USER);
    assertThat(cookie.verify(cookie.sign(until(NOW)))).isEmpty();
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
    return keys(key, null, previousKey);
  }

  private static SessionKeys keys(String key, String nextKey, String previousKey) {
    return new SessionKeys(
        Optional.ofNullable(key), Optional.ofNullable(nextKey), Optional.ofNullable(previousKey));
  }

  private static SessionCookie cookie(SessionKeys keys) {
    return new SessionCookie(keys, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
