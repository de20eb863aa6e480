package org.acme.toolkit.document.office;

import java.util.Optional;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Syntax;

/** Collects the text of one paragraph of an Office document, and keeps program code apart. */
public final class ParagraphText {

  /**
   * How a text looks.
   *
   * @param format describes the look, to compare texts
   * @param isCode whether its style is one of program code
   * @param hasCodeFont whether its font is one of program code
   * @param language BCP 47 tag; empty if the document says nothing
   */
  public record Look(String format, boolean isCode, boolean hasCodeFont, String language) {

    public static final Look PLAIN = new Look("", false, false, "");

    /** Returns this look on top of that of a style or a text around it. */
    public Look over(Look below) {
      return new Look(
          below.format + format,
          isCode || below.isCode,
          hasCodeFont || below.hasCodeFont,
          language.isEmpty() ? below.language : language);
    }
  }

  private final String source;
  private final SegmentBuilder builder;

  /** The same with the text in a font of code, while there is no other text; then null. */
  private SegmentBuilder codeFontBuilder;

  private boolean hasCode;

  /** The formatting of the last added text; null before the first text and after a code. */
  private String lastFormat;

  public ParagraphText(String source, Syntax syntax) {
    this.source = source;
    this.builder = new SegmentBuilder(source, syntax);
    this.codeFontBuilder = new SegmentBuilder(source, syntax);
  }

  /**
   * Adds a range of the source.
   *
   * @param isText whether it may be changed
   */
  public void text(int start, int end, Look look, boolean isText) {
    boolean isCode = look.isCode() || look.hasCodeFont();
    if (isText && !isCode) {
      codeFontBuilder = null;
      separate(builder, look.format());
      builder.inLanguage(look.language());
      builder.text(start, end);
      lastFormat = look.format();
      return;
    }
    String raw = source.substring(start, end);
    builder.code(InlineCode.word(isCode ? "`" + raw + "`" : raw));
    hasCode |= isCode;
    if (codeFontBuilder != null && isText && !look.isCode()) {
      separate(codeFontBuilder, look.format());
      codeFontBuilder.inLanguage(look.language());
      codeFontBuilder.text(start, end);
      lastFormat = look.format();
    } else {
      codeFontBuilder = null;
      lastFormat = null;
    }
  }

  /** Adds a range of the source that stands for other characters. */
  public void atom(int start, int end, String characters) {
    builder.atom(start, end, characters);
    if (codeFontBuilder != null) {
      codeFontBuilder.atom(start, end, characters);
    }
  }

  /** Adds a code where the formatting changes. */
  private void separate(SegmentBuilder to, String format) {
    if (lastFormat != null && !lastFormat.equals(format)) {
      to.code(InlineCode.HIDDEN);
    }
  }

  public void code(InlineCode code) {
    builder.code(code);
    if (codeFontBuilder != null) {
      codeFontBuilder.code(code);
    }
    lastFormat = null;
  }

  /** Returns empty for a paragraph of program code. */
  public Optional<Segment> build(boolean hasCodeStyle, boolean hasCodeFontStyle) {
    if (hasCodeStyle) {
      return Optional.empty();
    }
    Optional<Segment> segment = builder.build();
    if (segment.isPresent()) {
      return hasCodeFontStyle ? segment.filter(ParagraphText::isProse) : segment;
    }
    return codeFontBuilder == null
        ? Optional.empty()
        : codeFontBuilder.build().filter(ParagraphText::isProse);
  }

  /** Whether there is text that nobody reads if the paragraph is program code. */
  public boolean hasText() {
    return hasCode || builder.build().isPresent();
  }

  private static boolean isProse(Segment segment) {
    return Prose.isProse(segment.display(segment.text()));
  }
}
