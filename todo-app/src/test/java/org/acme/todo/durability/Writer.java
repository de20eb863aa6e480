package org.acme.todo.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A person with a list, who changes it at either instance, repeats what got no answer, and
 * remembers what was acknowledged.
 */
final class Writer {
  private static final String TASKS = "/api/v1/tasks";

  /** An instance says 503 long before. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Instance> instances;
  private final Random random;
  private final List<Entry> acknowledged = new ArrayList<>();
  private String session;
  private int changes;

  /** A task, as far as it is changed here. */
  private record Entry(String id, String name, boolean complete) {}

  Writer(List<Instance> instances, long seed) throws Exception {
    this.instances = instances;
    this.random = new Random(seed);
    this.session = cookie(list(0));
  }

  /** Changes the list until it is told to stop. */
  Writer write(AtomicBoolean done) throws Exception {
    while (!done.get()) {
      changes++;
      switch (acknowledged.size() < 5 ? 0 : random.nextInt(acknowledged.size() < 60 ? 5 : 8)) {
        case 0, 1 -> create();
        case 2 -> rename();
        case 3 -> complete();
        case 4 -> move();
        default -> delete();
      }
    }
    return this;
  }

  int changes() {
    return changes;
  }

  /** Each instance has every acknowledged change, and nothing else, in the same order. */
  void assertNothingIsLost() throws Exception {
    for (int instance = 0; instance < instances.size(); instance++) {
      List<Entry> stored = new ArrayList<>();
      for (JsonNode task : MAPPER.readTree(list(instance).body())) {
        stored.add(
            new Entry(
                task.get("id").asText(),
                task.get("name").asText(),
                task.get("complete").asBoolean()));
      }
      assertThat(stored).isEqualTo(acknowledged);
    }
  }

  private void create() throws Exception {
    int above = random.nextInt(acknowledged.size() + 1);
    String name = "Task " + changes;
    HttpResponse<String> answer =
        send(
            "POST",
            "?after=" + (above == 0 ? "" : acknowledged.get(above - 1).id()),
            "{\"name\":\"" + name + "\"}");
    acknowledged.add(
        above, new Entry(MAPPER.readTree(answer.body()).get("id").asText(), name, false));
  }

  private void rename() throws Exception {
    int place = random.nextInt(acknowledged.size());
    Entry task = acknowledged.get(place);
    String name = "Renamed " + changes;
    send("PATCH", "/" + task.id(), "{\"name\":\"" + name + "\"}");
    acknowledged.set(place, new Entry(task.id(), name, task.complete()));
  }

  private void complete() throws Exception {
    int place = random.nextInt(acknowledged.size());
    Entry task = acknowledged.get(place);
    send("PATCH", "/" + task.id(), "{\"complete\":" + !task.complete() + "}");
    acknowledged.set(place, new Entry(task.id(), task.name(), !task.complete()));
  }

  private void move() throws Exception {
    Entry task = acknowledged.remove(random.nextInt(acknowledged.size()));
    int above = random.nextInt(acknowledged.size() + 1);
    send(
        "PUT",
        "/%s?after=%s".formatted(task.id(), above == 0 ? "" : acknowledged.get(above - 1).id()),
        "");
    acknowledged.add(above, task);
  }

  private void delete() throws Exception {
    Entry task = acknowledged.remove(random.nextInt(acknowledged.size()));
    send("DELETE", "/" + task.id(), "");
  }

  /** Sends a change until an instance says that it is made. */
  private HttpResponse<String> send(String method, String address, String body) throws Exception {
    for (int attempt = 0; ; attempt++) {
      BodyPublisher publisher =
          body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
      HttpRequest.Builder request =
          to(random.nextInt(instances.size()), address).method(method, publisher);
      if (!body.isEmpty()) {
        request.header("Content-Type", "application/json");
      }
      if (method.equals("POST")) {
        request.header("Idempotency-Key", "change-" + changes);
      }
      try {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        // The answer to an earlier attempt may have been lost.
        boolean gone = method.equals("DELETE") && attempt > 0 && answer.statusCode() == 404;
        if (answer.statusCode() < 300 || gone) {
          session = cookie(answer);
          return answer;
        }
        // Until the claim of an attempt that died has ended.
        boolean inProgress = answer.body().contains("request-in-progress");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(inProgress ? 409 : 503);
      } catch (HttpTimeoutException e) {
        throw new AssertionError(method + " " + address + " was not answered", e);
      } catch (IOException e) {
        // This instance has gone, and nobody knows whether the change was made.
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private HttpResponse<String> list(int instance) throws Exception {
    HttpResponse<String> answer =
        client.send(to(instance, "").GET().build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private HttpRequest.Builder to(int instance, String address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(instances.get(instance).url().resolve(TASKS + address))
            .timeout(PATIENCE);
    return session == null ? request : request.header("Cookie", session);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }
}
