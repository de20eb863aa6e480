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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void anEmojiIsOneCharacter() {
      accepts(named("😀".repeat(200)));
      refuses(named("😀".repeat(201)), "name", "200");
      accepts(with("tags", "[\"" + "😀".repeat(40) + "\"]"));
      refuses(with("tags", "[\"" + "😀".repeat(41) + "\"]"), "tags[0]", "40");
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

    @ParameterizedTest
    @ValueSource(ints = {250, 251, 300, 500})
    void deletedTasksTakeNoRoom(int number) {
      fill(number);
      List<String> ids = deleteCompleted();

      assertThat(ids).hasSize(number);
      ok(caller.restore(ids.toArray(String[]::new)));
      deleteCompleted();
      fill(number);

      assertThat(caller.names()).hasSize(number);
    }

    @Test
    void concurrentImportsAndRestorationsDoNotExceedTheLimit() {
      fill(300);
      String[] ids = deleteCompleted().toArray(String[]::new);
      List<Callable<Integer>> requests = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        requests.add(() -> caller.importFile(file(300)).statusCode());
        requests.add(() -> caller.restore(ids).statusCode());
      }

      List<Integer> statuses = Clients.all(8, requests);

      assertThat(statuses).contains(200).isSubsetOf(200, 409, 503);
      assertThat(caller.names()).hasSize(300);
    }

    @Test
    void deletedTasksNeedBoundedSpace() {
      for (int i = 0; i < 5; i++) {
        fill(400);
        deleteCompleted();
      }

      assertThat(repository.count("user", caller.user())).isLessThanOrEqualTo(1000);
    }

    @Test
    void notesOfAListHaveAtMost8MiBytes() {
      String notes = "x".repeat(20_000);
      String large = file(400).replace("\"name\"", "\"notes\":\"" + notes + "\",\"name\"");
      ok(caller.importFile(large));
      String id = caller.create("short");
      String tooLong = "{\"notes\":\"" + "字".repeat(20_000) + "\"}";
      problem(caller.importFile(large), 409);
      for (int i = 0; i < 19; i++) {
        caller.post("{\"name\":\"a\",\"notes\":\"" + notes + "\"}").then().statusCode(201);
      }

      assertThat(problem(caller.patch(id, tooLong), 409)).contains("8,388,608 bytes");
      assertThat(problem(caller.post(named("a").replace("{", tooLong.replace('}', ','))), 409))
          .contains("8,388,608 bytes");
      ok(caller.patch(id, "{\"notes\":\"short\"}"));

      assertThat(caller.names()).hasSize(420);
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

    private List<String> deleteCompleted() {
      return ok(caller.request().queryParam("complete", true).delete(TASKS)).getList("deleted");
    }

    private String file(int tasks) {
      return IntStream.range(0, tasks)
          .mapToObj(
              i ->
                  "{\"name\":\"%d\",\"complete\":true,\"created\":\"2026-11-22T00:00:00Z\"}"
                      .formatted(i))
          .collect(Collectors.joining(",", "{\"version\":1,\"tasks\":[", "]}"));
    }
  }

  /** Each would take minutes if all elements were checked. */
  @Nested
  class LimitsOfBrokenLists {
    @Test
    void tagsAreCheckedUpToTheirLimit() {
      String tags = list("\"\"", 21_000);

      assertThat(problem(caller.post("{\"name\":\"a\",\"tags\":%s}".formatted(tags)), 400))
          .contains("size must be between 0 and 10")
          .hasSizeLessThan(2_000);
      problem(caller.patch(caller.create("a"), "{\"tags\":%s}".formatted(tags)), 400);
    }

    @Test
    void idsAreCheckedUpToTheirLimit() {
      String ids = "{\"ids\":%s}".formatted(list("null", 13_000));

      assertThat(problem(caller.json(ids).post(TASKS + "/restore"), 400)).contains("ids");
    }

    @Test
    void filesWithTooManyTasksAreNotRead() {
      assertThat(problem(caller.importFile(exportOf(list("{}", 1_000_000))), 409)).contains("500");
    }

    @Test
    void tasksOfAFileAreCheckedUpToTheFirstError() {
      String task = "{\"name\":\"\",\"created\":null,\"tags\":%s}".formatted(list("\"\"", 5_000));

      assertThat(problem(caller.importFile(exportOf(list(task, 500))), 400)).contains("tasks[0].");
    }

    private String exportOf(String tasks) {
      return "{\"version\":1,\"tasks\":%s}".formatted(tasks);
    }

    private String list(String element, int number) {
      return "[" + String.join(",", Collections.nCopies(number, element)) + "]";
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
