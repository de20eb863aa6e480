package org.acme.toolkit.measurement;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares findings with labels of people in requirements. The file has the format of ARTA: {@code
 * [{text, smells: {category: [terms]}}]}. A term counts once per requirement and smell. It is found
 * if a finding of that smell has the same text, ignoring case.
 */
final class VocabularyQuality implements Evaluation.Measurement {

  /** Names of smells in the data that differ from ours in more than hyphens. */
  private static final Map<String, String> SMELLS =
      Map.of(
          "open_ended_or_nonverifiable_term", "open-ended-or-non-verifiable-term",
          "negative", "negative-statement");

  private record Requirement(String text, Map<String, List<String>> smells) {

    /**
     * Selects half of the requirements by a stable hash. The rules were developed on the other
     * half.
     */
    boolean isToMeasure() {
      try {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        byte[] digest = hash.digest(text.getBytes(StandardCharsets.UTF_8));
        return (digest[digest.length - 1] & 1) == 1;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    Set<Term> labels() {
      return smells.entrySet().stream()
          .flatMap(
              entry ->
                  entry.getValue().stream()
                      .map(
                          term ->
                              new Term(
                                  SMELLS.getOrDefault(
                                      entry.getKey(), entry.getKey().replace('_', '-')),
                                  term)))
          .collect(Collectors.toSet());
    }
  }

  private record Term(String smell, String text) {
    Term {
      text = text.strip().toLowerCase(Locale.ROOT);
    }
  }

  private record Count(int found, int wrong, int missed) {

    static Count of(String smell, Set<Term> labels, Set<Term> findings) {
      int found = 0;
      int missed = 0;
      for (Term label : labels) {
        if (label.smell().equals(smell)) {
          found += findings.contains(label) ? 1 : 0;
          missed += findings.contains(label) ? 0 : 1;
        }
      }
      int all = (int) findings.stream().filter(term -> term.smell().equals(smell)).count();
      return new Count(found, all - found, missed);
    }

    Count plus(Count other) {
      return new Count(found + other.found, wrong + other.wrong, missed + other.missed);
    }

    String row(String smell) {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %.2f | %.2f | %.2f |",
          smell,
          found + missed,
          (double) found / Math.max(1, found + wrong),
          (double) found / Math.max(1, found + missed),
          2.0 * found / Math.max(1, 2 * found + wrong + missed));
    }
  }

  @Override
  public String of(Server application, Path data) throws IOException, InterruptedException {
    List<Requirement> all =
        new ObjectMapper().readValue(data.toFile(), new TypeReference<List<Requirement>>() {});
    List<Requirement> requirements = all.stream().filter(Requirement::isToMeasure).toList();
    Set<String> smells =
        requirements.stream()
            .flatMap(requirement -> requirement.labels().stream())
            .map(Term::smell)
            .collect(Collectors.toSet());
    var counts = new TreeMap<String, Count>();
    for (Requirement requirement : requirements) {
      Set<Term> findings = findings(application, requirement.text());
      for (String smell : smells) {
        counts.merge(smell, Count.of(smell, requirement.labels(), findings), Count::plus);
      }
    }
    Count total = counts.values().stream().reduce(new Count(0, 0, 0), Count::plus);
    return """
    ## Vocabulary

    Terms that people labelled as smells in %,d requirements of real documents, by
    `mvn verify -Peval -DskipTests -pl toolkit-api -am -Deval.smells=<file of requirements>`. The rules were written on the
    other half of the file. A term counts once per requirement and smell. It is found if a finding of that smell has the
    same text, ignoring case. Smells without labels in the data are not measured: uncertain verbs, and what the rules find
    beyond the nine smells of the literature. The data joins sets that were labelled separately and disagree: one set
    labels a word such as "necessary" or "all" everywhere, and others never do. No list of words can therefore come near
    to 1.

    | smell | labels | precision | recall | F1 |
    |---|---:|---:|---:|---:|
    %s
    %s
    """
        .formatted(
            requirements.size(),
            counts.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey()))
                .collect(Collectors.joining("\n")),
            total.row("**all**"));
  }

  private static Set<Term> findings(Server application, String text)
      throws IOException, InterruptedException {
    Map<String, String> body = Map.of("text", text, "language", "en");
    var findings = new HashSet<Term>();
    for (JsonNode finding : application.post("/api/v1/vocabulary", body).get("findings")) {
      findings.add(new Term(finding.get("smell").asText(), finding.get("text").asText()));
    }
    return findings;
  }
}
