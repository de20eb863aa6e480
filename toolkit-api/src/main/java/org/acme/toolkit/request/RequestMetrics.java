package org.acme.toolkit.request;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Keeps the metrics of requests few: each word that a stranger may choose would be one more. */
class RequestMetrics {

  @Produces
  @Singleton
  MeterFilter unknownMethodsAreOne() {
    return MeterFilter.replaceTagValues(
        "method", method -> "OTHER", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  }
}
