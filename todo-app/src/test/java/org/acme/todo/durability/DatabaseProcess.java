package org.acme.todo.durability;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/** A MongoDB server in a process of its own, which can be killed, frozen, and started again. */
final class DatabaseProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Path file;
  private final int port;
  private Process process;

  /**
   * @param file of the data
   */
  DatabaseProcess(Path file) throws Exception {
    this.file = file;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    start();
  }

  /**
   * The server. As with a journal, every command is in the file before it is answered, and none is
   * there by half: commands run one after the other, and nothing else writes.
   */
  public static void main(String[] arguments) {
    MVStore store = new MVStore.Builder().fileName(arguments[0]).autoCommitDisabled().open();
    var server = new MongoServer(new Journaled(store));
    server.bind(new InetSocketAddress("localhost", Integer.parseInt(arguments[1])));
  }

  private static final class Journaled extends H2Backend {
    private Journaled(MVStore store) {
      super(store);
    }

    @Override
    public synchronized Document handleMessage(MongoMessage message) {
      Document answer = super.handleMessage(message);
      getMvStore().commit();
      return answer;
    }
  }

  String url() {
    return "mongodb://localhost:" + port;
  }

  /** Starts it with the data of its file, and waits until it listens. */
  void start() throws Exception {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseProcess.class.getName(),
                file.toString(),
                Integer.toString(port))
            .inheritIO()
            .start();
    for (int i = 0; i < PATIENCE_SECONDS * 10 && !listens(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean listens() {
    try (Socket connection = new Socket("localhost", port)) {
      return connection.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Ends it without a chance to write anything. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Its connections stay open, and nothing is answered. */
  void freeze() throws Exception {
    signal("STOP");
  }

  void thaw() throws Exception {
    signal("CONT");
  }

  private void signal(String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
