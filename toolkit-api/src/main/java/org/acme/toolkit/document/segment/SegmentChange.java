package org.acme.toolkit.document.segment;

import java.util.List;
import org.acme.toolkit.text.Patch;

/** A range of a segment's text, in UTF-16 code units, and its replacement. */
public record SegmentChange(int start, int end, String replacement) {

  /**
   * @param changes ordered, without overlaps
   */
  public static String apply(String text, List<SegmentChange> changes) {
    return Patch.apply(
        text, changes.stream().map(c -> new Patch(c.start, c.end, c.replacement)).toList());
  }

  /** Removes the common prefix and suffix, so that as little as possible is written. */
  SegmentChange trimmed(String text) {
    String original = text.substring(start, end);
    int most = Math.min(original.length(), replacement.length());
    int prefix = 0;
    while (prefix < most && original.charAt(prefix) == replacement.charAt(prefix)) {
      prefix++;
    }
    if (prefix > 0 && Character.isHighSurrogate(original.charAt(prefix - 1))) {
      prefix--;
    }
    int suffix = 0;
    while (suffix < most - prefix
        && original.charAt(original.length() - 1 - suffix)
            == replacement.charAt(replacement.length() - 1 - suffix)) {
      suffix++;
    }
    if (suffix > 0 && Character.isLowSurrogate(original.charAt(original.length() - suffix))) {
      suffix--;
    }
    return new SegmentChange(
        start + prefix, end - suffix, replacement.substring(prefix, replacement.length() - suffix));
  }
}
