package org.acme.toolkit.requirement;

import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Differences between two versions that only mend a typing mistake, or make one: one of two similar
 * words is in no dictionary, and the other one is in one.
 */
record SpellingMistakes(Set<String> unknownBefore, Set<String> unknownAfter) {

  private static final int MOST_EDITS = 2;

  /** In a shorter word, two edits make any other one of it. */
  private static final int LONG = 5;

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_EDITS);

  /** Returns whether both texts are the same but for typing mistakes. */
  boolean explain(String before, String after) {
    String[] old = before.split(" ");
    String[] now = after.split(" ");
    if (old.length != now.length) {
      return false;
    }
    for (int i = 0; i < old.length; i++) {
      if (!old[i].equals(now[i]) && !isMistake(old[i], now[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isMistake(String old, String now) {
    int edits = DISTANCE.apply(old, now);
    return unknownBefore.contains(old) != unknownAfter.contains(now)
        && edits >= 0
        && edits <= (Math.max(old.length(), now.length()) < LONG ? 1 : MOST_EDITS);
  }
}
