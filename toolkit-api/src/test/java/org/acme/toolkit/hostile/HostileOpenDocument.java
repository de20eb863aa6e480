package org.acme.toolkit.hostile;

import static org.acme.toolkit.hostile.HostileDocument.filled;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acme.toolkit.document.Odt;

/** OpenDocument texts of a few kilobytes whose XML has megabytes. */
public final class HostileOpenDocument {

  private static final String SPAN = "<text:span text:style-name=\"T2\">";
  private static final String END = "</text:span>";

  private HostileOpenDocument() {}

  /**
   * @param size length of the XML of each document in UTF-16 code units
   */
  public static List<HostileDocument> ofSize(int size) {
    return List.of(
        body("short paragraphs", size, n -> filled("<text:p>a</text:p>", n)),
        body("empty paragraphs", size, n -> filled("<text:p/>", n)),
        body("spans of one letter", size, n -> p(filled(SPAN + "a" + END + "b", n))),
        body("empty spans", size, n -> p(filled(SPAN + END, n) + "a")),
        body(
            "spans in spans",
            size,
            n ->
                p(
                    SPAN.repeat(500)
                        + filled(SPAN + "a" + END + SPAN + "b" + END, n)
                        + END.repeat(500))),
        body("many spaces", size / 5, n -> p(filled("a<text:s text:c=\"99\"/>", n))),
        body("too many spaces", size, n -> p(filled("a<text:s text:c=\"999999999\"/>", n))),
        body("white space", size / 10, n -> p("a" + filled(" \n", n) + "b")),
        body("empty fields", size, n -> p("a" + filled("<text:page-number/>", n))),
        body("a long field", size, n -> p("a<text:date>" + filled("<x>1</x>", n) + "</text:date>")),
        body(
            "notes in notes",
            size,
            n ->
                filled(
                    "<text:p>a<text:note>".repeat(400) + "</text:note></text:p>".repeat(400), n)),
        body(
            "drawings in drawings",
            size,
            n -> p(filled("<draw:g>".repeat(400) + "</draw:g>".repeat(400), n))),
        body("comments", size, n -> p("a" + filled("<office:annotation/>", n))),
        body("bookmarks", size, n -> p("a" + filled("<text:bookmark/>", n) + "b")),
        body("texts outside of paragraphs", size, n -> filled("a<text:span>b</text:span>", n)),
        styles("styles that inherit", size, n -> chain(n / 150)),
        styles("styles that inherit from each other", size, n -> style("a", "b") + style("b", "a")),
        styles("a long style", size, n -> style("a", filled("a", n))));
  }

  private static HostileDocument body(String name, int size, IntFunction<String> content) {
    return new HostileDocument(name, Odt.NAME, () -> Odt.ofBody(content.apply(size)).bytes());
  }

  private static HostileDocument styles(String name, int size, IntFunction<String> styles) {
    return new HostileDocument(
        name,
        Odt.NAME,
        () ->
            Odt.ofBody(
                    p(
                        filled(
                            "<text:span text:style-name=\"a\">a</text:span><text:span"
                                + " text:style-name=\"s9\">b</text:span>",
                            size)))
                .withStyles(styles.apply(size))
                .bytes());
  }

  private static String chain(int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> style("s" + i, "s" + (i + 1)))
        .collect(Collectors.joining());
  }

  private static String style(String name, String parent) {
    return """
        <style:style style:name="%1$s" style:family="text" style:parent-style-name="%2$s">\
        <style:text-properties fo:color="%1$s"/></style:style>"""
        .formatted(name, parent);
  }

  private static String p(String content) {
    return "<text:p>" + content + "</text:p>";
  }
}
