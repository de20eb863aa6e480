package org.acme.todo.database;

import com.mongodb.MongoClientSettings;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.mongo.v3_1.MongoTelemetry;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** What the settings of Quarkus cannot say. */
@Singleton
class DriverSettings implements MongoClientCustomizer {
  /** Less than {@link Deadline} gives a request, so that it has time left to undo its work. */
  static final int TIMEOUT_SECONDS = 2;

  private final MongoTelemetry telemetry;

  DriverSettings(OpenTelemetry openTelemetry) {
    telemetry = MongoTelemetry.create(openTelemetry);
  }

  /**
   * Limits the whole time of an operation, from finding a server to its answer, with retries. The
   * driver's own limits are for single steps, and add up.
   *
   * <p>Adds a span for each command to the trace of a request. The spans of Quarkus would contain
   * the whole command, and so what people write; these have question marks instead of values.
   */
  @Override
  public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
    return settings
        .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .addCommandListener(telemetry.newCommandListener());
  }
}
