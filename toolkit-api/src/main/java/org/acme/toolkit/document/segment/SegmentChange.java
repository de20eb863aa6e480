package org.acme.toolkit.document.segment;

import java.util.List;
import org.acme.toolkit.text.Patch;

/**
 * A range of a segment's text, in UTF-16 code units, and its replacement.
 *
 * @param reason a sentence that tells the author why; empty if there is none
 */
public record SegmentChange(int start, int end, String replacement, String reason) {

  public SegmentChange(int start, int end, String replacement) {
    this(start, end, replacement, "");
  }

  /**
   * @param changes ordered, without overlaps
   */
  public static String apply(String text, List<SegmentChange> changes) {
    return Patch.apply(
        text, changes.stream().map(c -> new Patch(c.start, c.end, c.replacement)).toList());
  }

  /** Removes the common prefix and suffix, so that as little as possible is written. */
  SegmentChange trimmed(String text) {
    int prefix = commonPrefix(text.substring(start, end), replacement);
    SegmentChange rest = without(prefix, 0);
    return rest.without(0, commonSuffix(text.substring(rest.start, rest.end), rest.replacement));
  }

  /** Removes first the common suffix, which matters where a part is repeated. */
  SegmentChange trimmedFromEnd(String text) {
    SegmentChange rest = without(0, commonSuffix(text.substring(start, end), replacement));
    return rest.without(commonPrefix(text.substring(rest.start, rest.end), rest.replacement), 0);
  }

  /** Removes the words at the start and the end that stay the same. */
  SegmentChange trimmedToWords(String text) {
    String original = text.substring(start, end);
    int prefix = commonPrefix(original, replacement);
    while (isInsideWord(original, prefix) || isInsideWord(replacement, prefix)) {
      prefix--;
    }
    String restOfOriginal = original.substring(prefix);
    String rest = replacement.substring(prefix);
    int suffix = commonSuffix(restOfOriginal, rest);
    while (isInsideWord(restOfOriginal, restOfOriginal.length() - suffix)
        || isInsideWord(rest, rest.length() - suffix)) {
      suffix--;
    }
    return without(prefix, suffix);
  }

  private static boolean isInsideWord(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && isOfWord(text.charAt(offset - 1))
        && isOfWord(text.charAt(offset));
  }

  private static boolean isOfWord(char character) {
    return Character.isLetterOrDigit(character)
        || Character.isSurrogate(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || "'\u2019\u00AD".indexOf(character) >= 0;
  }

  private SegmentChange without(int prefix, int suffix) {
    return new SegmentChange(
        start + prefix,
        end - suffix,
        replacement.substring(prefix, replacement.length() - suffix),
        reason);
  }

  /**
   * Returns the same change of a text with further characters.
   *
   * @param places offsets in that text of each character of this text, and of its end
   */
  SegmentChange at(int[] places) {
    int from = start == end && start > 0 ? places[start - 1] + 1 : places[start];
    return new SegmentChange(from, start == end ? from : places[end - 1] + 1, replacement, reason);
  }

  private static int commonPrefix(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int prefix = 0;
    while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return prefix > 0 && Character.isHighSurrogate(one.charAt(prefix - 1)) ? prefix - 1 : prefix;
  }

  private static int commonSuffix(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int suffix = 0;
    while (suffix < most
        && one.charAt(one.length() - 1 - suffix) == other.charAt(other.length() - 1 - suffix)) {
      suffix++;
    }
    return suffix > 0 && Character.isLowSurrogate(one.charAt(one.length() - suffix))
        ? suffix - 1
        : suffix;
  }
}
