package org.acme.toolkit.document.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.ParagraphText;
import org.acme.toolkit.document.office.ParagraphText.Look;
import org.acme.toolkit.document.office.ProgramCode;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.Syntax;
import org.codehaus.stax2.XMLStreamReader2;

/** Collects one paragraph of a Word document. */
final class WordParagraph {

  /** Properties of a run that do not change its look. Word splits runs because of them. */
  private static final Set<String> INVISIBLE = Set.of("lang", "noProof");

  private final WordStyles styles;
  private final ParagraphText text;
  private final Deque<WordRun> runs = new ArrayDeque<>();
  private String style = "";

  WordParagraph(String source, WordStyles styles) {
    this.styles = styles;
    this.text = new ParagraphText(source, Syntax.XML);
  }

  void style(String styleId) {
    style = styleId;
  }

  void startRun(int depth) {
    runs.addLast(new WordRun(depth));
  }

  void endRun(int depth) {
    if (!runs.isEmpty() && runs.getLast().isAt(depth)) {
      runs.removeLast();
    }
  }

  /**
   * Reads to the end of {@code w:rPr}. Outside a run, the element describes the mark of the
   * paragraph.
   */
  void runProperties(XMLStreamReader2 xml) throws XMLStreamException {
    boolean ofRun = isInRun(xml.getDepth());
    int depth = xml.getDepth();
    var format = new StringBuilder();
    boolean isCode = false;
    boolean hasCodeFont = false;
    String language = "";
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.getEventType() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (name.equals("rPrChange")) {
        Xml.skip(xml); // how the run looked before a tracked change
      } else if (ofRun && name.equals("lang")) {
        language = Xml.attribute(xml, "val");
      } else if (ofRun && !INVISIBLE.contains(name)) {
        format.append(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          format.append(' ').append(xml.getAttributeLocalName(i)).append('=');
          format.append(xml.getAttributeValue(i)).append(';');
        }
        String value = Xml.attribute(xml, name.equals("rFonts") ? "ascii" : "val");
        isCode |= name.equals("rStyle") && styles.codeStyles().contains(value);
        hasCodeFont |=
            name.equals("rStyle") && styles.codeFontStyles().contains(value)
                || name.equals("rFonts") && ProgramCode.isFont(value);
      }
    }
    if (ofRun) {
      runs.getLast().look(new Look(format.toString(), isCode, hasCodeFont, language));
    }
  }

  /** Whether an element at this depth is a child of the current run. */
  boolean isInRun(int depth) {
    return !runs.isEmpty() && runs.getLast().isParentAt(depth);
  }

  /**
   * @param isText whether the text may be changed, and is a child of the current run
   */
  void text(int start, int end, boolean isText) {
    WordRun run = runs.peekLast();
    text.text(start, end, run == null ? Look.PLAIN : run.look(), isText);
  }

  void code(InlineCode code) {
    text.code(code);
  }

  /** Adds a code for a child of the current run. Deeper elements belong to that child. */
  void inRun(int depth, InlineCode code) {
    if (isInRun(depth)) {
      code(code);
    }
  }

  /** Returns empty for a paragraph of program code. */
  Optional<Segment> build() {
    return text.build(styles.codeStyles().contains(style), styles.codeFontStyles().contains(style));
  }

  /** Whether the paragraph is not read because it is program code. */
  boolean isCode() {
    return build().isEmpty() && text.hasText();
  }
}
