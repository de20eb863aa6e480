package org.acme.devservices.mongodb.deployment;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.quarkus.deployment.builditem.Startable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

/** A MongoDB server in this JVM, on a free port of the loopback interface. */
final class EmbeddedMongo implements Startable {
  private static final Logger LOG = Logger.getLogger(EmbeddedMongo.class);

  private final Optional<Path> file;
  private final Optional<Duration> sweepInterval;
  private MongoServer server;
  private MongoClient client;
  private ScheduledExecutorService sweeper;

  /**
   * @param file holds the data; empty for a database in memory
   * @param sweepInterval time between two deletions of expired documents; empty for none
   */
  EmbeddedMongo(Optional<Path> file, Optional<Duration> sweepInterval) {
    this.file = file;
    this.sweepInterval = sweepInterval;
  }

  @Override
  public void start() {
    server =
        new MongoServer(
            file.map(EmbeddedMongo::open).orElseGet(() -> new Backend(MVStore.open(null))));
    server.bind();
    sweepInterval.ifPresent(this::sweepEvery);
  }

  /**
   * Runs one command about indexes at a time. The server's list of indexes is not safe for several
   * threads, and two instances that start together change it.
   */
  private static final class Backend extends H2Backend {
    private Backend(MVStore store) {
      super(store);
    }

    @Override
    public Document handleCommand(
        Channel channel, String database, String command, Document query) {
      if (!command.toLowerCase(Locale.ROOT).contains("indexes")) {
        return super.handleCommand(channel, database, command, query);
      }
      synchronized (this) {
        return super.handleCommand(channel, database, command, query);
      }
    }
  }

  private static H2Backend open(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return new Backend(MVStore.open(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MVStoreException e) {
      throw new IllegalStateException(
          "The embedded MongoDB cannot open "
              + file
              + ". If another dev mode uses this file, stop that dev mode. If not, the file is"
              + " damaged: delete it.",
          e);
    }
  }

  private void sweepEvery(Duration interval) {
    client = MongoClients.create(getConnectionInfo());
    sweeper =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "embedded-mongodb-ttl");
              thread.setDaemon(true);
              return thread;
            });
    sweeper.scheduleWithFixedDelay(
        this::sweep, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    try {
      long deleted = ExpiredDocuments.delete(client, Instant.now());
      if (deleted > 0) {
        LOG.infof("Deleted %d expired documents", deleted);
      }
    } catch (MongoException e) {
      // An exception would end the schedule.
      LOG.warn("Expired documents could not be deleted; the next sweep tries again", e);
    }
  }

  @Override
  public String getConnectionInfo() {
    return server.getConnectionString();
  }

  /** The server does not run in a container. */
  @Override
  public String getContainerId() {
    return null;
  }

  @Override
  public void close() {
    if (sweeper != null) {
      sweeper.shutdownNow();
      client.close();
    }
    if (server != null) {
      server.shutdownNow();
    }
  }
}
