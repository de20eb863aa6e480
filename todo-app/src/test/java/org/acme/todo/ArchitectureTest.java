package org.acme.todo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.mongodb.panache.PanacheMongoRepository;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.health.api.AsyncHealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rules about packages, sizes and dependencies (ADR 3). */
@AnalyzeClasses(packages = "org.acme.todo", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final int MAX_CLASSES = 25;
  private static final int MAX_LINES = 250;

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.acme.todo.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesAreUsedOnlyByAllowedPackages =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("page")
          .definedBy("org.acme.todo.page..")
          .layer("account")
          .definedBy("org.acme.todo.account..")
          .layer("taskfile")
          .definedBy("org.acme.todo.taskfile..")
          .layer("tasklist")
          .definedBy("org.acme.todo.tasklist..")
          .layer("task")
          .definedBy("org.acme.todo.task..")
          .layer("session")
          .definedBy("org.acme.todo.session..")
          .layer("ratelimit")
          .definedBy("org.acme.todo.ratelimit..")
          .layer("request")
          .definedBy("org.acme.todo.request..")
          .layer("database")
          .definedBy("org.acme.todo.database..")
          .layer("secrets")
          .definedBy("org.acme.todo.secrets..")
          .whereLayer("page")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("account")
          .mayOnlyBeAccessedByLayers("page")
          .whereLayer("taskfile")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("tasklist")
          .mayOnlyBeAccessedByLayers("account", "taskfile")
          .whereLayer("task")
          .mayOnlyBeAccessedByLayers("account", "taskfile", "tasklist")
          .whereLayer("session")
          .mayOnlyBeAccessedByLayers("account", "task", "taskfile", "tasklist")
          .whereLayer("ratelimit")
          .mayOnlyBeAccessedByLayers("account", "session")
          .whereLayer("request")
          .mayOnlyBeAccessedByLayers("task", "taskfile", "tasklist")
          .whereLayer("database")
          .mayOnlyBeAccessedByLayers("account", "session", "task", "tasklist")
          .whereLayer("secrets")
          .mayOnlyBeAccessedByLayers("account", "database", "session");

  @ArchTest
  static void packagesHaveAtMost25TopLevelClasses(JavaClasses all) {
    Map<String, Long> sizes =
        all.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(sizes).isNotEmpty();
    assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MAX_CLASSES));
  }

  @ArchTest
  static void filesHaveAtMost250Lines(JavaClasses all) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(
              file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MAX_LINES));
    }
  }

  @ArchTest
  static final ArchRule codeThrowsProblemsInsteadOfWebApplicationExceptions =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.acme.todo.problem")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(WebApplicationException.class)
          .because("a ProblemException has a documented type");

  @ArchTest
  static final ArchRule packagesAreNamedAfterFeatures =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..utils..", "..common..", "..impl..", "..dto..", "..model..");

  @ArchTest
  static final ArchRule resourcesArePackagePrivate =
      classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule repositoriesArePackagePrivate =
      classes().that().implement(PanacheMongoRepository.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule resourcesUseServicesInsteadOfRepositories =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(PanacheMongoRepository.class);

  @ArchTest
  static final ArchRule codeIsBlocking =
      noClasses()
          .that()
          // These interfaces are reactive.
          .areNotAssignableTo(HttpAuthenticationMechanism.class)
          .and()
          .areNotAssignableTo(AsyncHealthCheck.class)
          .and()
          .areNotAssignableTo(TenantConfigResolver.class)
          .and()
          .areNotAssignableTo(OidcRequestFilter.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.smallrye.mutiny..");

  @ArchTest
  static final ArchRule dependenciesAreInjectedThroughTheConstructor =
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
          .areAnnotatedWith(Path.class)
          .should()
          .haveOnlyFinalFields();

  @ArchTest
  static final ArchRule timeComesFromTheInjectedClock =
      noClasses()
          .that()
          .areNotAssignableTo(ClockProducer.class)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "tickMillis", ZoneId.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule logsGoThroughJbossLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
}
