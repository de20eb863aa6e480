package org.acme.toolkit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a file that changed.
 *
 * @param lines their numbers, from 1
 * @param all whether the whole file is new
 */
record ChangedLines(BitSet lines, boolean all) {

  /** The new range in the header of a hunk: {@code @@ -1,2 +3,4 @@}. */
  private static final Pattern HUNK =
      Pattern.compile("(?m)^@@ -\\d++(?:,\\d++)? \\+(\\d{1,9}+)(?:,(\\d{1,9}+))? @@");

  /**
   * @param reference a commit; git would take one that starts with a hyphen for an option
   * @throws IllegalArgumentException if git does not know it
   */
  static ChangedLines since(String reference, Path file) throws IOException {
    String diff =
        Git.diff(reference, file)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "git does not know %s where %s is".formatted(reference, file)));
    if (!Git.knows(file)) {
      return new ChangedLines(new BitSet(), true);
    }
    var lines = new BitSet();
    Matcher hunk = HUNK.matcher(diff);
    while (hunk.find()) {
      int start = Integer.parseInt(hunk.group(1));
      int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
      lines.set(start, start + count);
    }
    return new ChangedLines(lines, false);
  }

  boolean overlap(int firstLine, int lastLine) {
    int next = lines.nextSetBit(firstLine);
    return all || next >= 0 && next <= lastLine;
  }
}
