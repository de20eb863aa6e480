package org.acme.toolkit.document.word;

/** What matters of an open run: its formatting, and whether it is code. */
final class WordRun {

  private final int depth;
  private boolean isCode;
  private boolean hasCodeFont;
  private String format = "";
  private String language = "";

  WordRun(int depth) {
    this.depth = depth;
  }

  /**
   * @param format describes the look, to compare runs
   */
  void format(String format, boolean isCode, boolean hasCodeFont) {
    this.format = format;
    this.isCode = isCode;
    this.hasCodeFont = hasCodeFont;
  }

  /**
   * @param tag BCP 47 tag of the text
   */
  void language(String tag) {
    language = tag;
  }

  String language() {
    return language;
  }

  boolean isAt(int otherDepth) {
    return depth == otherDepth;
  }

  /** Whether an element at this depth is a child of the run. */
  boolean isParentAt(int otherDepth) {
    return otherDepth == depth + 1;
  }

  boolean isCode() {
    return isCode;
  }

  boolean hasCodeFont() {
    return hasCodeFont;
  }

  String format() {
    return format;
  }
}
