package org.acme.toolkit.translation.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.acme.toolkit.translation.KeptParts;
import org.acme.toolkit.translation.PlaceholderTranslator;
import org.acme.toolkit.translation.Translation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the real programs if a language pair is installed. */
class InstalledApertiumTest {

  private static final Path MODES = Path.of("/usr/share/apertium/modes");

  private static final ExecutorService EXECUTOR = Executors.newCachedThreadPool();

  @AfterAll
  static void stop() {
    EXECUTOR.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({
    "eng-spa, The service returns `customerId` to the client., servicio, cliente.",
    "eng-cat, The house of the service is in `customerId`., casa, servei",
    "fra-cat, Le service renvoie `customerId` au client., servei, client.",
    "fr-es, Le service renvoie `customerId` au client., servicio, cliente.",
  })
  void translatesTextAndKeepsTokens(String mode, String text, String word, String other)
      throws IOException, InterruptedException {
    assertThat(translate(mode, List.of(text, "x")).get(0)).contains(word, "`customerId`", other);
  }

  @ParameterizedTest
  @CsvSource({"eng-spa", "spa-eng", "eng-cat", "fra-cat", "fr-es"})
  void keepsTextsSeparateAndTokensComplete(String mode) throws IOException, InterruptedException {
    List<String> texts =
        List.of(
            "{a} & {b}<b>{c}</b> [x] ^y$ a\\b {d}@{e} / <{f}> Xqb",
            "A \ue000word\ue001 or\ttwo\n{x} 5 ms ~ 100 % #1 * house",
            "🚀 é {a}{b}");

    List<String> translated = translate(mode, texts);

    assertThat(translated).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(KeptParts.texts(translated.get(i), List.of()))
          .isEqualTo(KeptParts.texts(texts.get(i), List.of()));
    }
    assertThat(translated.get(1)).contains("\t", "\n", "~", "*");
  }

  private static List<String> translate(String mode, List<String> texts)
      throws IOException, InterruptedException {
    Path file = MODES.resolve(mode + ".mode");
    assumeTrue(Files.exists(file), "Not tested: Apertium's pair " + mode + " is not installed");
    ApertiumPipeline pipeline = ApertiumPipeline.read(file);
    var calls = new ArrayList<Integer>();
    var translator =
        new PlaceholderTranslator(
            "apertium",
            List.of(),
            prepared -> {
              if (!prepared.isEmpty()) {
                calls.add(prepared.size());
              }
              return run(pipeline, ApertiumStream.of(prepared));
            });
    List<String> translations =
        translator.translate(texts).stream().map(Translation::text).toList();
    assertThat(calls).as("calls without a repair").hasSize(1);
    return translations;
  }

  private static List<Translation> run(ApertiumPipeline pipeline, ApertiumStream stream) {
    try {
      return pipeline.run(stream.written(), EXECUTOR).stream()
          .map(answer -> new Translation(stream.read(answer), null))
          .toList();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
