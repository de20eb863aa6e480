package org.acme.toolkit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acme.toolkit.document.CheckedFile;
import org.acme.toolkit.document.FileCheck;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.languageserver.StandardStreams;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.TeamRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files and says what it found. */
@Command(
    name = CheckCommand.NAME,
    description = "Checks spelling, grammar and the wording of requirements.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = CheckCommand.NOT_READ,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing was found that fails",
      "1:something was found",
      "2:the command is wrong",
      "3:a file could not be read or checked"
    })
final class CheckCommand implements Callable<Integer> {

  static final String NAME = "check";

  private static final int FOUND = 1;
  static final int NOT_READ = 3;

  private static final Pattern TAG = Pattern.compile(LanguageTag.PATTERN);

  private final FileCheck check;

  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files, folders, globs such as 'docs/**/*.md', or - for the standard input")
  List<String> names = List.of();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text)")
  Format format = Format.TEXT;

  @Option(names = "--fail-on", description = "${COMPLETION-CANDIDATES} (default: error)")
  FailOn failOn = FailOn.ERROR;

  @Option(names = "--quiet", description = "Show only what fails")
  boolean quiet;

  @Option(names = "--min-score", description = "A requirement with a lower score is an error")
  int minScore;

  @Option(names = "--baseline", description = "Known findings, which do not count")
  Path baseline;

  @Option(names = "--update-baseline", description = "Write what would fail to the baseline")
  boolean updateBaseline;

  @Option(names = "--rules", paramLabel = "FILE", description = "Rules and terms of your team")
  Path rules;

  @Option(names = "--changed-since", paramLabel = "REF", description = "Check changed lines only")
  String changedSince;

  @Option(names = "--language", description = "A language tag (default: auto)")
  String language = LanguageTag.AUTO;

  @Option(
      names = "--stdin-name",
      description = "The name of the standard input, for its format (default: stdin.md)")
  String stdinName = "stdin.md";

  @Option(names = "--fix", description = "Apply corrections that are nearly always right")
  boolean fix;

  @Option(names = "--tracked", description = "Write corrections as tracked changes; needs -o")
  boolean tracked;

  @Option(names = "-o", paramLabel = "DIR", description = "The folder for corrected files")
  Path folder;

  @Option(names = "--lsp", description = "Serve an editor over the standard streams instead")
  boolean languageServer;

  CheckCommand(FileCheck check) {
    this.check = check;
  }

  @Override
  public Integer call() throws IOException {
    validate();
    TeamRules team = team();
    if (languageServer) {
      return StandardStreams.serve(check, language, Optional.ofNullable(rules));
    }
    PrintWriter err = spec.commandLine().getErr();
    try (var files = new InputFiles(names, stdinName)) {
      List<InputFile> inputs = files.list();
      var progress = new ProgressBar(err, inputs.size());
      var results = new ArrayList<Result>();
      for (InputFile input : inputs) {
        progress.show(input.name());
        results.add(result(input, team));
      }
      progress.clear();
      return report(results, err);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  void validate() {
    if (names.isEmpty() != languageServer) {
      throw usage(languageServer ? "--lsp takes no FILE" : "Missing required parameter: 'FILE'");
    }
    if (tracked && folder == null) {
      throw usage("--tracked needs -o");
    }
    if (folder != null && !tracked && !fix) {
      throw usage("-o needs --fix or --tracked");
    }
    if (fix && folder == null && names.contains(InputFiles.STDIN)) {
      throw usage("--fix of the standard input needs -o");
    }
    if (updateBaseline && baseline == null) {
      throw usage("--update-baseline needs --baseline");
    }
    if (baseline != null
        && (Files.isDirectory(baseline) || !updateBaseline && !Files.exists(baseline))) {
      throw usage("There is no file " + baseline + "; --update-baseline writes it");
    }
    if (changedSince != null && changedSince.startsWith("-")) {
      throw usage("--changed-since is no name of a commit: " + changedSince);
    }
    if (minScore < 0 || minScore > 100) {
      throw usage("--min-score must be from 0 to 100");
    }
    if (language.length() > LanguageTag.MAX_LENGTH || !TAG.matcher(language).matches()) {
      throw usage("--language " + LanguageTag.MESSAGE_OR_AUTO);
    }
  }

  private TeamRules team() {
    try {
      return rules == null ? TeamRules.NONE : TeamRules.read(rules);
    } catch (ProblemException e) {
      throw usage(rules + ": " + e.problem().detail());
    } catch (UncheckedIOException e) {
      throw usage("--rules cannot be read: " + rules);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Result result(InputFile input, TeamRules team) {
    try {
      Path checked = fix || tracked ? correct(input, team) : input.path();
      CheckedFile file = check.check(checked, input.name(), language, team);
      Optional<ChangedLines> changed =
          changedSince == null || input.isStandardInput()
              ? Optional.empty()
              : Optional.of(ChangedLines.since(changedSince, input.path()));
      return Result.of(input.name(), file, minScore, changed);
    } catch (ProblemException e) {
      return Result.failed(input.name(), e.problem().detail());
    } catch (IOException e) {
      return Result.failed(input.name(), "It cannot be read or written: " + Printable.reason(e));
    }
  }

  /** Returns the file to check: what is marked in a tracked one is not corrected yet. */
  private Path correct(InputFile input, TeamRules team) throws IOException {
    byte[] corrected = check.correct(input.path(), input.name(), language, team, tracked);
    Path target = input.path();
    if (folder != null) {
      Path name = input.corrected();
      target = folder.resolve(name.isAbsolute() ? name.getFileName() : name).normalize();
      if (!target.startsWith(folder.normalize())) {
        target = folder.resolve(name.getFileName());
      }
      Files.createDirectories(target.getParent());
    }
    WholeFile.write(target, corrected);
    return tracked ? input.path() : target;
  }

  private int report(List<Result> results, PrintWriter err) throws IOException {
    if (updateBaseline) {
      Baseline.of(results, failOn::fails).write(baseline);
      err.printf("%s has the findings of today.%n", baseline);
      err.flush();
    }
    List<Result> counted = results;
    if (baseline != null) {
      Baseline known = Baseline.read(baseline);
      counted = results.stream().map(known::without).toList();
    }
    if (quiet) {
      counted = counted.stream().map(this::failing).toList();
    }
    PrintWriter out = spec.commandLine().getOut();
    format.output().write(counted, out);
    if (out.checkError()) {
      throw new IOException("the report could not be written");
    }
    for (Result result : counted) {
      String name = Printable.oneLine(result.name());
      result.failure().ifPresent(failure -> err.printf("%s: %s%n", name, failure));
      result
          .guessedCharset()
          .ifPresent(charset -> err.printf("%s: not UTF-8, so read in %s%n", name, charset));
    }
    err.flush();
    if (counted.stream().anyMatch(result -> result.failure().isPresent())) {
      return NOT_READ;
    }
    return issues(counted).anyMatch(failOn::fails) ? FOUND : 0;
  }

  private Result failing(Result result) {
    return result.with(result.issues().stream().filter(failOn::fails).toList());
  }

  private static Stream<Issue> issues(List<Result> results) {
    return results.stream().flatMap(result -> result.issues().stream());
  }
}
