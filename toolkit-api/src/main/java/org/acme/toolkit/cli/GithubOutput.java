package org.acme.toolkit.cli;

import java.io.PrintWriter;
import java.util.List;
import org.acme.toolkit.document.CheckedFile.Severity;

/** Workflow commands, which become annotations of a pull request. */
final class GithubOutput implements Output {

  @Override
  public void write(List<Result> results, PrintWriter out) {
    for (Result result : results) {
      result
          .failure()
          .ifPresent(
              failure ->
                  out.printf("::error file=%s::%s%n", property(result.name()), data(failure)));
      for (Issue issue : result.issues()) {
        out.printf(
            "::%s file=%s%s,title=%s::%s%n",
            command(issue.severity()),
            property(result.name()),
            issue
                .region()
                .map(
                    region ->
                        ",line=%d,col=%d,endLine=%d,endColumn=%d"
                            .formatted(
                                region.line(),
                                region.column(),
                                region.endLine(),
                                region.endColumn()))
                .orElse(""),
            property(issue.found().rule()),
            data("\"%s\": %s".formatted(issue.found().text(), issue.found().message())));
      }
    }
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
