package org.acme.todo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The application's only clock, so that tests can replace it. It ticks in milliseconds, because
 * MongoDB stores no more and answers must equal what is stored.
 */
class ClockProducer {
  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
