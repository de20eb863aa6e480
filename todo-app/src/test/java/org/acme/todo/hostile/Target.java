package org.acme.todo.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.acme.todo.PackagedApplication;

/**
 * The packaged application with the memory and the options of deployment, while strangers attack
 * it. A watcher asks for its health and sends an honest request, again and again.
 */
final class Target {
  /** Whether all attacks are wanted. Otherwise a sample of each kind is sent. */
  static final boolean ALL = Boolean.getBoolean("hostile");

  /**
   * A load balancer waits 5 s for an answer of a health check, and two late ones make it replace
   * the instance. The attackers run on the same processors here, so each may take as long as both.
   */
  private static final Duration HEALTH = Duration.ofSeconds(10);

  /** An honest request may wait for its turn. Afterwards its client would have given up. */
  private static final Duration HONEST = Duration.ofSeconds(30);

  /** No work may last longer; see the time limits of the applications. */
  private static final Duration ATTACK = Duration.ofSeconds(90);

  /** After this time a stranger leaves who would have to wait for minutes. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String READY = "/q/health/ready";

  private static final Duration PAUSE = Duration.ofMillis(500);

  /**
   * With their answers. A database that is attacked as well, and shares the processors here, may be
   * too slow to be ready; after the attack it must be.
   */
  private static final Map<String, Set<Integer>> CHECKS =
      Map.of("/q/health/live", Set.of(200), READY, Set.of(200, 503));

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  /** What was asked for, with the longest time until its answer. */
  private final Map<String, Duration> slowest = new ConcurrentSkipListMap<>();

  private final PackagedApplication application;
  private final URI url;
  private final HttpRequest honest;
  private final Thread watcher;

  /** Characters of the log that earlier attacks wrote. */
  private int checked;

  /**
   * @param jvm options that stand for the instance
   * @param options the file of options that a release has
   * @param honest makes a request, by the application's address, that must be answered
   */
  Target(String jvm, String options, Map<String, String> environment, Honest honest)
      throws Exception {
    String command =
        "%s %s @%s -jar quarkus-run.jar"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                jvm,
                Path.of(options).toAbsolutePath());
    this.application =
        PackagedApplication.start(Path.of("target/quarkus-app"), command, environment);
    this.url = application.url();
    this.honest = honest.request(url).timeout(HONEST).build();
    recover();
    this.watcher = new Thread(this::watch, "watcher");
    watcher.setDaemon(true);
    watcher.start();
  }

  /** Makes an honest request. */
  interface Honest {
    HttpRequest.Builder request(URI url);
  }

  URI url() {
    return url;
  }

  /** A request of a stranger. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(url.resolve(path)).timeout(ATTACK);
  }

  /** Sends a request that must be answered, whatever it is. */
  Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    Answer answer = Answer.of(client.send(request.build(), BodyHandlers.ofString()));
    assertThat(answer.fault()).isEmpty();
    return answer;
  }

  /** Runs the same attack of many strangers at once. */
  static <T> List<T> atOnce(int strangers, Attack<T> attack) throws Exception {
    return each(strangers, strangers, attack);
  }

  /**
   * @param strangers how many attack at the same time
   * @param attack gets the numbers from 0
   */
  static <T> List<T> each(int strangers, int attacks, Attack<T> attack) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(strangers);
    try {
      List<Callable<T>> calls =
          IntStream.range(0, attacks).<Callable<T>>mapToObj(i -> () -> attack.run(i)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** What one stranger does. */
  interface Attack<T> {
    T run(int number) throws Exception;
  }

  /** Checks that the attack harmed nobody: call it after each one. */
  void survives() throws Exception {
    Instant end = Instant.now();
    recover();
    note("honest request after an attack", end);
    List<String> found = new ArrayList<>(faults);
    faults.clear(); // The next attack is not to blame.
    assertThat(found).as("answers of the watcher").isEmpty();
    String output = application.output();
    List<String> errors =
        output
            .substring(checked)
            .lines()
            .filter(line -> line.contains("\"level\":\"ERROR\""))
            .toList();
    checked = output.length();
    assertThat(errors).as("errors in the log").isEmpty();
  }

  /**
   * Waits until the application is ready, and an honest request succeeds. Work that nobody waits
   * for has to end by then.
   */
  private void recover() throws Exception {
    long end = System.nanoTime() + HONEST.toNanos();
    HttpRequest ready = to(READY).timeout(HEALTH).build();
    Answer answer = ask(honest);
    while (!(answer.isSuccess() && ask(ready).isSuccess()) && System.nanoTime() < end) {
      Thread.sleep(PAUSE.toMillis());
      answer = ask(honest);
    }
    assertThat(application.isAlive()).as("is alive").isTrue();
    assertThat(answer.isSuccess()).as("honest: %s", answer).isTrue();
    assertThat(ask(ready).status()).as("ready").isEqualTo(200);
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      CHECKS.forEach(this::checkHealth);
      try {
        Instant begin = Instant.now();
        Answer answer = ask(honest);
        note("honest request", begin);
        if (!answer.isSuccess() && !answer.isRefusal()) {
          faults.add("honest: " + answer);
        }
        Thread.sleep(PAUSE.toMillis());
      } catch (IOException e) {
        faults.add("honest: " + e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void checkHealth(String check, Set<Integer> expected) {
    try {
      Instant begin = Instant.now();
      int status = ask(to(check).timeout(HEALTH).build()).status();
      note(check, begin);
      if (!expected.contains(status)) {
        faults.add(check + ": " + status);
      }
    } catch (IOException e) {
      faults.add(check + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(String what, Instant begin) {
    slowest.merge(
        what, Duration.between(begin, Instant.now()), (a, b) -> a.compareTo(b) > 0 ? a : b);
  }

  private Answer ask(HttpRequest request) throws IOException, InterruptedException {
    return Answer.of(client.send(request, BodyHandlers.ofString()));
  }

  /** Ends the application after a check that the attacks' memory is free again. */
  void stop() throws Exception {
    watcher.interrupt();
    watcher.join();
    System.out.println("Slowest answers in milliseconds:");
    slowest.forEach((what, time) -> System.out.println("  " + what + ": " + time.toMillis()));
    try {
      collectGarbage();
      // A third is to spare, whatever the caches have kept.
      assertThat(heap("used")).isLessThan(heap("max") * 2 / 3);
    } finally {
      application.close();
    }
  }

  private void collectGarbage() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String process = Long.toString(application.pid());
    assertThat(new ProcessBuilder(jcmd, process, "GC.run").start().waitFor()).isZero();
  }

  /** In bytes; areas without a maximum of their own have none here. */
  private double heap(String measure) throws IOException, InterruptedException {
    String area = "jvm_memory_%s_bytes{area=\"heap\"".formatted(measure);
    return ask(to("/q/metrics").build())
        .body()
        .lines()
        .filter(line -> line.startsWith(area))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .filter(bytes -> bytes > 0)
        .sum();
  }
}
