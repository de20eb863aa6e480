package org.acme.todo.benchmark;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Time of one change of a list, which should not depend on its length. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ChangeBenchmark {
  /** Few, so that the length of the list hardly changes. */
  private static final int CHANGES = 10;

  /**
   * Changes of each kind on a short list before the measurement, until the compiler has finished
   * most of its work.
   */
  private static final int WARM_UPS = 4_000;

  private static final String INSERTED = "Inserted";
  private static final Pattern ID = Pattern.compile("\"id\":\"(\\w+)\"");

  @Param({"100", "10000"})
  public int tasks;

  private final Random random = new Random(42);
  private Database database;
  private Application application;
  private Connection connection;
  private String cookie;
  private List<String> ids;
  private byte[] insert;

  @Setup
  public void start() throws IOException, InterruptedException {
    database = Database.start();
    application = Application.start(database, JavaProcess.THIS_JDK);
    connection = new Connection(application.port());
    use(100);
    for (int done = 0; done < WARM_UPS; done += CHANGES) {
      insertAtTheTop();
      moveBelowAnother();
      removeInserted();
    }
    use(tasks);
  }

  private void use(int tasks) throws IOException {
    cookie = application.newUser(tasks);
    byte[] list =
        connection
            .send(Connection.request("GET", Application.TASKS, cookie, ""))
            .expect(200)
            .body();
    ids =
        ID.matcher(new String(list, UTF_8))
            .results()
            .map((MatchResult result) -> result.group(1))
            .toList();
    insert =
        Connection.request(
            "POST", Application.TASKS, cookie, "{\"name\": \"%s\"}".formatted(INSERTED));
  }

  @TearDown
  public void stop() throws IOException {
    connection.close();
    application.close();
    database.close();
  }

  @Setup(Level.Iteration)
  public void startIteration() throws IOException {
    ProcessorTime.starts(application.process());
  }

  @TearDown(Level.Iteration)
  public void endIteration() throws IOException {
    ProcessorTime.ends(application.process());
    removeInserted();
  }

  private void removeInserted() {
    database.tasks().deleteMany(eq("name", INSERTED));
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OperationsPerInvocation(CHANGES)
  public void insertAtTheTop() throws IOException {
    for (int i = 0; i < CHANGES; i++) {
      connection.send(insert).expect(201);
    }
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OperationsPerInvocation(CHANGES)
  public void moveBelowAnother() throws IOException {
    for (int i = 0; i < CHANGES; i++) {
      String path = Application.TASKS + "/" + anyTask() + "?after=" + anyTask();
      connection.send(Connection.request("PUT", path, cookie, "")).expect(200);
    }
  }

  private String anyTask() {
    return ids.get(random.nextInt(ids.size()));
  }
}
