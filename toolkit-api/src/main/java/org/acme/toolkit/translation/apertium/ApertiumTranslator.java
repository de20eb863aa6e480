package org.acme.toolkit.translation.apertium;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.provider.Failure;
import org.acme.toolkit.provider.ProviderException;
import org.acme.toolkit.translation.Direction;
import org.acme.toolkit.translation.Quality;
import org.acme.toolkit.translation.Translation;
import org.acme.toolkit.translation.Translator;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Translates with Apertium, in processes on this machine and without a network. */
@ApplicationScoped
class ApertiumTranslator implements Translator {

  private static final String NAME = "apertium";

  /** Matches {@code eng-spa.mode}, but not variants such as {@code spa-eng_US}. */
  private static final Pattern MODE = Pattern.compile("([a-z]{2,3})-([a-z]{2,3})\\.mode");

  private static final Map<String, String> TWO_LETTERS =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(ApertiumTranslator::threeLetters, Function.identity(), (a, b) -> a));

  private final Path modes;
  private final Semaphore free;
  private final ManagedExecutor executor;

  ApertiumTranslator(ApertiumConfig config, ManagedExecutor executor) {
    this.modes = config.modes();
    this.free = new Semaphore(config.concurrency(), true);
    this.executor = executor;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Quality quality() {
    return Quality.DRAFT;
  }

  @Override
  public Optional<String> unavailable() {
    return installed().isEmpty()
        ? Optional.of(
            "No language pair is installed in %s: an administrator installs Apertium and some."
                .formatted(modes))
        : Optional.empty();
  }

  @Override
  public List<String> sources() {
    return List.copyOf(installed().keySet());
  }

  @Override
  public List<String> targets(String source) {
    return List.copyOf(installed().getOrDefault(source, Map.of()).keySet());
  }

  /** One pipeline translates all texts of a request. */
  @Override
  public BatchLimit limit() {
    return new BatchLimit(1_000, 200_000);
  }

  @Override
  public int paidCharacters(List<String> texts, Direction direction) {
    return 0;
  }

  @Override
  public List<Translation> translate(List<String> texts, Direction direction) {
    ApertiumStream stream = ApertiumStream.of(texts);
    try {
      free.acquire();
      try {
        List<String> answers =
            ApertiumPipeline.read(installed().get(direction.source()).get(direction.target()))
                .run(stream.written(), executor);
        return answers.stream()
            .map(t -> new Translation(stream.read(t), direction.source()))
            .toList();
      } finally {
        free.release();
      }
    } catch (IOException e) {
      throw new ProviderException(NAME, Failure.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderException(NAME, Failure.TIMED_OUT);
    }
  }

  /** Reads the folder each time, because pairs may be installed while the application runs. */
  private Map<String, Map<String, Path>> installed() {
    var pairs = new TreeMap<String, Map<String, Path>>();
    if (Files.isDirectory(modes)) {
      try (Stream<Path> files = Files.list(modes)) {
        files.forEach(
            file -> {
              Matcher mode = MODE.matcher(file.getFileName().toString());
              if (mode.matches()) {
                pairs
                    .computeIfAbsent(twoLetters(mode.group(1)), source -> new TreeMap<>())
                    .put(twoLetters(mode.group(2)), file);
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pairs;
  }

  private static String twoLetters(String code) {
    return TWO_LETTERS.getOrDefault(code, code);
  }

  private static String threeLetters(String code) {
    return Locale.forLanguageTag(code).getISO3Language();
  }
}
