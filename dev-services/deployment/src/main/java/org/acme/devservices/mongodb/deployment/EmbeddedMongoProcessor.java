package org.acme.devservices.mongodb.deployment;

import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.deployment.pkg.builditem.BuildSystemTargetBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the embedded MongoDB in dev mode and tests, unless another MongoDB is configured. */
class EmbeddedMongoProcessor {
  private static final String FEATURE = "embedded-mongodb";

  /** Shorter than the 60 s of a real MongoDB, so that developers see expiry sooner. */
  private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(10);

  @BuildStep
  FeatureBuildItem feature() {
    return new FeatureBuildItem(FEATURE);
  }

  @BuildStep(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class})
  void embeddedMongo(
      LaunchModeBuildItem launchMode,
      BuildSystemTargetBuildItem target,
      BuildProducer<DevServicesResultBuildItem> devServices) {
    if (isAnotherMongoConfigured()) {
      return;
    }
    // Dev mode keeps its data in a file. Tests start empty and delete expired documents themselves.
    boolean dev = launchMode.getLaunchMode() == LaunchMode.DEVELOPMENT;
    Optional<Path> file =
        Optional.of(target.getOutputDirectory().resolve("embedded-mongodb.mv")).filter(f -> dev);
    Optional<Duration> sweepInterval = Optional.of(SWEEP_INTERVAL).filter(i -> dev);
    devServices.produce(
        DevServicesResultBuildItem.<EmbeddedMongo>owned()
            .feature(FEATURE)
            .description(file.map(f -> "MongoDB in " + f).orElse("MongoDB in memory"))
            .serviceConfig(file.map(Path::toString).orElse("memory"))
            .startable(() -> new EmbeddedMongo(file, sweepInterval))
            .configProvider(
                Map.of("quarkus.mongodb.connection-string", EmbeddedMongo::getConnectionInfo))
            .build());
  }

  private static boolean isAnotherMongoConfigured() {
    return ConfigUtils.isPropertyNonEmpty("quarkus.mongodb.connection-string")
        || ConfigUtils.isPropertyNonEmpty("quarkus.mongodb.hosts")
        || "docker".equals(ConfigProvider.getConfig().getValue("mongodb", String.class));
  }
}
