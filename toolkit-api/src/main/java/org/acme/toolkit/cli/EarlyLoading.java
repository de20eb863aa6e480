package org.acme.toolkit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.correction.engine.LanguageData;
import org.acme.toolkit.document.FileCheck;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.requirement.rule.WordNet;
import picocli.CommandLine.ParameterException;

/**
 * Loads the language of a command while Quarkus starts, which uses one core only. A wrong guess
 * costs time and nothing else.
 */
final class EarlyLoading {

  /** In UTF-16 code units. */
  private static final int MAX_SAMPLE = 2_000;

  private EarlyLoading() {}

  static void start(String... args) {
    thread(() -> language(args).ifPresent(EarlyLoading::load));
  }

  private static void load(String tag) {
    LanguageData.loadEarly(tag, EarlyLoading::thread);
    if (LanguageMatch.sameLanguage(tag, "en")) {
      WordNet.open();
    }
  }

  private static void thread(Runnable work) {
    var thread = new Thread(work, "early-loading");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns the language that a command asks for, or that most words of its first file are in. */
  static Optional<String> language(String... args) {
    var command = CommandLineApplication.command(null);
    try {
      command.parseArgs(Arrays.copyOfRange(args, 1, args.length));
    } catch (ParameterException e) {
      return Optional.empty(); // the command itself reports it
    }
    CheckCommand check = command.getCommand();
    return check.language.equals(LanguageTag.AUTO)
        ? check.names.stream().findFirst().flatMap(EarlyLoading::languageOf)
        : Optional.of(check.language);
  }

  private static Optional<String> languageOf(String name) {
    Path file = Path.of(name);
    if (!FileCheck.canReadText(name) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file);
      return KnownWords.counts(text.substring(0, Math.min(text.length(), MAX_SAMPLE)))
          .entrySet()
          .stream()
          .filter(language -> language.getValue() > 0)
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey);
    } catch (IOException e) {
      return Optional.empty(); // the command itself reports it
    }
  }
}
