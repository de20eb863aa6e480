package org.acme.toolkit.document.word;

import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Syntax;
import org.codehaus.stax2.XMLStreamReader2;

/** Collects one paragraph of a Word document. */
final class WordParagraph {

  /** Properties of a run that do not change its look. Word splits runs because of them. */
  private static final Set<String> INVISIBLE = Set.of("lang", "noProof");

  private static final int OUTSIDE = -1;

  private final String source;
  private final WordStyles styles;
  private final SegmentBuilder builder;
  private boolean isCode;
  private int runDepth = OUTSIDE;
  private boolean runIsCode;
  private String runFormat = "";

  /** The formatting of the last added text; null before the first text and after a code. */
  private String lastFormat;

  WordParagraph(String source, WordStyles styles) {
    this.source = source;
    this.styles = styles;
    this.builder = new SegmentBuilder(source, Syntax.XML);
  }

  void style(String styleId) {
    isCode = styles.isCodeStyle(styleId);
  }

  void startRun(int depth) {
    runDepth = depth;
    runIsCode = false;
    runFormat = "";
  }

  void endRun(int depth) {
    if (depth == runDepth) {
      runDepth = OUTSIDE;
    }
  }

  /**
   * Reads to the end of {@code w:rPr}. Outside a run, the element describes the mark of the
   * paragraph.
   */
  void runProperties(XMLStreamReader2 xml) throws XMLStreamException {
    boolean ofRun = xml.getDepth() == runDepth + 1 && runDepth != OUTSIDE;
    int depth = xml.getDepth();
    var format = new StringBuilder();
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.getEventType() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (ofRun && !INVISIBLE.contains(name)) {
        format.append(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          format.append(' ').append(xml.getAttributeLocalName(i)).append('=');
          format.append(xml.getAttributeValue(i)).append(';');
        }
        runIsCode |= name.equals("rStyle") && styles.isCodeStyle(WordReader.attribute(xml, "val"));
        runIsCode |=
            name.equals("rFonts") && WordStyles.isCodeFont(WordReader.attribute(xml, "ascii"));
      }
    }
    runFormat = ofRun ? format.toString() : runFormat;
  }

  void text(int start, int end, boolean isText) {
    if (!isText || runIsCode) {
      String raw = source.substring(start, end);
      code(InlineCode.word(runIsCode ? "`" + raw + "`" : raw));
      return;
    }
    if (lastFormat != null && !lastFormat.equals(runFormat)) {
      code(InlineCode.HIDDEN);
    }
    builder.text(start, end);
    lastFormat = runFormat;
  }

  void code(InlineCode code) {
    builder.code(code);
    lastFormat = null;
  }

  /** Adds a code for a child of the current run. Deeper elements belong to that child. */
  void inRun(int depth, InlineCode code) {
    if (runDepth != OUTSIDE && depth == runDepth + 1) {
      code(code);
    }
  }

  /** Returns empty for a paragraph of program code. */
  Optional<Segment> build() {
    return isCode ? Optional.empty() : builder.build();
  }
}
