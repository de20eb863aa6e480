package org.acme.toolkit.correction.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;
import org.languagetool.JLanguageTool;

/**
 * The engines of all supported languages. Some are loaded at start, the others at their first use.
 */
@ApplicationScoped
public class Engines {

  /**
   * A sentence of one character, or a finding in it, needs as much heap as this many characters of
   * a longer sentence.
   */
  private static final int WEIGHT_OF_PART = 10;

  /** In the order of preference. */
  private final List<String> supported;

  private final Map<String, Engine> atStart;
  private final Cache<String, Engine> onDemand;
  private final Function<String, Engine> newEngine;

  /** Has as many threads as there are languages to load, because they load in parallel. */
  private final ExecutorService loaders = Executors.newCachedThreadPool(daemons("engine-loader"));

  /** Refuses work if no thread is free: the request then does it alone. */
  private final ExecutorService helpers =
      new ThreadPoolExecutor(
          0,
          Runtime.getRuntime().availableProcessors(),
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          daemons("engine-helper"),
          new ThreadPoolExecutor.DiscardPolicy());

  Engines(CorrectionConfig config) {
    JLanguageTool.setClassBrokerBroker(new ClassLookup());
    Cache<SentenceTool.Key, SentenceTool.Checked> cache =
        Caffeine.newBuilder()
            .maximumWeight(config.cacheSize())
            .<SentenceTool.Key, SentenceTool.Checked>weigher(
                (key, checked) ->
                    key.sentence().length() + WEIGHT_OF_PART * (1 + checked.matches().size()))
            .build();
    CompletableFuture<TrigramModel> english =
        CompletableFuture.supplyAsync(Engines::readModel, loaders);
    CompletableFuture<TrigramModel> none = CompletableFuture.<TrigramModel>completedFuture(null);
    this.newEngine =
        tag ->
            new Engine(
                tag,
                cache,
                loaders,
                helpers,
                tag.startsWith("en") ? english : none,
                config.maxLoading());
    List<String> first = config.languages().orElse(List.of());
    this.atStart = first.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, newEngine));
    this.onDemand = Caffeine.newBuilder().maximumSize(config.maxOnDemand()).build();
    this.supported =
        Stream.concat(first.stream(), config.languagesOnDemand().orElse(List.of()).stream())
            .distinct()
            .toList();
  }

  /** Loads in the background, so that the page is available at once. */
  void load(@Observes StartupEvent event) {
    atStart.values().forEach(Engine::load);
  }

  /** A reload in dev mode starts new threads. */
  @PreDestroy
  void stop() {
    loaders.shutdownNow();
    helpers.shutdownNow();
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      var thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Returns the engine for a language by the basic filtering of RFC 4647: {@code en} finds {@code
   * en-US}. A variant that is not supported finds another variant of its language.
   *
   * @throws ProblemException 422 if no engine supports the language
   */
  public Engine forLanguage(String tag) {
    return match(tag, supported)
        .map(this::engine)
        .orElseThrow(
            () ->
                unsupported(
                    "%s (%s) is not supported."
                        .formatted(
                            Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH), tag)));
  }

  static Optional<String> match(String tag, List<String> supported) {
    return Stream.of(tag, LanguageMatch.primary(tag))
        .filter(range -> !range.isEmpty())
        .flatMap(range -> Locale.filterTags(Locale.LanguageRange.parse(range), supported).stream())
        .findFirst()
        .flatMap(found -> supported.stream().filter(found::equalsIgnoreCase).findFirst());
  }

  /** Returns BCP 47 tags in the order of preference. */
  public List<String> supported() {
    return supported;
  }

  private Engine engine(String tag) {
    return atStart.containsKey(tag) ? atStart.get(tag) : onDemand.get(tag, newEngine);
  }

  /** Returns the engine for one of the supported tags; empty if nobody has used it yet. */
  public Optional<Engine> existing(String tag) {
    return Optional.ofNullable(
        atStart.containsKey(tag) ? atStart.get(tag) : onDemand.getIfPresent(tag));
  }

  /** The problem lists the supported languages. */
  public ProblemException unsupported(String reason) {
    return new ProblemException(
        Problem.of(
            ProblemType.UNSUPPORTED_LANGUAGE,
            "%s Supported are: %s.".formatted(reason, String.join(", ", supported)),
            Map.of("supported", supported)));
  }

  /** The engines that must be loaded before the application is ready. */
  List<Engine> atStart() {
    return List.copyOf(atStart.values());
  }

  private static TrigramModel readModel() {
    try {
      return TrigramModel.ofEnglish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
