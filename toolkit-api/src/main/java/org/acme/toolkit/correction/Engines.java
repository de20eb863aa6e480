package org.acme.toolkit.correction;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.eclipse.microprofile.context.ManagedExecutor;

/** The engines of the configured languages. */
@ApplicationScoped
class Engines {

  private final List<Engine> engines;
  private final ManagedExecutor executor;

  Engines(CorrectionConfig config, ManagedExecutor executor) {
    this.engines = config.languages().stream().map(Engine::new).toList();
    this.executor = executor;
  }

  /** In the background, so that the page and its error messages are there at once. */
  void warmUp(@Observes StartupEvent event) {
    executor.execute(() -> engines.forEach(Engine::warmUp));
  }

  /**
   * The engine for a language, by the basic filtering of RFC 4647: {@code en} finds {@code en-US}.
   *
   * @throws ProblemException with status 422 where there is none
   */
  Engine forLanguage(String tag) {
    var supported = engines.stream().map(Engine::tag).toList();
    return Locale.filterTags(Locale.LanguageRange.parse(tag), supported).stream()
        .findFirst()
        .flatMap(found -> engines.stream().filter(engine -> engine.tag().equals(found)).findFirst())
        .orElseThrow(() -> unsupported(tag, supported));
  }

  List<Engine> all() {
    return engines;
  }

  private static ProblemException unsupported(String tag, List<String> supported) {
    return new ProblemException(
        Problem.of(
            422,
            "unsupported-language",
            "The language %s is not supported. Supported are: %s."
                .formatted(tag, String.join(", ", supported)),
            Map.of("supported", supported)));
  }
}
