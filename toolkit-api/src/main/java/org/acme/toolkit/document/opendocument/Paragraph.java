package org.acme.toolkit.document.opendocument;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.acme.toolkit.document.office.ParagraphText;
import org.acme.toolkit.document.office.ParagraphText.Look;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.Syntax;

/** Collects one paragraph of an OpenDocument text. */
final class Paragraph {

  private final TextStyles styles;
  private final Look look;

  /** White space counts as in HTML. */
  private final ParagraphText text;

  /** The looks of the open spans, the innermost last. */
  private final Deque<Look> spans = new ArrayDeque<>();

  private boolean isChanged;

  Paragraph(String source, TextStyles styles, String style) {
    this.styles = styles;
    this.look = styles.look("paragraph", style);
    this.text = new ParagraphText(source, Syntax.HTML);
  }

  void startSpan(String style) {
    spans.addLast(styles.look("text", style).over(current()));
  }

  void endSpan() {
    if (!spans.isEmpty()) {
      spans.removeLast();
    }
  }

  /** The look of the whole paragraph is that of no part of it. */
  private Look current() {
    return spans.isEmpty() ? new Look("", false, false, look.language()) : spans.getLast();
  }

  void text(int start, int end) {
    text.text(start, end, current(), true);
  }

  void atom(int start, int end, String characters) {
    text.atom(start, end, characters);
  }

  void code(InlineCode code) {
    text.code(code);
  }

  void change() {
    isChanged = true;
  }

  /** Whether it has a part of a tracked change of somebody else. */
  boolean isChanged() {
    return isChanged;
  }

  /** Returns empty for a paragraph of program code. */
  Optional<Segment> build() {
    return text.build(look.isCode(), look.hasCodeFont());
  }

  boolean hasText() {
    return text.hasText();
  }
}
