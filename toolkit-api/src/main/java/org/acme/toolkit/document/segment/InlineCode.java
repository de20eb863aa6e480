package org.acme.toolkit.document.segment;

/**
 * Something between the characters of a segment that is not text: a change of formatting, an image,
 * a line break, program code.
 *
 * @param engineView the character that a language engine sees instead; null if it sees none
 * @param display what a report shows instead
 */
public record InlineCode(Character engineView, String display) {

  /** An invisible code, for example the start of bold text. */
  public static final InlineCode HIDDEN = new InlineCode(null, "");

  public static final InlineCode LINE_BREAK = new InlineCode('\n', "\n");
  public static final InlineCode TAB = new InlineCode('\t', "\t");

  /** A picture of a font of symbols, such as an arrow between two words. */
  public static final InlineCode SYMBOL = new InlineCode('\u2022', "\u2022");

  public static final InlineCode NO_BREAK_HYPHEN = new InlineCode('\u2011', "\u2011");

  /** A part of the sentence that must not be changed, for example program code. */
  public static InlineCode word(String display) {
    return new InlineCode(null, display);
  }

  boolean isHidden() {
    return display.isEmpty();
  }
}
