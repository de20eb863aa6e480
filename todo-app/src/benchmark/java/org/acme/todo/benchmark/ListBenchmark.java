package org.acme.todo.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** Number of lists of 100 tasks a second, with four clients. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(4)
public class ListBenchmark {
  private static final int TASKS = 100;

  private Database database;
  private Application application;
  private JavaProcess bareHandler;
  private byte[] request;

  @Setup
  public void start() throws IOException, InterruptedException {
    database = Database.start();
    application = Application.start(database, JavaProcess.THIS_JDK);
    String cookie = application.newUser(TASKS);
    request = Connection.request("GET", Application.TASKS, cookie, "");
    try (Connection connection = new Connection(application.port())) {
      byte[] answer = connection.send(request).expect(200).body();
      bareHandler = BareHandler.start(database, cookie, answer);
    }
  }

  @TearDown
  public void stop() throws IOException {
    bareHandler.close();
    application.close();
    database.close();
  }

  @State(Scope.Thread)
  public static class Client {
    private Connection application;
    private Connection bareHandler;

    @Setup
    public void connect(ListBenchmark servers) throws IOException {
      application = new Connection(servers.application.port());
      bareHandler = new Connection(servers.bareHandler.port());
    }

    @TearDown
    public void disconnect() throws IOException {
      application.close();
      bareHandler.close();
    }
  }

  @Benchmark
  public byte[] list(Client client) throws IOException {
    return client.application.send(request).expect(200).body();
  }

  @Benchmark
  public byte[] bareList(Client client) throws IOException {
    return client.bareHandler.send(request).expect(200).body();
  }
}
