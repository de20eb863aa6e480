package org.acme.toolkit.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.text.Span;

/** The parts of a text as one text. */
final class JoinedParts {

  private final List<AnalyzedPart> parts;

  /** Indexes of parts by where they start in the visible text. */
  private final TreeMap<Integer, Integer> starts = new TreeMap<>();

  /** Where each part starts in the original text. */
  private final List<Integer> originalStarts = new ArrayList<>();

  private final StringBuilder text = new StringBuilder();
  private final List<Span> tokens = new ArrayList<>();

  JoinedParts(List<AnalyzedPart> parts) {
    this.parts = parts;
    int visible = 0;
    for (AnalyzedPart part : parts) {
      text.append(text.isEmpty() ? "" : AnalyzedPart.BETWEEN);
      starts.put(visible, originalStarts.size());
      originalStarts.add(text.length());
      text.append(part.text());
      for (Span token : part.tokens()) {
        tokens.add(token.shifted(visible));
      }
      visible += part.visible().text().length() + AnalyzedPart.BETWEEN.length();
    }
  }

  /** Returns the visible text. */
  Specification specification() {
    return Specification.joined(
        parts.stream().map(AnalyzedPart::specification).toList(), AnalyzedPart.BETWEEN);
  }

  List<Span> tokens() {
    return tokens;
  }

  /** Returns the original text. */
  String text() {
    return text.toString();
  }

  /** Returns the place in the original text; it may go on in the next part. */
  Span original(Span visible) {
    int start = original(visible.start(), visible.start() + 1).start();
    return visible.start() == visible.end()
        ? new Span(start, start)
        : new Span(start, original(visible.end() - 1, visible.end()).end());
  }

  private Span original(int start, int end) {
    Map.Entry<Integer, Integer> part = starts.floorEntry(start);
    return parts
        .get(part.getValue())
        .visible()
        .original(new Span(start - part.getKey(), end - part.getKey()))
        .shifted(originalStarts.get(part.getValue()));
  }
}
