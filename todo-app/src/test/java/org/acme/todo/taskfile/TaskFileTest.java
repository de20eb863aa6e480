package org.acme.todo.taskfile;

import static org.acme.todo.task.Caller.TASKS;
import static org.acme.todo.task.Caller.ok;
import static org.acme.todo.task.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acme.devservices.mongodb.ExpiredDocuments;
import org.acme.todo.task.Caller;
import org.acme.todo.task.Clients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TaskFileTest {
  private static final String EVERYTHING =
      """
      {"name": "Buy \\"milk\\"", "complete": true, "location": "Corner shop, left",
       "notes": "*Oat*\\nor soy", "due": "2026-12-24", "tags": ["errand", "été"], "recurrence": "FREQ=DAILY"}""";

  @Inject MongoClient client;

  private Caller caller;

  @BeforeEach
  void startWithSomebodyNew() {
    caller = new Caller();
  }

  @Nested
  class ExportingJson {
    @Test
    void exportsEveryTaskTopFirstWithoutIdsAndVersions() {
      caller.create("bottom");
      caller.post(EVERYTHING);

      Response export = caller.request().get(TASKS + "/export");

      assertThat(ok(export).getInt("version")).isEqualTo(1);
      assertThat(Instant.parse(ok(export).getString("exported"))).isBefore(Instant.now());
      List<Map<String, Object>> expected = tasks(caller);
      expected.forEach(task -> task.keySet().removeAll(List.of("id", "version")));
      assertThat(ok(export).<Map<String, Object>>getList("tasks")).isEqualTo(expected);
    }

    @Test
    void returnsAFileWithOneTaskPerLine() {
      caller.create("bottom");
      caller.create("top");

      Response export = caller.request().get(TASKS + "/export");

      assertThat(export.header("Content-Disposition"))
          .isEqualTo("attachment; filename=\"tasks.json\"");
      assertThat(export.contentType()).startsWith("application/json");
      List<String> lines = export.asString().lines().toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.get(1)).contains("\"top\"");
      assertThat(lines.get(2)).contains("\"bottom\"");
    }
  }

  @Nested
  class ExportingCsv {
    @Test
    void quotesValuesWithSpecialCharacters() {
      caller.post(EVERYTHING);
      Map<String, Object> task = tasks(caller).get(0);

      Response export = caller.request().accept("text/csv").get(TASKS + "/export");

      assertThat(export.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
      assertThat(export.header("Content-Disposition"))
          .isEqualTo("attachment; filename=\"tasks.csv\"");
      assertThat(export.asString())
          .isEqualTo(
              ("\uFEFFname,complete,completed,location,notes,created,due,tags,priority,recurrence,list\r\n"
                      + "\"Buy \"\"milk\"\"\",true,%s,\"Corner shop, left\",\"*Oat*\nor soy\",%s,"
                      + "2026-12-24,\"errand, été\",,\"FREQ=DAILY\",\r\n")
                  .formatted(task.get("completed"), task.get("created")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1"})
    void escapesFormulas(String formula) {
      caller.create(formula);

      String csv = caller.request().accept("text/csv").get(TASKS + "/export").asString();

      assertThat(csv.lines().toList().get(1)).startsWith("\"'" + formula + "\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;=1+1", "a\t=1+1", "a|b", "a, b", " b", "a=1"})
    void quotesWhatASpreadsheetCouldTakeForMoreColumns(String notes) {
      caller.post("{\"name\":\"a\",\"notes\":\"%s\"}".formatted(notes.replace("\t", "\\t")));

      String csv = caller.request().accept("text/csv").get(TASKS + "/export").asString();

      assertThat(csv).contains(",\"" + notes + "\",");
    }
  }

  @Nested
  class Exporting {
    @Test
    void answers406ForAnyOtherFormat() {
      problem(caller.request().accept("image/png").get(TASKS + "/export"), 406);
    }

    @Test
    void exportsNoDeletedOrForeignTasks() {
      new Caller().create("theirs");
      caller.delete(caller.create("deleted"));
      caller.create("mine");

      assertThat(ok(caller.request().get(TASKS + "/export")).getList("tasks.name"))
          .isEqualTo(List.of("mine"));
    }
  }

  @Nested
  class Importing {
    @Test
    void importsAnExportedFileWithNewIds() {
      caller.create("bottom");
      caller.post(EVERYTHING);
      String file = caller.request().get(TASKS + "/export").asString();
      Caller other = new Caller();
      other.create("theirs");

      assertThat(ok(other.importFile(file)).getInt("imported")).isEqualTo(2);

      List<Map<String, Object>> mine = tasks(caller);
      List<Map<String, Object>> theirs = tasks(other);
      assertThat(theirs).extracting("name").containsExactly("Buy \"milk\"", "bottom", "theirs");
      assertThat(theirs)
          .extracting("id")
          .doesNotContainAnyElementsOf(mine.stream().map(task -> task.get("id")).toList());
      theirs.remove(2);
      theirs.forEach(task -> task.remove("id"));
      mine.forEach(task -> task.remove("id"));
      assertThat(theirs).isEqualTo(mine);
    }

    @Test
    void importedListCanBeChanged() {
      ok(caller.importFile(file(entry("a"), entry("b"), entry("c"))));
      List<String> ids = ok(caller.request().get(TASKS)).getList("id");

      ok(caller.move(ids.get(2), ids.get(0)));
      caller.create("new", ids.get(0));
      caller.delete(ids.get(1)).then().statusCode(204);

      assertThat(caller.names()).containsExactly("a", "new", "c");
    }

    @Test
    void returnsTheIdsOfTheNewTasks() {
      caller.create("before");

      List<String> ids = ok(caller.importFile(file(entry("a"), entry("b")))).getList("ids");

      assertThat(ok(caller.request().get(TASKS)).getList("id").subList(0, 2)).isEqualTo(ids);
    }

    @Test
    void acceptsAnEmptyFile() {
      assertThat(ok(caller.importFile(file())).getInt("imported")).isZero();
    }

    @Test
    void needsOnlyNameAndCreationTime() {
      ok(caller.importFile(file("{\"name\":\"a\",\"created\":\"2020-01-01T00:00:00Z\"}")));

      assertThat(tasks(caller).get(0))
          .containsEntry("created", "2020-01-01T00:00:00Z")
          .containsEntry("complete", false)
          .containsEntry("notes", "")
          .containsEntry("tags", List.of());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {"name":" ","created":"2020-01-01T00:00:00Z"}                 | tasks[1].name must not be blank (line 3)
            {"name":"b"}                                                  | tasks[1].created must not be null (line 3)
            {"name":"b","created":"2020-01-01T00:00:00Z","tags":["a,b"]}  | tasks[1].tags[0] must match "[^,]*" (line 3)
            {"name":"b","created":"yesterday"}                            | tasks[1].created must be a time in UTC such as 2026-12-24T18:30:00Z (line 3)
            {"name":"b","created":"+12345-01-01T00:00:00Z"}               | tasks[1].created must be a time in UTC such as 2026-12-24T18:30:00Z (line 3)
            {"name":"b","id":"x","created":"2020-01-01T00:00:00Z"}        | tasks[1].id is not a known property (line 3)
            null                                                          | tasks[1] must not be null (line 3)
            7                                                             | tasks[1] has a wrong type (line 3)
            {"name":"b",                                                  | The body is not well-formed JSON (line 3).
            """)
    void rejectsTheWholeFileForOneInvalidTaskAndNamesItsLine(String entry, String detail) {
      caller.create("before");

      Response refused = caller.importFile(file(entry("a"), entry, entry("c")));

      assertThat(problem(refused, 400)).isEqualTo(detail);
      assertThat(caller.names()).containsExactly("before");
    }

    @Test
    void namesTheFirstOfSeveralInvalidLines() {
      String bad = entry(" ");
      String[] entries = {entry("a"), bad, entry("c"), bad, bad, bad, bad, bad, bad, bad};

      assertThat(problem(caller.importFile(file(entries)), 400)).endsWith("(line 3)");
    }

    @Test
    void namesTheLineOfAnInvalidVersion() {
      String file = "{\n\"tasks\":[\n" + entry("a") + "\n],\n\"version\":2}";

      assertThat(problem(caller.importFile(file), 400)).startsWith("version").endsWith("(line 5)");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "null",
          "[]",
          "{}",
          "{\"version\":1}",
          "{\"version\":1,\"tasks\":null}",
          "{\"version\":2,\"tasks\":[]}",
          "{\"tasks\":[]}",
          "{\"version\":1,\"tasks\":[],\"colour\":\"red\"}"
        })
    void rejectsAFileThatIsNotAnExport(String file) {
      problem(caller.importFile(file), 400);
    }

    @Test
    void keepsImportedTasksThatAreOlderThanTheLifetime() {
      ok(caller.importFile(file("{\"name\":\"a\",\"created\":\"1999-12-31T23:59:59.999Z\"}")));

      ExpiredDocuments.delete(client, Instant.now());

      assertThat(tasks(caller).get(0)).containsEntry("created", "1999-12-31T23:59:59.999Z");
    }

    @Test
    void concurrentImportsKeepEveryTaskAndTheOrderOfEachFile() {
      List<Integer> imported =
          Clients.all(
              4,
              12,
              () -> {
                caller.create("single");
                return ok(caller.importFile(file(entry("a"), entry("b")))).getInt("imported");
              });

      assertThat(imported).hasSize(12).containsOnly(2);
      List<String> names = caller.names();
      assertThat(names).hasSize(36);
      assertThat(Set.copyOf(names)).containsExactlyInAnyOrder("single", "a", "b");
      assertThat(names.indexOf("a")).isLessThan(names.indexOf("b"));
    }
  }

  private static List<Map<String, Object>> tasks(Caller caller) {
    return ok(caller.request().get(TASKS)).getList("");
  }

  private static String entry(String name) {
    return "{\"name\":\"%s\",\"created\":\"2020-01-01T00:00:00Z\"}".formatted(name);
  }

  private static String file(String... entries) {
    return "{\"version\":1,\"tasks\":[\n" + String.join(",\n", entries) + "\n]}\n";
  }
}
