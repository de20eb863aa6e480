package org.acme.todo.benchmark;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import org.bson.Document;

/**
 * The MongoDB that {@code -Dbench.mongodb} names, else the embedded one in memory. That one has its
 * own process, so that its processor time is not counted for the application.
 */
final class Database implements AutoCloseable {
  static final String EMBEDDED = "mongo-java-server in memory";

  private static final String NAMED = System.getProperty("bench.mongodb", "");

  private final JavaProcess process;
  private final MongoClient client;
  private final String connectionString;

  private Database(JavaProcess process, String connectionString) {
    this.process = process;
    this.connectionString = connectionString;
    this.client = MongoClients.create(connectionString);
  }

  public static void main(String[] args) {
    new MongoServer(H2Backend.inMemory()).bind("localhost", Integer.parseInt(args[0]));
  }

  static Database start() throws IOException, InterruptedException {
    if (!NAMED.isEmpty()) {
      return new Database(null, NAMED);
    }
    JavaProcess process = JavaProcess.startMain(Database.class);
    return new Database(process, "mongodb://localhost:" + process.port());
  }

  String connectionString() {
    return connectionString;
  }

  MongoCollection<Document> tasks() {
    return client.getDatabase(Application.DATABASE).getCollection("tasks");
  }

  /** Name and version that the database reports. */
  String version() {
    String version =
        client.getDatabase("admin").runCommand(new Document("buildInfo", 1)).getString("version");
    return (process == null ? "" : EMBEDDED + ", as ") + "MongoDB " + version;
  }

  @Override
  public void close() throws IOException {
    client.getDatabase(Application.DATABASE).drop();
    client.close();
    if (process != null) {
      process.close();
    }
  }
}
