package org.acme.toolkit.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All findings and scores, for programs. */
final class JsonOutput implements Output {

  static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private static final int VERSION = 1;

  private record Report(int version, List<Map<String, Object>> files) {}

  private record Requirement(String text, int score) {}

  @Override
  public void write(List<Result> results, PrintWriter out) throws IOException {
    MAPPER.writeValue(out, new Report(VERSION, results.stream().map(JsonOutput::file).toList()));
    out.println();
  }

  private static Map<String, Object> file(Result result) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("name", result.name());
    file.put("language", result.language());
    result.guessedCharset().ifPresent(charset -> file.put("guessedCharset", charset.name()));
    result.failure().ifPresent(failure -> file.put("failure", failure));
    file.put("findings", result.issues().stream().map(JsonOutput::finding).toList());
    file.put(
        "requirements",
        result.requirements().stream()
            .map(requirement -> new Requirement(requirement.text(), requirement.score()))
            .toList());
    return file;
  }

  private static Map<String, Object> finding(Issue issue) {
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put("rule", issue.found().rule());
    finding.put("category", issue.found().category());
    finding.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
    finding.put("message", issue.found().message());
    finding.put("text", issue.found().text());
    finding.put("suggestions", issue.found().suggestions());
    finding.put("paragraph", issue.found().place().paragraph());
    issue.region().ifPresent(region -> finding.put("region", region));
    finding.put("fingerprint", issue.fingerprint());
    return finding;
  }
}
