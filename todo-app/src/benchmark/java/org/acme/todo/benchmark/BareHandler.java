package org.acme.todo.benchmark;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;

/**
 * The minimum cost of a list: the same HTTP server, driver and query, with an answer that is stored
 * already. It has one user and checks no session.
 */
final class BareHandler {
  private BareHandler() {}

  static JavaProcess start(Database database, String cookie, byte[] answer)
      throws IOException, InterruptedException {
    Path file = JavaProcess.FOLDER.resolve("answer.json");
    Files.write(file, answer);
    String user = cookie.substring("__Host-session=".length(), cookie.indexOf('.'));
    return JavaProcess.startMain(
        BareHandler.class, database.connectionString(), user, file.toString());
  }

  public static void main(String[] args) throws IOException {
    MongoClient client = MongoClients.create(args[1]);
    FindIterable<RawBsonDocument> query =
        client
            .getDatabase(Application.DATABASE)
            .getCollection("tasks", RawBsonDocument.class)
            .find(and(eq("user", new ObjectId(args[2])), exists("deleted", false)))
            .sort(ascending("rank"))
            .projection(
                include("name", "completed", "location", "notes", "created", "due", "tags"));
    Buffer answer = Buffer.buffer(Files.readAllBytes(Path.of(args[3])));
    Vertx vertx = Vertx.vertx();
    vertx
        .createHttpServer()
        .requestHandler(
            request ->
                vertx
                    .executeBlocking(() -> query.into(new ArrayList<>()), false)
                    .onSuccess(tasks -> request.response().end(answer))
                    .onFailure(failure -> request.response().setStatusCode(500).end()))
        .listen(Integer.parseInt(args[0]), "localhost");
  }
}
