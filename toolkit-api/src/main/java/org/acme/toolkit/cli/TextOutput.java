package org.acme.toolkit.cli;

import static org.acme.toolkit.cli.Printable.oneLine;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acme.toolkit.document.CheckedFile.Severity;
import picocli.CommandLine.Help.Ansi;

/** A line for each finding, as compilers write it. Notes are left out. */
record TextOutput(boolean coloured) implements Output {

  private static final int MOST_SUGGESTIONS = 3;

  private static final Pattern TWO_SPACES = Pattern.compile("[ \u00a0\t]{2}");

  @Override
  public void write(List<Result> results, PrintWriter out) {
    int errors = 0;
    int warnings = 0;
    for (Result result : results) {
      for (Issue issue : result.issues()) {
        errors += issue.severity() == Severity.ERROR ? 1 : 0;
        warnings += issue.severity() == Severity.WARNING ? 1 : 0;
        if (issue.severity() != Severity.NOTE) {
          out.println(line(result, issue));
        }
      }
    }
    long failures = results.stream().filter(result -> result.failure().isPresent()).count();
    out.println(
        String.join(
                ", ",
                count(results.size(), "file"),
                count(errors, "error"),
                count(warnings, "warning"))
            + (failures == 0 ? "" : ", %d not checked".formatted(failures)));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String line(Result result, Issue issue) {
    boolean isError = issue.severity() == Severity.ERROR;
    String severity = issue.severity().name().toLowerCase(Locale.ROOT);
    List<String> suggestions =
        issue.found().suggestions().stream().limit(MOST_SUGGESTIONS).toList();
    return "%s%s: %s: \"%s\": %s%s [%s]"
        .formatted(
            oneLine(result.name()),
            issue.place(),
            coloured ? coloured(isError ? "31" : "33", severity) : severity,
            oneLine(withVisibleSpaces(issue.found().text())),
            oneLine(issue.found().message()),
            suggestions.isEmpty()
                ? ""
                : suggestions.stream()
                    .map(suggestion -> oneLine(withVisibleSpaces(suggestion)))
                    .collect(Collectors.joining(" / ", " \u2192 ", "")),
            issue.found().rule());
  }

  private static String coloured(String colour, String text) {
    return "\u001B[" + colour + "m" + text + Ansi.Style.reset.off();
  }

  /** Where the finding is about white space, it has to be seen. */
  private static String withVisibleSpaces(String text) {
    return text.isBlank() || TWO_SPACES.matcher(text).find()
        ? text.replace(' ', '\u2423').replace('\u00a0', '\u237d').replace('\t', '\u21e5')
        : text;
  }
}
