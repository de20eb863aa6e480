package org.acme.toolkit.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acme.toolkit.text.Span;

/** A text with its applied edits made, and where its parts stood before. */
final class Revision {

  /** An edit: a part of the text, and what stands for it in the revised text. */
  private record Change(Span original, Span revised) {}

  private final List<Change> changes = new ArrayList<>();
  private final String text;

  /**
   * @param edits in order; those that are not applied count for nothing
   */
  Revision(String text, List<Edit> edits) {
    var revised = new StringBuilder(text.length());
    int end = 0;
    for (Edit edit : edits) {
      if (edit.applied()) {
        revised.append(text, end, edit.offset());
        int start = revised.length();
        revised.append(edit.replacements().get(0));
        end = edit.offset() + edit.length();
        changes.add(new Change(new Span(edit.offset(), end), new Span(start, revised.length())));
      }
    }
    this.text = revised.append(text, end, text.length()).toString();
  }

  String text() {
    return text;
  }

  boolean isChanged() {
    return !changes.isEmpty();
  }

  /**
   * Where a part of the revised text stood.
   *
   * @return empty where it touches what was edited
   */
  Optional<Span> original(Span revised) {
    int shift = 0;
    for (Change change : changes) {
      if (change.revised().start() >= revised.end()) {
        break;
      }
      if (change.revised().end() > revised.start()) {
        return Optional.empty();
      }
      shift = change.original().end() - change.revised().end();
    }
    return Optional.of(new Span(revised.start() + shift, revised.end() + shift));
  }

  /** Where a part that no edit touches stands in the revised text. */
  Span revised(Span original) {
    int shift = 0;
    for (Change change : changes) {
      if (change.original().end() > original.start()) {
        break;
      }
      shift = change.revised().end() - change.original().end();
    }
    return new Span(original.start() + shift, original.end() + shift);
  }
}
