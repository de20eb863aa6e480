package org.acme.todo.database;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while MongoDB answers. The check has a thread of its own, so that it answers when all
 * worker threads are busy, and callers who come at the same time share one question to MongoDB.
 */
@Readiness
@ApplicationScoped
class DatabaseHealthCheck implements AsyncHealthCheck {
  private static final int MAX_MILLIS = 800;

  private final MongoClient client;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final AtomicReference<CompletableFuture<Boolean>> running =
      new AtomicReference<>(CompletableFuture.completedFuture(false));

  DatabaseHealthCheck(MongoClient client) {
    this.client = client;
  }

  @Override
  public synchronized Uni<HealthCheckResponse> call() {
    if (running.get().isDone()) {
      running.set(CompletableFuture.supplyAsync(this::answers, thread));
    }
    return Uni.createFrom()
        .completionStage(running.get())
        .map(up -> HealthCheckResponse.named("MongoDB").status(up).build());
  }

  private boolean answers() {
    try {
      client
          .getDatabase("admin")
          .withTimeout(MAX_MILLIS, TimeUnit.MILLISECONDS)
          .runCommand(new Document("ping", 1));
      return true;
    } catch (MongoException e) {
      return false;
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdown();
  }
}
