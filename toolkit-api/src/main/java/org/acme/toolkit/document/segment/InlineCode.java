package org.acme.toolkit.document.segment;

/**
 * What stands between the characters of a segment without being text: a change of formatting, a
 * picture, a line break, a piece of program code.
 *
 * @param engineView the character that a language engine sees in its place; null for one of no
 *     meaning
 * @param display what a person sees of it in a report
 */
public record InlineCode(Character engineView, String display) {

  /** Seen by nobody, such as the place where bold text begins. */
  public static final InlineCode HIDDEN = new InlineCode(null, "");

  public static final InlineCode LINE_BREAK = new InlineCode('\n', "\n");
  public static final InlineCode TAB = new InlineCode('\t', "\t");
  public static final InlineCode NO_BREAK_HYPHEN = new InlineCode('\u2011', "\u2011");

  /** Part of its sentence, such as a piece of program code, but not text to work on. */
  public static InlineCode word(String display) {
    return new InlineCode(null, display);
  }

  boolean isHidden() {
    return display.isEmpty();
  }
}
