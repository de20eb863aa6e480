package org.acme.toolkit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Findings that are known, so that only new ones count.
 *
 * @param fingerprints ordered, so that two versions can be compared
 */
record Baseline(Set<String> fingerprints) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Baseline of(List<Result> results) {
    return new Baseline(
        results.stream()
            .flatMap(result -> result.issues().stream())
            .map(Issue::fingerprint)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * @throws IllegalArgumentException if the file is no baseline
   */
  static Baseline read(Path file) throws IOException {
    try {
      return MAPPER.readValue(Files.readString(file), Baseline.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is no baseline", e);
    }
  }

  void write(Path file) throws IOException {
    Files.writeString(file, MAPPER.writeValueAsString(this) + "\n");
  }

  Result without(Result result) {
    return result.with(
        result.issues().stream()
            .filter(issue -> !fingerprints.contains(issue.fingerprint()))
            .toList());
  }
}
