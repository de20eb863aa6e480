package org.acme.todo.task;

import static org.acme.todo.task.Caller.TASKS;
import static org.acme.todo.task.Caller.named;
import static org.acme.todo.task.Caller.ok;
import static org.acme.todo.task.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskLimitTest {
  private static final int BODY = 64 * 1024;
  private static final int FILE = 16 * 1024 * 1024;

  @TestHTTPResource(TASKS)
  URI tasks;

  private Caller caller;

  @Inject TaskRepository repository;

  @BeforeEach
  void startWithSomebodyNew() {
    repository.deleteAll(); // Thousands of tasks would slow down the other tests.
    caller = new Caller();
  }

  @Nested
  class LimitsOfATask {
    @Test
    void nameHasAtMost200CharactersAfterTrimming() {
      accepts(named(" " + "é".repeat(200) + " "));
      refuses(named("é".repeat(201)), "name", "200");
    }

    @Test
    void locationHasAtMost500Characters() {
      accepts(with("location", quoted("x".repeat(500))));
      refuses(with("location", quoted("x".repeat(501))), "location", "500");
    }

    @Test
    void notesHaveAtMost20000CharactersInAnyScript() {
      accepts(with("notes", quoted("字".repeat(20_000))));
      refuses(with("notes", quoted("x".repeat(20_001))), "notes", "20000");
    }

    @Test
    void taskHasAtMostTenTagsOfFortyCharacters() {
      accepts(with("tags", tags(10, 40)));
      refuses(with("tags", tags(11, 1)), "tags", "10");
      refuses(with("tags", tags(1, 41)), "tags[0]", "40");
    }

    private void accepts(String body) {
      String id = Caller.idOf(caller.post(body));
      ok(caller.patch(id, body));
    }

    private void refuses(String body, String member, String limit) {
      String id = caller.create("same");
      Object before = caller.task(id);

      assertThat(problem(caller.post(body), 400)).startsWith(member + " ").contains(limit);
      assertThat(problem(caller.patch(id, body), 400)).startsWith(member + " ").contains(limit);
      assertThat(problem(caller.put(id, body), 400)).startsWith(member + " ").contains(limit);

      assertThat(caller.task(id)).isEqualTo(before);
    }

    private String with(String member, String json) {
      return "{\"name\":\"a\",\"%s\":%s}".formatted(member, json);
    }

    private String quoted(String text) {
      return '"' + text + '"';
    }

    private String tags(int number, int length) {
      return IntStream.range(0, number)
          .mapToObj(i -> quoted((char) ('a' + i) + "x".repeat(length - 1)))
          .collect(Collectors.joining(",", "[", "]"));
    }
  }

  @Nested
  class LimitsOfAList {
    @Test
    void listHasAtMost500Tasks() {
      fill(499);
      String last = caller.create("last");

      assertThat(problem(caller.post(named("more")), 409)).contains("500");
      assertThat(problem(caller.importFile(file(1)), 409)).contains("500");
      caller.delete(last);
      caller.create("instead");
      assertThat(problem(caller.restore(last), 409)).contains("500");

      assertThat(caller.names()).hasSize(500).startsWith("instead");
    }

    @Test
    void acceptsChangesOfAFullList() {
      fill(500);
      List<String> ids = ok(caller.request().get(TASKS)).getList("id");

      ok(caller.put(ids.get(499), named("changed")));
      ok(caller.move(ids.get(499), ""));
      ok(caller.restore(ids.get(0)));

      assertThat(caller.names()).hasSize(500).startsWith("changed");
    }

    @Test
    void concurrentRequestsDoNotExceedTheLimit() {
      fill(495);

      List<Integer> statuses = Clients.all(8, 24, () -> caller.post(named("more")).statusCode());

      assertThat(statuses).contains(409).isSubsetOf(201, 409);
      assertThat(caller.names())
          .hasSize(495 + (int) statuses.stream().filter(status -> status == 201).count())
          .hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void rejectsAWholeFileThatWouldExceedTheLimit() {
      caller.create("before");

      problem(caller.importFile(file(500)), 409);

      assertThat(caller.names()).containsExactly("before");
    }

    private void fill(int tasks) {
      ok(caller.importFile(file(tasks)));
    }

    private String file(int tasks) {
      return IntStream.range(0, tasks)
          .mapToObj(i -> "{\"name\":\"%d\",\"created\":\"2026-11-22T00:00:00Z\"}".formatted(i))
          .collect(Collectors.joining(",", "{\"version\":1,\"tasks\":[", "]}"));
    }
  }

  @Nested
  class LimitsOfABody {
    @Test
    void bodyHasAtMost64KiB() {
      Caller.idOf(caller.post(padded(BODY)));

      assertThat(problem(caller.post(padded(BODY + 1)), 413)).contains("65,536");
      assertThat(problem(caller.put(caller.create("a"), padded(BODY + 1)), 413)).contains("65,536");
    }

    @Test
    void rejectsAChunkedBodyAboveTheLimit() throws Exception {
      assertThat(chunked(tasks, padded(BODY)).statusCode()).isEqualTo(201);

      HttpResponse<String> refused = chunked(tasks, padded(BODY + 1));
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.body()).contains("65,536");
    }

    @Test
    void importedFileHasAtMost16MiB() throws Exception {
      URI imports = URI.create(tasks + "/import");
      String file = "{\"version\":1,\"tasks\":[]}";
      assertThat(chunked(imports, file + " ".repeat(FILE - file.length())).statusCode())
          .isEqualTo(200);

      HttpResponse<String> refused = chunked(imports, file + " ".repeat(FILE));
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.body()).contains("16,777,216");
    }

    private String padded(int bytes) {
      String body = named("a");
      return body + " ".repeat(bytes - body.length());
    }

    private HttpResponse<String> chunked(URI uri, String body)
        throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .version(HttpClient.Version.HTTP_1_1)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes())))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
  }
}
