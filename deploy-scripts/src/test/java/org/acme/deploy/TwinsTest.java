package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the files that both applications have, so that a change of one is made in the other. */
class TwinsTest {
  private static final Path TODO = Command.SCRIPTS.resolveSibling("todo-app");
  private static final Path TOOLKIT = Command.SCRIPTS.resolveSibling("toolkit-api");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main problem/FrameworkProblems",
        "main problem/Problem",
        "main problem/ProblemException",
        "main problem/ProblemMappers",
        "main problem/ProblemResponses",
        "main problem/ProblemRoutes",
        "main problem/Violation",
        "main ratelimit/Allowance",
        "main request/BodyBuffer",
        "main request/HeaderCheck",
        "main request/RequestId",
        "main request/RequestMetrics",
        "main request/StrictJson",
        "main secrets/StartRefusedException",
        "test DocumentedRequestTest",
        "test StyleTest",
        "test TraceCollector",
        "test hostile/Answer",
        "test hostile/Attacks",
        "test hostile/Fuzz",
        "test hostile/Target",
        "test problem/ProblemTypeTest",
        "test request/RawRequest",
      })
  void classesDifferOnlyInTheNameOfTheirPackage(String twin) throws IOException {
    String[] names = twin.split(" ");

    String todo = Files.readString(source(TODO, names[0], "todo", names[1]));
    String toolkit = Files.readString(source(TOOLKIT, names[0], "toolkit", names[1]));

    assertThat(toolkit).isEqualTo(todo.replace("org.acme.todo", "org.acme.toolkit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".gitignore",
        ".npmrc",
        ".prettierignore",
        ".prettierrc.json",
        ".oxlintrc.json",
        "install.mjs",
        "public/color-scheme.js",
        "public/page-language.js",
        "src/shared/dialog/dialog.module.css",
        "src/shared/dialog/dialog.tsx",
        "src/shared/i18n/i18n.test.ts",
        "src/shared/i18n/i18n.tsx",
        "src/shared/layout/color-scheme-toggle.tsx",
        "src/shared/layout/error-boundary.tsx",
        "src/shared/layout/language-toggle.tsx",
        "src/shared/retrying.ts",
        "tsconfig.json",
      })
  void filesOfThePagesAreEqual(String twin) {
    assertThat(page(TOOLKIT, twin)).hasSameTextualContentAs(page(TODO, twin));
  }

  private static Path source(Path application, String folder, String packageName, String name) {
    return application.resolve(
        "src/%s/java/org/acme/%s/%s.java".formatted(folder, packageName, name));
  }

  private static Path page(Path application, String file) {
    return application.resolve("src/main/webui").resolve(file);
  }
}
