package org.acme.toolkit.hostile;

import static org.acme.toolkit.hostile.HostileDocument.filled;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acme.toolkit.document.Docx;

/** Word documents of a few kilobytes whose XML has megabytes. */
public final class HostileWord {

  private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/>";
  private static final String TOC = "<w:instrText>TOC</w:instrText></w:r>";
  private static final String RUN = "<w:r><w:t>a</w:t></w:r>";

  private HostileWord() {}

  /**
   * @param size length of the XML of each document in UTF-16 code units
   */
  public static List<HostileDocument> ofSize(int size) {
    return List.of(
        body("open fields", size, n -> p(filled(BEGIN + TOC, n / 2) + filled(RUN, n / 2))),
        body(
            "a long instruction",
            size,
            n ->
                p(
                    BEGIN
                        + "<w:instrText>HYPERLINK "
                        + filled("a", n / 2)
                        + "</w:instrText></w:r>"
                        + filled(RUN, n / 2))),
        body(
            "an instruction in parts",
            size,
            n -> p(BEGIN + filled(TOC, n / 2) + filled(RUN, n / 2))),
        body(
            "short paragraphs", size, n -> numbered(n, i -> p("<w:r><w:t>a" + i + "</w:t></w:r>"))),
        body("empty paragraphs", size, n -> filled("<w:p/>", n)),
        body("empty runs", size, n -> p(filled("<w:r/>", n) + RUN)),
        body("empty texts", size, n -> p(filled("<w:r><w:t/></w:r>", n) + RUN)),
        body("runs of one letter", size, n -> p(filled(RUN, n))),
        body(
            "runs of alternating formatting",
            size,
            n -> p(filled("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>" + RUN, n))),
        body(
            "a long formatting",
            size,
            n -> p("<w:r><w:rPr>" + filled("<w:b/>", n) + "</w:rPr><w:t>a</w:t></w:r>")),
        body(
            "formatting repeated",
            size,
            n ->
                p(
                    filled(
                        "<w:r><w:rPr>" + "<w:b/>".repeat(5_000) + "</w:rPr><w:t>a</w:t></w:r>",
                        n))),
        body(
            "paragraphs in text boxes",
            size,
            n -> nested(n, "<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>")),
        body(
            "tables in tables",
            size,
            n -> nested(n, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")),
        body(
            "controls in controls",
            size,
            n -> nested(n, "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")),
        body(
            "controls at the deepest level",
            size,
            n -> filled(nested(19 * 900, "<w:sdt>", "</w:sdt>"), n)),
        body("tabs", size, n -> p("<w:r><w:t>a</w:t>" + filled("<w:tab/>", n) + "</w:r>")),
        body(
            "line breaks",
            size,
            n -> filled(p("<w:r>" + "<w:t>a</w:t><w:br/>".repeat(3_000) + "</w:r>"), n)),
        body(
            "bookmarks",
            size,
            n -> p(filled("<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>", n) + RUN)),
        body(
            "a long attribute",
            size,
            n -> "<w:p w:a=\"" + filled("a", Math.min(n, 500_000)) + "\"/>"),
        body("attributes", size, n -> "<w:p" + numbered(n, i -> " a" + i + "=\"\"") + "/>"),
        body("different names", size, n -> numbered(n, i -> "<a" + i + "/>")),
        body("different namespaces", size, n -> numbered(n, i -> "<a xmlns=\"a" + i + "\"/>")),
        body("different prefixes", size, n -> numbered(n, i -> "<b xmlns:a" + i + "=\"a\"/>")),
        body(
            "character references",
            size,
            n -> p("<w:r><w:t>" + filled("&#97;", n) + "</w:t></w:r>")),
        body(
            "comments in text",
            size,
            n -> p("<w:r><w:t>a" + filled("<!---->", n) + "</w:t></w:r>")),
        body(
            "character data in text",
            size,
            n -> p("<w:r><w:t>a" + filled("<![CDATA[a]]>", n) + "</w:t></w:r>")),
        body("formulas", size, n -> p(RUN + filled("<m:oMath/>", n))),
        body(
            "deletions",
            size,
            n -> p("<w:del>".repeat(500) + filled(RUN, n) + "</w:del>".repeat(500))),
        body("texts that are trimmed", size, n -> p(filled("<w:r><w:t> recieve </w:t></w:r>", n))),
        part(
            "styles",
            "word/styles.xml",
            size,
            n -> Docx.root("styles", numbered(n, i -> "<w:style w:styleId=\"code" + i + "\"/>"))),
        part("comments", "word/comments.xml", size, n -> Docx.root("comments", filled(p(RUN), n))),
        part(
            "footnotes",
            "word/footnotes.xml",
            size,
            n -> Docx.root("footnotes", filled("<w:footnote>" + p(RUN) + "</w:footnote>", n))),
        part(
            "relationships",
            "word/_rels/document.xml.rels",
            size,
            n ->
                "<Relationships>"
                    + numbered(n, i -> "<Relationship Id=\"a" + i + "\"/>")
                    + "</Relationships>"),
        part(
            "content types",
            "[Content_Types].xml",
            size,
            n ->
                "<Types>"
                    + numbered(n, i -> "<Override PartName=\"/a" + i + "\" ContentType=\"a\"/>")
                    + "</Types>"),
        part(
            "another part",
            "customXml/item1.xml",
            size,
            n -> "<a>" + numbered(n, i -> "<a" + i + " b" + i + "=\"\"/>") + "</a>"),
        part(
            "instructions",
            "customXml/item1.xml",
            size,
            n -> "<a>" + numbered(n, i -> "<?a" + i + "?>") + "</a>"),
        manyParts());
  }

  private static HostileDocument body(String name, int size, IntFunction<String> body) {
    return new HostileDocument(name, "a.docx", () -> Docx.ofBody(body.apply(size)).bytes());
  }

  private static HostileDocument part(
      String name, String part, int size, IntFunction<String> content) {
    return new HostileDocument(
        name, "a.docx", () -> Docx.ofBody(p(RUN)).with(part, content.apply(size)).bytes());
  }

  private static HostileDocument manyParts() {
    return new HostileDocument(
        "parts",
        "a.docx",
        () -> {
          Docx document = Docx.ofBody(p(RUN));
          for (int i = 0; i < 9_000; i++) {
            document.with("customXml/item" + i + ".xml", "<a" + i + "/>");
          }
          return document.bytes();
        });
  }

  private static String p(String content) {
    return "<w:p>" + content + "</w:p>";
  }

  private static String nested(int size, String start, String end) {
    int depth = Math.max(1, size / (start.length() + end.length()));
    return start.repeat(depth) + p(RUN) + end.repeat(depth);
  }

  private static String numbered(int size, IntFunction<String> text) {
    int each = text.apply(size).length();
    return IntStream.range(0, size / each).mapToObj(text).collect(Collectors.joining());
  }
}
