package org.acme.toolkit.document.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of a text in brackets, such as {@code [TBD]}, which Markdown reads as text. */
final class Brackets {

  private static final Pattern PART = Pattern.compile("\\[[^\\[\\]]*+\\]");

  /** Behind brackets, they begin the target of a link, attributes or a definition. */
  private static final String MEANING_BEHIND = "([{:";

  private static final String MEANING_BEFORE = "!\\";

  private Brackets() {}

  /**
   * Splits a change around the parts in brackets that stay as they are, so that nobody escapes
   * them.
   *
   * @param text that the change changes
   */
  static List<SegmentChange> around(SegmentChange change, String text) {
    List<MatchResult> before = parts(text.substring(change.start(), change.end()));
    List<MatchResult> after = parts(change.replacement());
    if (!before.stream()
        .map(MatchResult::group)
        .toList()
        .equals(after.stream().map(MatchResult::group).toList())) {
      return List.of(change);
    }
    var changes = new ArrayList<SegmentChange>();
    int start = change.start();
    int newStart = 0;
    for (int i = 0; i < before.size(); i++) {
      int partStart = change.start() + before.get(i).start();
      String gap = change.replacement().substring(newStart, after.get(i).start());
      changes.add(new SegmentChange(start, partStart, gap, change.reason()));
      start = change.start() + before.get(i).end();
      newStart = after.get(i).end();
    }
    changes.add(
        new SegmentChange(
            start, change.end(), change.replacement().substring(newStart), change.reason()));
    return hasMeaning(changes) ? List.of(change) : changes;
  }

  private static List<MatchResult> parts(String text) {
    Matcher parts = PART.matcher(text);
    return parts.results().toList();
  }

  private static boolean hasMeaning(List<SegmentChange> changes) {
    for (int i = 0; i < changes.size(); i++) {
      String text = changes.get(i).replacement();
      boolean isBehind = i > 0 && isIn(MEANING_BEHIND, text, 0);
      boolean isBefore = i + 1 < changes.size() && isIn(MEANING_BEFORE, text, text.length() - 1);
      if (isBehind || isBefore || i > 0 && i + 1 < changes.size() && text.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(String characters, String text, int at) {
    return !text.isEmpty() && characters.indexOf(text.charAt(at)) >= 0;
  }
}
