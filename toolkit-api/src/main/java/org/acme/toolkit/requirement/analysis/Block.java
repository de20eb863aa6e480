package org.acme.toolkit.requirement.analysis;

import org.acme.toolkit.text.Span;

/**
 * A part of a text that is read by itself: a sentence never goes on in the next block.
 *
 * @param span the text of the block, without the marks of a heading, list item or table
 */
public record Block(Span span, Kind kind) {

  public enum Kind {
    HEADING,
    ITEM,
    CELL,
    PARAGRAPH
  }

  Block shifted(int by) {
    return new Block(span.shifted(by), kind);
  }
}
