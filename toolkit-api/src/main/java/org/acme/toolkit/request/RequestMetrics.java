package org.acme.toolkit.request;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Limits metric cardinality: all unknown methods share one tag. */
class RequestMetrics {
  @Produces
  @Singleton
  MeterFilter unknownMethodsShareOneTag() {
    return MeterFilter.replaceTagValues(
        "method", method -> "OTHER", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  }
}
