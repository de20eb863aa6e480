package org.acme.toolkit.document.markup;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.document.segment.SegmentBuilder;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Syntax;

/** Finds the paragraphs of a plain text. Blank lines and list items separate them. */
public final class PlainTextReader {

  private static final Pattern LINE =
      Pattern.compile("[^\\r\\n]++(?:\\r\\n|[\\r\\n])?|\\r\\n|[\\r\\n]");

  private static final Pattern ITEM =
      Pattern.compile("[ \\t]{0,40}+(?:[-*+•#>|]|\\d{1,4}+[.)]|[A-Za-z][.)])[ \\t]");

  private PlainTextReader() {}

  public static TextContent read(String source) {
    var segments = new Segments();
    int start = 0;
    Matcher line = LINE.matcher(source);
    while (line.find()) {
      boolean blank = line.group().isBlank();
      Matcher item = ITEM.matcher(line.group());
      if (blank || item.lookingAt()) {
        add(source, start, line.start(), segments);
        start = blank ? line.end() : line.start() + item.end();
      }
    }
    add(source, start, source.length(), segments);
    return new TextContent(segments.list(), Map.of(), Markings.CRITIC_MARKUP, Set.of());
  }

  private static void add(String source, int start, int end, Segments segments) {
    int textEnd = end;
    while (textEnd > start && Character.isWhitespace(source.charAt(textEnd - 1))) {
      textEnd--;
    }
    var builder = new SegmentBuilder(source, Syntax.PLAIN);
    builder.text(start, textEnd);
    segments.add(builder.build());
  }
}
