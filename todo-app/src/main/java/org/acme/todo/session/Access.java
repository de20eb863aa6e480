package org.acme.todo.session;

import java.util.Locale;

/** What a link to a list allows. */
public enum Access {
  /** Open tasks that have a due date, for calendars. */
  CALENDAR,
  READ,
  WRITE;

  /**
   * @param name in small letters, as in the API
   */
  public static Access fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
