package org.acme.infra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;

/** The house style's rules about packages, dependencies and sizes. */
@AnalyzeClasses(packages = "org.acme.infra", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final int MOST_CLASSES_IN_A_PACKAGE = 25;
  private static final int MOST_LINES_IN_A_FILE = 250;

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.acme.infra.(**)").should().beFreeOfCycles();

  /** Stacks use constructs and never the other way round; a construct serves any stack. */
  @ArchTest
  static final ArchRule packagesUseOnlyPackagesOfLowerLayers =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.acme.infra..")
          .layer("app")
          .definedBy("org.acme.infra")
          .layer("delivery")
          .definedBy("org.acme.infra.delivery")
          .layer("domain")
          .definedBy("org.acme.infra.domain")
          .layer("todo")
          .definedBy("org.acme.infra.todo")
          .layer("toolkit")
          .definedBy("org.acme.infra.toolkit")
          .layer("beanstalk")
          .definedBy("org.acme.infra.construct.beanstalk")
          .layer("cloudfront")
          .definedBy("org.acme.infra.construct.cloudfront")
          .layer("service")
          .definedBy("org.acme.infra.construct.service")
          .layer("construct")
          .definedBy("org.acme.infra.construct")
          .layer("deployment")
          .definedBy("org.acme.infra.deployment")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("delivery")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("domain")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("todo")
          .mayOnlyBeAccessedByLayers("app", "delivery")
          .whereLayer("toolkit")
          .mayOnlyBeAccessedByLayers("app", "delivery")
          .whereLayer("beanstalk")
          .mayOnlyBeAccessedByLayers("todo", "delivery")
          .whereLayer("cloudfront")
          .mayOnlyBeAccessedByLayers("todo", "toolkit", "delivery")
          .whereLayer("service")
          .mayOnlyBeAccessedByLayers("toolkit")
          .whereLayer("deployment")
          .mayNotAccessAnyLayer()
          .whereLayer("construct")
          .mayOnlyAccessLayers("deployment");

  @ArchTest
  static final ArchRule stackClassesEndInStackAndLieOutsideTheConstructPackages =
      classes()
          .that()
          .areAssignableTo(Stack.class)
          .should()
          .haveSimpleNameEndingWith("Stack")
          .andShould()
          .resideOutsideOfPackage("..construct..");

  @ArchTest
  static final ArchRule packagesAreNamedAfterWhatTheyBuild =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..utils..", "..common..", "..impl..", "..dto..", "..model..");

  @ArchTest
  static final ArchRule onlyTheMainMethodPrints =
      noClasses().that().doNotBelongToAnyOf(InfraApp.class).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static void aPackageHasAtMost25Classes(JavaClasses classes) {
    Map<String, Long> sizes =
        classes.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes).isNotEmpty();
    assertThat(sizes)
        .allSatisfy(
            (name, size) -> assertThat(size).isLessThanOrEqualTo(MOST_CLASSES_IN_A_PACKAGE));
  }

  @ArchTest
  static void aFileHasAtMost250Lines(JavaClasses classes) throws IOException {
    assertThat(sources("src/main"))
        .isNotEmpty()
        .allSatisfy(
            (file, text) ->
                assertThat(text.lines().count()).isLessThanOrEqualTo(MOST_LINES_IN_A_FILE));
  }

  /**
   * For example {@code var counts = new HashMap<String, Integer>()}. Elsewhere the type is written.
   */
  @ArchTest
  static void varIsUsedOnlyWithAConstructorCall(JavaClasses classes) throws IOException {
    Pattern other = Pattern.compile("(?<=[\\s(])var\\s+\\w+\\s*(?!\\s*=\\s*new\\b)[=:]");
    assertThat(sources("src"))
        .isNotEmpty()
        .allSatisfy((file, text) -> assertThat(text).doesNotContainPattern(other));
  }

  private static Map<Path, String> sources(String folder) throws IOException {
    var sources = new TreeMap<Path, String>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(found -> found.toString().endsWith(".java")).toList()) {
        sources.put(file, Files.readString(file));
      }
    }
    return sources;
  }
}
