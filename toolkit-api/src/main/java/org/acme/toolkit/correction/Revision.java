package org.acme.toolkit.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;

/** A text after its applied edits. It maps positions between the old and the new text. */
final class Revision {

  /** An edit: a part of the old text and the part of the new text that replaced it. */
  private record Replaced(Span original, Span revised) {}

  private final List<Replaced> replaced = new ArrayList<>();
  private final String text;

  /**
   * @param edits ordered by offset; edits that are not applied are ignored
   */
  Revision(String text, List<Edit> edits) {
    List<Patch> patches = Edit.appliedOf(edits);
    int shift = 0;
    for (Patch patch : patches) {
      int start = patch.start() + shift;
      int end = start + patch.replacement().length();
      replaced.add(new Replaced(new Span(patch.start(), patch.end()), new Span(start, end)));
      shift = end - patch.end();
    }
    this.text = Patch.apply(text, patches);
  }

  String text() {
    return text;
  }

  /** Returns a part of the new text, widened so that it contains whole edits only. */
  Span widened(Span revised) {
    int start = revised.start();
    int end = revised.end();
    for (Replaced part : replaced) {
      if (part.revised().overlaps(revised.start(), revised.end())) {
        start = Math.min(start, part.revised().start());
        end = Math.max(end, part.revised().end());
      }
    }
    return new Span(start, end);
  }

  /** Returns the position in the old text of a part of the new text that was widened. */
  Span originalOfWidened(Span revised) {
    return new Span(beforeEdits(revised.start(), false), beforeEdits(revised.end(), true));
  }

  private int beforeEdits(int offset, boolean isEnd) {
    int shift = 0;
    for (Replaced part : replaced) {
      if (isEnd ? part.revised().end() > offset : part.revised().start() >= offset) {
        break;
      }
      shift = part.original().end() - part.revised().end();
    }
    return offset + shift;
  }

  /**
   * Returns the position in the old text of a part of the new text.
   *
   * @return empty if the part overlaps with an edit
   */
  Optional<Span> original(Span revised) {
    int shift = 0;
    for (Replaced part : replaced) {
      if (part.revised().start() >= revised.end()) {
        break;
      }
      if (part.revised().end() > revised.start()) {
        return Optional.empty();
      }
      shift = part.original().end() - part.revised().end();
    }
    return Optional.of(new Span(revised.start() + shift, revised.end() + shift));
  }
}
