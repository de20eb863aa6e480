package org.acme.toolkit.translation;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/** The configured providers in order of preference. */
@Startup
@ApplicationScoped
class Translators {

  /** A provider with its tags for a language pair. */
  record Route(Translator provider, String source, String target) {

    Direction direction(Map<String, String> terms) {
      return new Direction(source, target, terms);
    }
  }

  private final List<Translator> preferred;

  Translators(TranslationConfig config, @All List<Translator> providers) {
    this.preferred =
        config.providers().stream()
            .map(name -> named(name, providers).orElseThrow(() -> unknown(name, providers)))
            .toList();
  }

  /**
   * @param name the name of the provider, or null
   * @throws ProblemException 422 if no provider supports the pair
   */
  Route route(String source, String target, String name) {
    List<Translator> candidates = name == null ? preferred : List.of(asked(name));
    return candidates.stream()
        .filter(provider -> provider.unavailable().isEmpty())
        .flatMap(provider -> route(provider, source, target).stream())
        .findFirst()
        .orElseThrow(() -> refusal(candidates, source, target));
  }

  List<ProviderPairs> pairs() {
    return pairs(preferred);
  }

  private Translator asked(String name) {
    return named(name, preferred)
        .orElseThrow(
            () -> {
              List<String> names = preferred.stream().map(Translator::name).toList();
              return new ProblemException(
                  Problem.of(
                      ProblemType.UNKNOWN_PROVIDER,
                      "There is no provider %s. There are: %s."
                          .formatted(name, String.join(", ", names)),
                      Map.of("supported", names)));
            });
  }

  private static Optional<Route> route(Translator provider, String source, String target) {
    return LanguageMatch.of(source, provider.sources())
        .flatMap(
            from ->
                LanguageMatch.of(target, targets(provider, from))
                    .map(to -> new Route(provider, from, to)));
  }

  /** Two variants of one language are not a pair. */
  private static List<String> targets(Translator provider, String source) {
    return provider.targets(source).stream()
        .filter(target -> !LanguageMatch.sameLanguage(source, target))
        .toList();
  }

  private static ProblemException refusal(
      List<Translator> candidates, String source, String target) {
    List<ProviderPairs> pairs = pairs(candidates);
    String reasons =
        pairs.stream()
            .filter(provider -> !provider.available())
            .map(provider -> provider.provider() + ": " + provider.reason())
            .collect(Collectors.joining(" "));
    boolean none = pairs.stream().noneMatch(ProviderPairs::available);
    String detail =
        none
            ? "No provider for translations is configured."
            : "No configured provider translates from %s to %s.".formatted(source, target);
    return new ProblemException(
        Problem.of(
            none ? ProblemType.PROVIDER_NOT_CONFIGURED : ProblemType.PAIR_NOT_SUPPORTED,
            (detail + " " + reasons).strip(),
            Map.of("providers", pairs)));
  }

  private static List<ProviderPairs> pairs(List<Translator> providers) {
    return providers.stream()
        .map(
            provider -> {
              Optional<String> reason = provider.unavailable();
              var pairs = new LinkedHashMap<String, List<String>>();
              if (reason.isEmpty()) {
                provider.sources().forEach(source -> pairs.put(source, targets(provider, source)));
              }
              return new ProviderPairs(
                  provider.name(),
                  provider.quality(),
                  reason.isEmpty(),
                  reason.orElse(null),
                  pairs);
            })
        .toList();
  }

  private static Optional<Translator> named(String name, List<Translator> providers) {
    return providers.stream().filter(provider -> provider.name().equals(name)).findFirst();
  }

  private static IllegalArgumentException unknown(String name, List<Translator> providers) {
    return new IllegalArgumentException(
        "toolkit.translation.providers names %s; known are %s"
            .formatted(name, providers.stream().map(Translator::name).toList()));
  }
}
