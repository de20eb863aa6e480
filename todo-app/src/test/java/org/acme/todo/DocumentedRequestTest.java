package org.acme.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the section about one request in docs/architecture.md with the code. */
class DocumentedRequestTest {
  private static final Path DOCUMENT = Path.of("../docs/architecture.md");

  /** Names the folder of this module, in which Maven runs the tests. */
  private static final String HEADING =
      "## One request of " + Path.of("").toAbsolutePath().getFileName() + "\n";

  /** A row of the table: number, class, and the class that calls it. */
  private static final Pattern STEP =
      Pattern.compile(
          "(?m)^\\| \\d+ \\| `(?<class>[\\w.]+)` \\| (?:`(?<caller>[\\w.]+)`|Quarkus) \\|");

  /** Without the classes of libraries, whose import would take seconds. */
  private static final JavaClasses CLASSES =
      ArchConfiguration.withThreadLocalScope(
          configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.acme.todo");
          });

  record Step(String name, String caller) {}

  @Test
  void everyDocumentedClassIsUsedByAnEarlierCaller() throws IOException {
    List<Step> steps = steps();

    assertThat(steps).hasSizeGreaterThan(10);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      JavaClass called = classOf(step.name());
      if (step.caller() != null) {
        assertThat(steps.subList(0, i))
            .as(step.name())
            .extracting(Step::name)
            .contains(step.caller());
        assertThat(classOf(step.caller()).getDirectDependenciesFromSelf())
            .as("%s uses %s", step.caller(), step.name())
            .anyMatch(dependency -> dependency.getTargetClass().equals(called));
      }
    }
  }

  @Test
  void everyFilterOfARequestIsDocumented() throws IOException {
    List<String> named = steps().stream().map(Step::name).toList();

    assertThat(CLASSES.stream())
        .filteredOn(
            filter ->
                filter.getMethods().stream()
                    .anyMatch(
                        method ->
                            method.isAnnotatedWith(
                                "org.jboss.resteasy.reactive.server.ServerRequestFilter")))
        .extracting(filter -> filter.getName().replace("org.acme.todo.", ""))
        .isNotEmpty()
        .allSatisfy(filter -> assertThat(named).contains(filter));
  }

  private JavaClass classOf(String name) {
    return CLASSES.get("org.acme.todo." + name);
  }

  private static List<Step> steps() throws IOException {
    String document = Files.readString(DOCUMENT);
    String section = document.substring(document.indexOf(HEADING) + HEADING.length());
    int end = section.indexOf("\n## ");
    Matcher step = STEP.matcher(end < 0 ? section : section.substring(0, end));
    List<Step> steps = new ArrayList<>();
    while (step.find()) {
      steps.add(new Step(step.group("class"), step.group("caller")));
    }
    return steps;
  }
}
