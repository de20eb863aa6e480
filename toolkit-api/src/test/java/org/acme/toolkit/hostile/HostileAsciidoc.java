package org.acme.toolkit.hostile;

import static org.acme.toolkit.hostile.HostileDocument.filled;

import java.util.List;
import java.util.function.IntFunction;

/** AsciiDoc whose time or memory could grow faster than its length. */
public final class HostileAsciidoc {

  private HostileAsciidoc() {}

  /**
   * @param size length of each document in UTF-16 code units
   */
  public static List<HostileDocument> ofSize(int size) {
    return List.of(
        document("open listings", size, n -> filled("----\n-----\n", n)),
        document("delimiters", size, n -> filled("====\n", n)),
        document("one long delimiter", size, n -> filled("=", n) + "a"),
        document("columns", size, n -> "|===\n" + filled("|a", n)),
        document("formats of cells", size, n -> "|===\n" + filled("2+^.>s", n)),
        document("escaped borders", size, n -> "|===\n" + filled("\\|", n)),
        document("terms", size, n -> filled("a::", n)),
        document("a term without an end", size, n -> filled(":", n)),
        document("open attributes", size, n -> filled("[a\n", n)),
        document("attributes", size, n -> filled(":a", n)),
        document("open macros", size, n -> filled("link:a[", n)),
        document("open addresses", size, n -> filled("https://a[", n)),
        document("open passes", size, n -> filled("pass:[", n)),
        document("open references", size, n -> filled("<<a,", n)),
        document("cross-references", size, n -> filled("xref:a b[", n)),
        document("open cross-references", size, n -> filled("xref:a ", n)),
        document("headings and links to them", size, n -> filled("== a\n\n<<a>> <<_a>>\n\n", n)),
        document("open marks", size, n -> filled("*a _b `c +d ", n)),
        document("backticks", size, n -> filled("`", n)),
        document("pluses", size, n -> filled("+++a ", n)),
        document("braces", size, n -> filled("{a", n)),
        document("nested items", size, n -> filled("* ", n)),
        document("spaces", size, n -> "a" + filled(" ", n) + "b"),
        document("lines of one paragraph", size, n -> filled("a\n", n)));
  }

  private static HostileDocument document(String name, int size, IntFunction<String> text) {
    return HostileDocument.text("a.adoc", name, () -> text.apply(size));
  }
}
