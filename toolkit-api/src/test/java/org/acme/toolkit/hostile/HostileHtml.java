package org.acme.toolkit.hostile;

import static org.acme.toolkit.hostile.HostileDocument.filled;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** HTML that a parser repairs at great cost. */
public final class HostileHtml {

  private HostileHtml() {}

  /**
   * @param size maximum length of each document in UTF-16 code units
   */
  public static List<HostileDocument> ofSize(int size) {
    return List.of(
        document(
            "formatting repeated in each paragraph",
            size,
            n -> "<p>" + bold() + "</p>" + filled("<p>1", n)),
        document(
            "formatting repeated in each cell",
            size,
            n -> "<table><tr><td>" + bold() + filled("<td>1", n)),
        document("formatting that ends in the wrong order", size, n -> filled("<b><p><i></b>1", n)),
        document("anchors in anchors", size, n -> filled("<a href=1><div>1", n)),
        document("nobr in nobr", size, n -> filled("<nobr><p>", n)),
        document("text out of a table", size, n -> "<table>" + filled("<tr>a", n)),
        document("elements out of a table", size, n -> "<table>" + filled("<p>a", n)),
        document("tables in tables", size, n -> filled("<table><tr><td>", n)),
        document("tables out of tables", size, n -> filled("<table>a", n)),
        document("nested blocks", size, n -> filled("<div>", n)),
        document("nested formatting", size, n -> filled("<b>", n)),
        document("nested items", size, n -> filled("<ul><li>a", n)),
        document("nested code", size, n -> filled("<code>a", n)),
        document("nested templates", size, n -> filled("<template>", n)),
        document("nested selects", size, n -> filled("<select><option>a", n)),
        document("nested forms", size, n -> filled("<form><p>", n)),
        document("nested SVG", size, n -> "<svg>" + filled("<g><foreignObject>", n)),
        document("ends without starts", size, n -> "<p>a" + filled("</b></p>", n)),
        document(
            "attributes of one element",
            size,
            n -> "<p" + numbered(n, i -> " a" + i + "=1") + ">a"),
        document("the same attribute", size, n -> "<p" + filled(" a=1", n) + ">a"),
        document("one long attribute", size, n -> "<p title=\"" + filled("a ", n) + "\">a"),
        document("one long name", size, n -> "<" + filled("a", n) + ">a"),
        document("classes", size, n -> filled("<b class=\"" + "a ".repeat(500) + "\">a</b>", n)),
        document("open comments", size, n -> "<p>" + filled("<!--", n)),
        document("comments", size, n -> "<p>" + filled("<!--a-->", n)),
        document("open tags", size, n -> filled("<p a=\"", n)),
        document("document types", size, n -> "<p>" + filled("<!DOCTYPE ", n)),
        document("entities", size, n -> "<p>" + filled("&amp;&a", n)),
        document("entities without an end", size, n -> "<p>" + filled("&#99999999999", n)),
        document("scripts", size, n -> filled("<script></scrip", n)),
        document("character data", size, n -> "<svg>" + filled("<![CDATA[", n)),
        document("plain text", size, n -> "<plaintext>" + filled("a<", n)),
        document("short paragraphs", size, n -> numbered(n, i -> "<p>a" + i)),
        document("white space", size, n -> "<p>a" + filled(" a", n)),
        document("body attributes", size, n -> numbered(n, i -> "<body a" + i + "=1>")));
  }

  /** A parser opens these again in every later block. */
  private static String bold() {
    return IntStream.range(0, 12).mapToObj(i -> "<b id=" + i + ">").collect(Collectors.joining());
  }

  private static HostileDocument document(String name, int size, IntFunction<String> html) {
    return HostileDocument.text("a.html", name, () -> html.apply(size));
  }

  private static String numbered(int size, IntFunction<String> text) {
    return IntStream.range(0, size / 12).mapToObj(text).collect(Collectors.joining());
  }
}
