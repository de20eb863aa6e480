package org.acme.toolkit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Findings that are known, so that only new ones count.
 *
 * @param findings what each is, by its fingerprint; ordered, so that versions can be compared
 */
record Baseline(Map<String, String> findings) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * @param counts whether a finding has to be known so that nothing fails
   */
  static Baseline of(List<Result> results, Predicate<Issue> counts) {
    return new Baseline(
        results.stream()
            .flatMap(
                result ->
                    result.issues().stream().filter(counts).map(issue -> entry(result, issue)))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
  }

  private static Map.Entry<String, String> entry(Result result, Issue issue) {
    return Map.entry(
        issue.fingerprint(),
        "%s: %s: %s".formatted(result.name(), issue.found().rule(), issue.found().text()));
  }

  /**
   * @throws IllegalArgumentException if the file is no baseline
   */
  static Baseline read(Path file) throws IOException {
    try {
      Baseline read = MAPPER.readValue(Files.readString(file), Baseline.class);
      if (read != null && read.findings != null) {
        return read;
      }
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is no baseline", e);
    }
    throw new IllegalArgumentException(file + " is no baseline");
  }

  void write(Path file) throws IOException {
    Files.writeString(file, MAPPER.writeValueAsString(this) + "\n");
  }

  Result without(Result result) {
    return result.with(
        result.issues().stream()
            .filter(issue -> !findings.containsKey(issue.fingerprint()))
            .toList());
  }
}
