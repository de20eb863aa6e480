package org.acme.todo.session;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.acme.todo.session.SessionCookie.Content;
import org.bson.types.ObjectId;

/** Cookies of sessions with an account, without signing in. */
@Singleton
public class AccountCookies {
  private final SessionCookie cookies;

  AccountCookies(SessionCookie cookies) {
    this.cookies = cookies;
  }

  public String of(ObjectId session) {
    return cookies.sign(new Content(session, Instant.now().plusSeconds(60), true));
  }
}
