package org.acme.toolkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.config.ConfigMapping;
import io.smallrye.health.api.AsyncHealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Checks the rules of the house style that code can check. */
@AnalyzeClasses(packages = "org.acme.toolkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.acme.toolkit.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyCorrectionUsesItsInternals = onlyUsedByItsFeature("correction");

  @ArchTest static final ArchRule onlyDocumentUsesItsInternals = onlyUsedByItsFeature("document");

  @ArchTest
  static final ArchRule onlyRequirementUsesItsInternals = onlyUsedByItsFeature("requirement");

  @ArchTest
  static final ArchRule onlyTranslationUsesItsInternals = onlyUsedByItsFeature("translation");

  /** Other features may use only the package of a feature, not the packages below it. */
  private static ArchRule onlyUsedByItsFeature(String feature) {
    return classes()
        .that()
        .resideInAPackage("org.acme.toolkit." + feature + ".*..")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage("org.acme.toolkit." + feature + "..");
  }

  @ArchTest
  static void packagesHaveAtMost25Classes(JavaClasses classes) {
    Map<String, Long> crowded =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    crowded.values().removeIf(count -> count <= 25);

    assertThat(crowded).isEmpty();
  }

  @ArchTest
  static void filesHaveAtMost250Lines(JavaClasses classes) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(250));
    }
  }

  @ArchTest
  static final ArchRule packagesAreNamedAfterFeatures =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..model..");

  @ArchTest
  static final ArchRule everyClassBelongsToAFeature =
      noClasses().should().resideInAPackage("org.acme.toolkit");

  @ArchTest
  static final ArchRule resourcesArePackagePrivate =
      classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule settingsArePackagePrivateInterfaces =
      classes()
          .that()
          .areAnnotatedWith(ConfigMapping.class)
          .should()
          .beInterfaces()
          .andShould()
          .bePackagePrivate()
          .andShould()
          .haveSimpleNameEndingWith("Config");

  @ArchTest
  static final ArchRule requestsAndDescribedTypesAreRecords =
      classes()
          .that()
          .areAnnotatedWith(Schema.class)
          .or()
          .haveSimpleNameEndingWith("Request")
          .should()
          .beRecords();

  @ArchTest
  static final ArchRule dependenciesComeThroughConstructors =
      noFields()
          .should()
          .beAnnotatedWith(Inject.class)
          .orShould()
          .beAnnotatedWith(ConfigProperty.class);

  @ArchTest
  static final ArchRule beansKeepNoState =
      classes()
          .that()
          .areAnnotatedWith(ApplicationScoped.class)
          .or()
          .areAnnotatedWith(Singleton.class)
          .or()
          .areAnnotatedWith(jakarta.ws.rs.Path.class)
          .should()
          .haveOnlyFinalFields();

  @ArchTest
  static final ArchRule codeBlocks =
      noClasses()
          .that()
          .doNotImplement(AsyncHealthCheck.class)
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAnyPackage(
                  "io.smallrye.mutiny..", "org.reactivestreams.."))
          .because("worker threads keep the code plain");

  @ArchTest static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest static final ArchRule loggingIsJBoss = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
}
