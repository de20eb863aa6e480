package org.acme.toolkit.text;

import java.util.Comparator;
import java.util.List;

/**
 * A part of a source and what to write instead of it.
 *
 * @param start first UTF-16 code unit of the part
 * @param end first code unit after it
 */
public record Patch(int start, int end, String replacement) {

  /** The source with all patches made; they must not overlap. */
  public static String apply(String source, List<Patch> patches) {
    var patched = new StringBuilder(source.length());
    int done = 0;
    for (Patch patch : inOrder(patches)) {
      patched.append(source, done, patch.start).append(patch.replacement);
      done = patch.end;
    }
    return patched.append(source, done, source.length()).toString();
  }

  /** Insertions come before what is replaced at the same place, and stay in their order. */
  private static List<Patch> inOrder(List<Patch> patches) {
    return patches.stream()
        .sorted(Comparator.comparingInt(Patch::start).thenComparingInt(Patch::end))
        .toList();
  }
}
