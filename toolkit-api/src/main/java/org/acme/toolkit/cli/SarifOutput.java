package org.acme.toolkit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acme.toolkit.document.CheckedFile.Found;

/** SARIF 2.1.0, for code scanning. */
final class SarifOutput implements Output {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private final List<Map<String, Object>> rules = new ArrayList<>();

  private record Driver(String name, List<Map<String, Object>> rules) {}

  private record Invocation(
      boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

  private record Notification(String level, Map<String, Object> message, List<Object> locations) {}

  private record Region(int startLine, int startColumn, int endLine, int endColumn) {}

  @Override
  public void write(List<Result> results, PrintWriter out) throws IOException {
    List<Map<String, Object>> found = new ArrayList<>();
    List<Notification> notifications = new ArrayList<>();
    for (Result result : results) {
      result.issues().forEach(issue -> found.add(result(result.name(), issue)));
      result
          .failure()
          .ifPresent(failure -> notifications.add(notification(result.name(), failure)));
    }
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", new Driver("reqlint", rules)));
    run.put("invocations", List.of(new Invocation(notifications.isEmpty(), notifications)));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", found);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    JsonOutput.MAPPER.writeValue(out, log);
    out.println();
  }

  private Map<String, Object> result(String name, Issue issue) {
    Found found = issue.found();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", found.rule());
    result.put("ruleIndex", indexes.computeIfAbsent(found.rule(), rule -> add(found)));
    result.put("level", issue.severity().name().toLowerCase(Locale.ROOT));
    result.put("message", text("\"%s\": %s".formatted(found.text(), found.message())));
    result.put("locations", List.of(location(name, issue)));
    result.put("partialFingerprints", Map.of("findingInItsSentence/v1", issue.fingerprint()));
    return result;
  }

  private int add(Found found) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", found.rule());
    rule.put("shortDescription", text(found.about()));
    rule.put("fullDescription", text(found.about()));
    rule.put("help", text(found.help().isEmpty() ? found.about() : found.help()));
    if (found.help().startsWith("https://")) {
      rule.put("helpUri", found.help());
    }
    rule.put("properties", Map.of("tags", List.of(found.category())));
    rules.add(rule);
    return rules.size() - 1;
  }

  private static Map<String, Object> location(String name, Issue issue) {
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", uri(name)));
    issue
        .region()
        .ifPresent(
            region ->
                physical.put(
                    "region",
                    new Region(
                        region.line(), region.column(), region.endLine(), region.endColumn())));
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", physical);
    if (issue.region().isEmpty()) {
      location.put(
          "logicalLocations",
          List.of(Map.of("fullyQualifiedName", "paragraph " + issue.found().place().paragraph())));
    }
    return location;
  }

  private static Notification notification(String name, String failure) {
    return new Notification(
        "error",
        text(failure),
        List.of(Map.of("physicalLocation", Map.of("artifactLocation", Map.of("uri", uri(name))))));
  }

  private static String uri(String name) {
    try {
      return new URI(null, null, name, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }
}
