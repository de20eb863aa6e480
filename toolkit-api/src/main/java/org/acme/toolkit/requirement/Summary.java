package org.acme.toolkit.requirement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.rule.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param perSmell the number of findings of each smell that occurs
 * @param score from 0 to 100; 100 for a text without findings
 */
@Schema(requiredProperties = {"perSmell", "score"})
public record Summary(
    Map<String, Integer> perSmell,
    @Schema(
            description =
                "100 minus the mean penalty of a sentence. Each place with findings adds 40 for"
                    + " high severity, 15 for medium or 5 for low. Several findings at one place"
                    + " count once. The penalty of a sentence is at most 100")
        int score) {

  private static final Map<Severity, Integer> PENALTIES =
      Map.of(Severity.HIGH, 40, Severity.MEDIUM, 15, Severity.LOW, 5);

  private static final int WORST = 100;

  static Summary of(List<Finding> findings, List<Sentence> sentences) {
    TreeMap<String, Integer> perSmell =
        findings.stream()
            .collect(Collectors.toMap(Finding::smell, finding -> 1, Integer::sum, TreeMap::new));
    return new Summary(perSmell, score(findings, sentences));
  }

  private static int score(List<Finding> findings, List<Sentence> sentences) {
    var ofPlaces = new TreeMap<Integer, Integer>();
    findings.forEach(
        finding -> ofPlaces.merge(finding.offset(), PENALTIES.get(finding.severity()), Math::max));
    var starts = new TreeMap<Integer, Integer>();
    sentences.forEach(sentence -> starts.put(sentence.start(), 0));
    ofPlaces.forEach(
        (offset, penalty) -> starts.merge(starts.floorKey(offset), penalty, Integer::sum));
    double mean =
        starts.values().stream().mapToInt(sum -> Math.min(WORST, sum)).average().orElse(0);
    return (int) Math.round(WORST - mean);
  }
}
