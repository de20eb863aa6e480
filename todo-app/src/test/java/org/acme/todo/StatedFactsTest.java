package org.acme.todo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.acme.todo.task.Recurrence;
import org.acme.todo.task.TaskRules;
import org.acme.todo.tasklist.TaskList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares numbers in the page and in the API's description with those that the code uses. */
@QuarkusTest
class StatedFactsTest {
  private static final Path FEATURES = Path.of("src/main/webui/src/features");
  private static final Path TEXTS = FEATURES.resolve("legal/texts");

  @Test
  void pageHasTheSameTaskLimitsAsTheServer() throws IOException {
    String limits =
        Files.readString(FEATURES.resolve("tasks/api/tasks.ts"))
            .lines()
            .filter(line -> line.startsWith("export const limits = "))
            .findFirst()
            .orElseThrow()
            .replace("_", "");

    assertThat(limits)
        .contains("name: %d,".formatted(TaskRules.MAX_NAME))
        .contains("location: %d,".formatted(TaskRules.MAX_LOCATION))
        .contains("notes: %d,".formatted(TaskRules.MAX_NOTES))
        .contains("tag: %d,".formatted(TaskRules.MAX_TAG))
        .contains("tags: %d,".formatted(TaskRules.MAX_TAGS))
        .contains("list: %d ".formatted(TaskList.MAX_NAME));
  }

  @Test
  void pageKnowsTheSameRulesForRecurringAsTheServer() throws IOException {
    assertThat(Files.readString(FEATURES.resolve("tasks/recur/recurrence.ts")))
        .contains("/" + Recurrence.PATTERN + "/");
  }

  @ParameterizedTest
  @CsvSource({"cookies.en.md,days", "cookies.fr.md,jours"})
  void cookieTextStatesTheLifetimeOfTheSession(String file, String days) throws IOException {
    assertThat(textOf(file)).contains("%d %s".formatted(days("todo.session.lifetime"), days));
  }

  @ParameterizedTest
  @CsvSource({"terms.en.md,tasks,days", "terms.fr.md,tâches,jours"})
  void termsStateTheMaximumListSizeAndTheLifetimeOfTasks(String file, String tasks, String days)
      throws IOException {
    int limit = ConfigProvider.getConfig().getValue("todo.task.limit", Integer.class);

    assertThat(textOf(file))
        .contains("%d %s".formatted(limit, tasks))
        .contains("%d %s".formatted(days("todo.task.lifetime"), days));
  }

  @ParameterizedTest
  @CsvSource({"en,days", "fr,jours"})
  void pageStatesTheLifetimeOfTasks(String language, String days) throws IOException {
    Path texts = FEATURES.resolveSibling("shared/i18n").resolve(language + ".ts");
    assertThat(Files.readString(texts))
        .contains("%d %s".formatted(days("todo.task.lifetime"), days));
  }

  @Test
  void apiDescriptionStatesHowLongTasksCanBeRestored() {
    assertThat(duration("todo.task.restorable")).isEqualTo(Duration.ofMinutes(10));
    assertThat(given().get("/api/v1/openapi").asString()).contains("Possible for ten minutes.");
  }

  /** With plain spaces, because the French texts have no-break spaces. */
  private static String textOf(String file) throws IOException {
    return Files.readString(TEXTS.resolve(file)).replaceAll("[\\u00A0\\u202F]", " ");
  }

  private static long days(String property) {
    return duration(property).toDays();
  }

  private static Duration duration(String property) {
    return ConfigProvider.getConfig().getValue(property, Duration.class);
  }
}
