package org.acme.toolkit.document.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.document.segment.InlineCode;
import org.acme.toolkit.document.segment.SegmentBuilder;

/** Tells text from macros, attributes and formatting in a line of AsciiDoc. */
final class AsciidocInlines {

  /** The target of a cross-reference may be the text of a heading, with spaces. */
  private static final String TARGET =
      "(?<![\\w+.-])(?:(?:link:|mailto:|https?://)[^\\s\\[\\]<>]*+"
          + "|xref:(?:(?!\\s)[^:\\[\\]<>\\n]*+(?=\\[)|[^\\s\\[\\]<>]*+))";

  private static final Pattern PART =
      Pattern.compile(
          String.join(
              "|",
              // links with a text
              "(?<start>(?:"
                  + TARGET
                  + "|\\{[\\w-]++\\}|\\bfootnote:[\\w-]*+)\\[(?!\\])\"?|<<[^<>,\\n]++,\\s?)",
              // code, passed text, attributes, anchors, terms of an index, macros, plain URLs
              "(?<code>``[^\\n]+?``|`[^`\\n]++`|\\+\\+\\+?[^+\\n]++\\+\\+\\+?"
                  + "|(?<![\\w+])\\+[^+\\s][^+\\n]*+\\+(?!\\w)"
                  + "|\\{[\\w-]++(?:[:!][^{}\\n]*+)?\\}|\\[\\[[^\\[\\]\\n]++\\]\\]"
                  + "|\\(\\(\\([^()\\n]++\\)\\)\\)|<<[^<>,\\n]++>>|\\\\[*_`#{<+]"
                  + "|\\b(?:stem|latexmath|asciimath|pass|kbd|btn|menu|icon|image|indexterm2?|anchor):"
                  + "[^\\s:\\[\\]]*+\\[[^\\[\\]\\n]*+\\]"
                  + "|"
                  + TARGET
                  + "(?:\\[\\]|(?!\\[)))",
              "(?<end>\\^?(?:,\\s?[\\w-]++=[^\\[\\]\\n]*+)?\"?\\]|>>)",
              "(?<mark>\\[[.#%][^\\[\\]\\n]*+\\](?=[#*_`])|[*_#]{1,2}+|(?<=\\s)\\+$)"),
          Pattern.MULTILINE);

  private AsciidocInlines() {}

  /** Adds a range of the source to a segment. */
  static void add(String source, int start, int end, SegmentBuilder builder) {
    Matcher part = PART.matcher(source).region(start, end).useTransparentBounds(true);
    int done = start;
    int links = 0;
    while (part.find()) {
      boolean isEnd = part.group("end") != null;
      if (isEnd && links == 0) {
        continue; // an ordinary bracket
      }
      links += isEnd ? -1 : part.group("start") == null ? 0 : 1;
      builder.text(done, part.start());
      builder.code(part.group("code") == null ? InlineCode.HIDDEN : InlineCode.word(part.group()));
      done = part.end();
    }
    builder.text(done, end);
  }
}
