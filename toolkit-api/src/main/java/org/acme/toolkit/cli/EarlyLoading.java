package org.acme.toolkit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.correction.CorrectionService;
import org.acme.toolkit.document.FileCheck;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.requirement.VocabularyService;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Loads the language of a command while Quarkus starts, which uses one core only. A wrong guess
 * costs time and nothing else.
 */
final class EarlyLoading {

  /** In bytes. */
  private static final int MAX_SAMPLE = 2_000;

  private EarlyLoading() {}

  static void start(String... args) {
    thread(() -> language(args).ifPresent(EarlyLoading::load));
  }

  private static void load(String tag) {
    CorrectionService.loadEarly(tag, EarlyLoading::thread);
    VocabularyService.loadEarly(tag);
  }

  private static void thread(Runnable work) {
    var thread = new Thread(work, "early-loading");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns the language that a command asks for, or that most words of its first file are in. */
  static Optional<String> language(String... args) {
    CommandLine command = CommandLineApplication.command(null);
    CheckCommand check = command.getCommand();
    try {
      command.parseArgs(Arrays.copyOfRange(args, 1, args.length));
      check.validate();
    } catch (ParameterException e) {
      return Optional.empty(); // the command itself reports it
    }
    return check.language.equalsIgnoreCase(LanguageTag.AUTO)
        ? check.names.stream().findFirst().flatMap(EarlyLoading::languageOf)
        : Optional.of(check.language);
  }

  private static Optional<String> languageOf(String name) {
    Path file = Path.of(name);
    if (!FileCheck.canReadText(name) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return KnownWords.counts(new String(in.readNBytes(MAX_SAMPLE), UTF_8)).entrySet().stream()
          .filter(language -> language.getValue() > 0)
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey);
    } catch (IOException e) {
      return Optional.empty(); // the command itself reports it
    }
  }
}
