package org.acme.todo.database;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A MongoDB server that can be stopped and started again with the same data and port. */
public class StoppableMongo implements QuarkusTestResourceLifecycleManager {
  private Path file;
  private InetSocketAddress address;
  private MongoServer server;

  @Override
  public Map<String, String> start() {
    try {
      file = Files.createTempDirectory("mongodb").resolve("data.mv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = new MongoServer(new H2Backend(file.toString()));
    address = server.bind();
    return Map.of("quarkus.mongodb.connection-string", server.getConnectionString());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(StoppableMongo.class));
  }

  void goAway() {
    server.shutdownNow();
  }

  void comeBack() {
    server = new MongoServer(new H2Backend(file.toString()));
    server.bind(address);
  }

  @Override
  public void stop() {
    server.shutdownNow();
  }
}
