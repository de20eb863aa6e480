package org.acme.toolkit.document;

import java.util.List;
import java.util.Random;

/** Word documents with everything around and inside of runs that changes have to respect. */
final class RandomDocx {

  private static final List<String> TEXTS =
      List.of(
          "The service ",
          "receives",
          " two orders",
          "R&amp;D and ",
          "caf\u00E9 &#8211; bar, ",
          "a&lt;b",
          " ",
          "it is, then.",
          "\uD83D\uDE00 good");

  private static final List<String> PROPERTIES =
      List.of(
          "",
          "<w:rPr><w:b/></w:rPr>",
          "<w:rPr><w:lang w:val=\"en-GB\"/></w:rPr>",
          "<w:rPr/>",
          "<w:rPr><w:i/><w:rPrChange w:id=\"%d\" w:author=\"B\" w:date=\"2026-01-01T00:00:00Z\">"
              + "<w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>",
          "<w:rPr><w:rPrChange w:id=\"%d\" w:author=\"B\"/><!-- no more --></w:rPr>");

  private static final List<String> OTHERS =
      List.of(
          "<w:tab/>",
          "<w:br/>",
          "<w:softHyphen/>",
          "<w:noBreakHyphen/>",
          "<w:lastRenderedPageBreak/>",
          "<w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/>",
          "\n  ");

  private static final List<String> BETWEEN =
      List.of(
          "<w:bookmarkStart w:id=\"%1$d\" w:name=\"b%1$d\"/><w:bookmarkEnd w:id=\"%1$d\"/>",
          "<w:proofErr w:type=\"spellStart\"/>",
          "<w:del w:id=\"%d\" w:author=\"B\"><w:r><w:delText>gone</w:delText></w:r></w:del>",
          "\n");

  private final Random random;

  /** Whether there is white space that Word ignores, and that inline changes make visible. */
  private final boolean hasIgnoredSpace;

  private int id;

  private RandomDocx(long seed) {
    random = new Random(seed);
    hasIgnoredSpace = hasIgnoredSpace(seed);
  }

  static boolean hasIgnoredSpace(long seed) {
    return seed % 4 == 3;
  }

  static Docx of(long seed) {
    var docx = new RandomDocx(seed);
    var body = new StringBuilder();
    for (int i = 0; i <= docx.random.nextInt(4); i++) {
      body.append("<w:p>").append(docx.content(3)).append("</w:p>");
    }
    Docx made = Docx.ofBody(body + "<w:sectPr/>");
    if (docx.random.nextBoolean()) {
      made.with("word/header1.xml", Docx.root("hdr", "<w:p>" + docx.content(1) + "</w:p>"));
    }
    return made;
  }

  private String content(int depth) {
    var content = new StringBuilder();
    for (int i = 0; i <= random.nextInt(5); i++) {
      content.append(part(depth));
    }
    return content.toString();
  }

  private String part(int depth) {
    String inner = depth == 0 ? run(0) : content(depth - 1);
    return switch (random.nextInt(14)) {
      case 0 ->
          ("<w:ins w:id=\"%d\" w:author=\"B &amp; C\" w:date=\"2026-01-01T00:00:00Z\">"
                  + run(0)
                  + (random.nextBoolean() ? run(0) : "")
                  + "</w:ins>")
              .formatted(id++);
      case 1 -> "<w:hyperlink r:id=\"rId3\">" + inner + "</w:hyperlink>";
      case 2 -> "<w:smartTag w:element=\"place\">" + inner + "</w:smartTag>";
      case 3 -> "<w:moveTo w:id=\"%d\" w:author=\"B\">".formatted(id++) + run(0) + "</w:moveTo>";
      case 4, 5 -> one(BETWEEN).formatted(id++);
      default -> run(depth);
    };
  }

  private String run(int depth) {
    var run = new StringBuilder("<w:r w:rsidR=\"00A1\">" + one(PROPERTIES).formatted(id++));
    for (int i = 0; i <= random.nextInt(3); i++) {
      if (random.nextInt(4) == 0) {
        run.append(one(OTHERS));
      }
      String text = one(TEXTS);
      boolean preserved = random.nextInt(4) > 0 || !hasIgnoredSpace && !text.equals(text.strip());
      run.append(preserved ? "<w:t xml:space=\"preserve\">" : "<w:t>").append(text);
      run.append("</w:t>");
    }
    if (depth > 1 && random.nextInt(6) == 0) {
      String box = "<w:txbxContent><w:p>" + content(0) + "</w:p></w:txbxContent>";
      run.append(
          "<mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>%1$s</wps:txbx></mc:Choice>"
                  .formatted(box)
              + "<mc:Fallback><w:pict><v:textbox>%1$s</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
                  .formatted(box));
    }
    return run.append("</w:r>").toString();
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
