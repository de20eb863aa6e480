package org.acme.toolkit.requirement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param perSmell the number of findings of each smell that occurs
 */
@Schema(requiredProperties = {"perSmell", "requirements", "distribution"})
public record Summary(
    Map<String, Integer> perSmell,
    @Schema(description = "Number of requirements") int requirements,
    @Schema(
            description =
                "Percentage of requirements that score 80 or more; null without requirements",
            nullable = true,
            examples = "75")
        Integer score,
    @Schema(
            description =
                "Number of requirements by score: 0 to 19, 20 to 39, 40 to 59, 60 to 79, and 80 or"
                    + " more",
            examples = "[0, 1, 0, 3, 12]")
        List<Integer> distribution) {

  private static final int GOOD = 80;

  /** Width of a range of scores. */
  private static final int RANGE = 20;

  static Summary of(List<Finding> findings, List<ScoredRequirement> requirements) {
    TreeMap<String, Integer> perSmell =
        findings.stream()
            .collect(Collectors.toMap(Finding::smell, finding -> 1, Integer::sum, TreeMap::new));
    long good = requirements.stream().filter(requirement -> requirement.score() >= GOOD).count();
    return new Summary(
        perSmell,
        requirements.size(),
        requirements.isEmpty() ? null : (int) (100 * good / requirements.size()),
        IntStream.rangeClosed(0, GOOD / RANGE)
            .map(
                range ->
                    (int)
                        requirements.stream()
                            .filter(r -> Math.min(r.score(), GOOD) / RANGE == range)
                            .count())
            .boxed()
            .toList());
  }
}
