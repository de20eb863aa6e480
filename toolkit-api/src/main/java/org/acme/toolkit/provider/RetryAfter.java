package org.acme.toolkit.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses the header Retry-After (RFC 9110, section 10.2.3): seconds or a date. */
public final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /** Returns empty if the header is missing, invalid or in the past. */
  public static Optional<Duration> of(Optional<String> header, Instant now) {
    return header.map(String::strip).flatMap(value -> parse(value, now));
  }

  private static Optional<Duration> parse(String value, Instant now) {
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, date)).filter(wait -> !wait.isNegative());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
