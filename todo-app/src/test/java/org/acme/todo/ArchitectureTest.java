package org.acme.todo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.mongodb.panache.PanacheMongoRepository;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The house style's rules about packages and dependencies. */
@AnalyzeClasses(packages = "org.acme.todo", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule featuresAreFreeOfCycles =
      slices().matching("org.acme.todo.(*)..").should().beFreeOfCycles();

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
  static final ArchRule resourcesReachTheDatabaseThroughAService =
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
          // An interface of Quarkus that knows no other way.
          .areNotAssignableTo(HttpAuthenticationMechanism.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.smallrye.mutiny..");

  @ArchTest
  static final ArchRule dependenciesComeThroughTheConstructor =
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
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule logsGoThroughJbossLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
}
