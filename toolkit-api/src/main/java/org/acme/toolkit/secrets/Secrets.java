package org.acme.toolkit.secrets;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The secrets of the application. Call the getters each time, because values change while the
 * application runs. If the secrets cannot be read, the application does not start. If it has
 * already started, it keeps the old values.
 */
@Startup(Secrets.BEFORE_EVERYTHING)
@ApplicationScoped
public class Secrets {

  static final int BEFORE_EVERYTHING = 1;

  private static final Logger LOG = Logger.getLogger(Secrets.class);

  private final Optional<ParameterStore> store;
  private final AtomicReference<SecretValues> values = new AtomicReference<>();
  private final AtomicBoolean upToDate = new AtomicBoolean(true);

  @Inject
  Secrets(SecretsConfig config, Instance<SsmClient> ssm) {
    this(config, ssm::get);
  }

  Secrets(SecretsConfig config, Supplier<SsmClient> ssm) {
    store = config.path().map(path -> new ParameterStore(ssm, path));
    values.set(store.map(Secrets::readOrRefuse).orElseGet(() -> SecretValues.of(config)));
  }

  public Optional<String> deeplKey() {
    return values.get().deeplKey();
  }

  public Optional<String> openaiKey() {
    return values.get().openaiKey();
  }

  public Optional<String> openaiOrganization() {
    return values.get().openaiOrganization();
  }

  /** Empty if the API needs no access key. */
  public List<String> accessKeys() {
    return values.get().accessKeys();
  }

  /** False if the last reading failed and older values are used. */
  boolean areUpToDate() {
    return upToDate.get();
  }

  @Scheduled(every = "{toolkit.secrets.refresh}", delayed = "{toolkit.secrets.refresh}")
  void refresh() {
    store.ifPresent(this::refreshFrom);
  }

  private void refreshFrom(ParameterStore parameters) {
    try {
      SecretValues read = parameters.read();
      if (read.accessKeys().isEmpty() && !accessKeys().isEmpty()) {
        throw parameters.unreadable("access-keys is gone, and only a new start opens the API");
      }
      values.set(read);
      upToDate.set(true);
    } catch (UnreadableSecretsException e) {
      LOG.warnf("%s; the values read before stay in use", e.getMessage());
      upToDate.set(false);
    }
  }

  private static SecretValues readOrRefuse(ParameterStore parameters) {
    try {
      return parameters.read();
    } catch (UnreadableSecretsException e) {
      throw new StartRefusedException(e.getMessage());
    }
  }
}
