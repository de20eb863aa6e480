package org.acme.toolkit.hostile;

import static org.acme.toolkit.hostile.HostileDocument.filled;
import static org.acme.toolkit.hostile.HostileDocument.text;

import java.util.List;
import java.util.function.IntFunction;

/** Files of ReqIF that repeat one thing. */
final class HostileReqIf {

  private HostileReqIf() {}

  /**
   * @param size length of each file in UTF-16 code units
   */
  static List<HostileDocument> ofSize(int size) {
    return List.of(
        file("values", size, n -> filled("<ATTRIBUTE-VALUE-STRING THE-VALUE=\"a\"/>", n)),
        file("references", size, n -> string(filled("&#97;", n / 50))),
        file("line ends", size, n -> string("a" + filled("\n", n / 50))),
        file(
            "attributes of one value",
            size,
            n -> filled("<ATTRIBUTE-VALUE-STRING" + filled(" a='=\"'", 7) + "/>", n)),
        file(
            "definitions",
            size,
            n -> filled("<ATTRIBUTE-DEFINITION-STRING IDENTIFIER=\"a\" LONG-NAME=\"a\"/>", n)),
        file("paragraphs", size, n -> xhtml(filled("<p>a</p>", n))),
        file("bold letters", size, n -> xhtml("a" + filled("<b>a</b>", n / 20))),
        file("comments", size, n -> xhtml("a" + filled("<!---->", n / 20))),
        file("objects", size, n -> xhtml("a" + filled("<object/>", n / 20))),
        file("nested paragraphs", size, n -> xhtml(filled("<p>", n) + filled("</p>", n))),
        file("values of one attribute", size, n -> xhtml(filled("</THE-VALUE><THE-VALUE>a", n))));
  }

  private static String string(String value) {
    return "<ATTRIBUTE-VALUE-STRING THE-VALUE=\"" + value + "\"/>";
  }

  private static String xhtml(String value) {
    return "<ATTRIBUTE-VALUE-XHTML><THE-VALUE>" + value + "</THE-VALUE></ATTRIBUTE-VALUE-XHTML>";
  }

  private static HostileDocument file(String name, int size, IntFunction<String> content) {
    return text(
        "a.reqif",
        name,
        () ->
            "<REQ-IF xmlns=\"http://www.omg.org/spec/ReqIF/20110401/reqif.xsd\">"
                + content.apply(size)
                + "</REQ-IF>");
  }
}
