package org.acme.toolkit.document.segment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Edits that the author accepts or rejects, by the index of their segment and their offset in the
 * report.
 */
public record Decisions(Map<Integer, Map<Integer, Boolean>> bySegment) {

  /** A segment and the offsets of its edits. */
  public static final String PATTERN = "\\d{1,7}:\\d{1,7}(?:,\\d{1,7})*";

  public static final String MESSAGE =
      "must be the index of a segment, a colon and offsets of edits";

  /**
   * @param accepted values that match {@link #PATTERN}; null if there are none
   * @param rejected as accepted; an edit that is both is rejected
   */
  public static Decisions of(List<String> accepted, List<String> rejected) {
    var decisions = new HashMap<Integer, Map<Integer, Boolean>>();
    add(decisions, accepted, true);
    add(decisions, rejected, false);
    return new Decisions(decisions);
  }

  private static void add(
      Map<Integer, Map<Integer, Boolean>> decisions, List<String> values, boolean isAccepted) {
    for (String value : values == null ? List.<String>of() : values) {
      String[] parts = value.split(":", 2);
      Map<Integer, Boolean> ofSegment =
          decisions.computeIfAbsent(Integer.valueOf(parts[0]), index -> new HashMap<>());
      Arrays.stream(parts[1].split(","))
          .forEach(offset -> ofSegment.put(Integer.valueOf(offset), isAccepted));
    }
  }

  /** Returns the decisions on a segment: whether the edit at an offset is accepted. */
  public Map<Integer, Boolean> on(int segment) {
    return Optional.ofNullable(bySegment.get(segment)).orElse(Map.of());
  }
}
