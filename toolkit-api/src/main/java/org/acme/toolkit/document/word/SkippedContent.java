package org.acme.toolkit.document.word;

import java.util.EnumMap;
import java.util.Map;
import org.acme.toolkit.document.segment.Skipped;

/** Counts content with text that is not read. */
final class SkippedContent {

  private static final Map<String, Skipped> BY_ELEMENT =
      Map.of(
          "altChunk", Skipped.EMBEDDED_TEXT,
          "subDoc", Skipped.SUBDOCUMENT,
          "commentReference", Skipped.COMMENT,
          "OLEObject", Skipped.EMBEDDED_OBJECT,
          "relIds", Skipped.DIAGRAM,
          "chart", Skipped.CHART);

  private final Map<Skipped, Integer> counts = new EnumMap<>(Skipped.class);

  void start(String element) {
    Skipped what = BY_ELEMENT.get(element);
    if (what != null) {
      add(what);
    }
  }

  void add(Skipped what) {
    counts.merge(what, 1, Integer::sum);
  }

  void addAll(SkippedContent other) {
    other.counts.forEach((what, count) -> counts.merge(what, count, Integer::sum));
  }

  Map<Skipped, Integer> counts() {
    return counts;
  }
}
