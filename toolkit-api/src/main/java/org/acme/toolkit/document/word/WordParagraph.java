package org.acme.toolkit.document.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Syntax;
import org.codehaus.stax2.XMLStreamReader2;

/** Collects one paragraph of a Word document. */
final class WordParagraph {

  /** Properties of a run that do not change its look. Word splits runs because of them. */
  private static final Set<String> INVISIBLE = Set.of("lang", "noProof");

  private final String source;
  private final WordStyles styles;
  private final SegmentBuilder builder;

  /** The same with the text in a font of code, while there is no other text; then null. */
  private SegmentBuilder codeFontBuilder;

  private final Deque<WordRun> runs = new ArrayDeque<>();
  private String style = "";
  private boolean hasCode;

  /** The formatting of the last added text; null before the first text and after a code. */
  private String lastFormat;

  WordParagraph(String source, WordStyles styles) {
    this.source = source;
    this.styles = styles;
    this.builder = new SegmentBuilder(source, Syntax.XML);
    this.codeFontBuilder = new SegmentBuilder(source, Syntax.XML);
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
    while (!(xml.next() == XMLStreamReader2.END_ELEMENT && xml.getDepth() == depth)) {
      if (xml.getEventType() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (name.equals("rPrChange")) {
        Xml.skip(xml); // how the run looked before a tracked change
      } else if (ofRun && name.equals("lang")) {
        runs.getLast().language(Xml.attribute(xml, "val"));
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
                || name.equals("rFonts") && WordStyles.isCodeFont(value);
      }
    }
    if (ofRun) {
      runs.getLast().format(format.toString(), isCode, hasCodeFont);
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
    boolean isCode = run != null && (run.isCode() || run.hasCodeFont());
    if (isText && !isCode) {
      codeFontBuilder = null;
      separate(builder, run.format());
      builder.inLanguage(run.language());
      builder.text(start, end);
      lastFormat = run.format();
      return;
    }
    String raw = source.substring(start, end);
    builder.code(InlineCode.word(isCode ? "`" + raw + "`" : raw));
    hasCode |= isCode;
    if (codeFontBuilder != null && isText && !run.isCode()) {
      separate(codeFontBuilder, run.format());
      codeFontBuilder.inLanguage(run.language());
      codeFontBuilder.text(start, end);
      lastFormat = run.format();
    } else {
      codeFontBuilder = null;
      lastFormat = null;
    }
  }

  /** Adds a code where the formatting changes. */
  private void separate(SegmentBuilder to, String format) {
    if (lastFormat != null && !lastFormat.equals(format)) {
      to.code(InlineCode.HIDDEN);
    }
  }

  void code(InlineCode code) {
    builder.code(code);
    if (codeFontBuilder != null) {
      codeFontBuilder.code(code);
    }
    lastFormat = null;
  }

  /** Adds a code for a child of the current run. Deeper elements belong to that child. */
  void inRun(int depth, InlineCode code) {
    if (isInRun(depth)) {
      code(code);
    }
  }

  /** Returns empty for a paragraph of program code. */
  Optional<Segment> build() {
    if (styles.codeStyles().contains(style)) {
      return Optional.empty();
    }
    Optional<Segment> segment = builder.build();
    if (segment.isPresent()) {
      return styles.codeFontStyles().contains(style)
          ? segment.filter(WordParagraph::isProse)
          : segment;
    }
    return codeFontBuilder == null
        ? Optional.empty()
        : codeFontBuilder.build().filter(WordParagraph::isProse);
  }

  /** Whether the paragraph is not read because it is program code. */
  boolean isCode() {
    return build().isEmpty() && (hasCode || builder.build().isPresent());
  }

  private static boolean isProse(Segment segment) {
    return Prose.isProse(segment.display(segment.text()));
  }
}
