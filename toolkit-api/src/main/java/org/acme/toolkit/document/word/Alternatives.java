package org.acme.toolkit.document.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.document.segment.Segment;

/**
 * Content that a document has twice: a text box for new programs, {@code mc:Choice}, and the same
 * for old ones, {@code mc:Fallback}.
 */
final class Alternatives {

  static final String NAMESPACE = "http://schemas.openxmlformats.org/markup-compatibility/2006";

  /** Segments by their text, so that each segment of the fallback finds the one it repeats. */
  private static final class Alternative {
    private final Map<String, Deque<Segment>> chosen = new HashMap<>();
    private boolean hasChoice;
    private boolean isFallback;
  }

  private final Deque<Alternative> open = new ArrayDeque<>();
  private int copies;

  void start(String name) {
    if (name.equals("AlternateContent")) {
      open.addLast(new Alternative());
    } else if (name.equals("Choice") && !open.isEmpty()) {
      open.getLast().hasChoice = true;
    } else if (name.equals("Fallback") && !open.isEmpty() && open.getLast().hasChoice) {
      open.getLast().isFallback = true;
      copies++;
    }
  }

  void end(String name) {
    if (name.equals("AlternateContent") && !open.isEmpty()) {
      copies -= open.removeLast().isFallback ? 1 : 0;
    }
  }

  /** Whether the current content repeats other content. */
  boolean isCopy() {
    return copies > 0;
  }

  /** Returns the segment that a segment repeats. */
  Optional<Segment> original(Segment segment) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Alternative alternative = open.getLast();
    if (alternative.isFallback) {
      return Optional.ofNullable(alternative.chosen.get(segment.text())).map(Deque::pollFirst);
    }
    alternative.chosen.computeIfAbsent(segment.text(), text -> new ArrayDeque<>()).add(segment);
    return Optional.empty();
  }
}
