package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.processed;
import static org.acme.toolkit.document.DocumentCalls.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares Word documents part by part: only corrected text may differ. */
@QuarkusTest
class WordDocumentTest {

  private static final String RICH_BODY =
      """
      <w:p w:rsidR="00A1" w:rsidRDefault="00A2"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>\
      <w:bookmarkStart w:id="0" w:name="_Toc1"/><w:r><w:t>Scope of the sysstem</w:t></w:r>\
      <w:bookmarkEnd w:id="0"/></w:p>
      <w:p><w:r w:rsidR="00A3"><w:rPr><w:lang w:val="en-US"/></w:rPr>\
      <w:t xml:space="preserve">The service re</w:t></w:r><w:proofErr w:type="spellStart"/>\
      <w:r w:rsidR="00A4"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>cieves</w:t></w:r>\
      <w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve"> orders </w:t></w:r>\
      <w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t>imediately</w:t></w:r>\
      <w:r><w:t xml:space="preserve"> &amp; safely.</w:t></w:r></w:p>
      <w:p><w:commentRangeStart w:id="9"/><w:r><w:t xml:space="preserve">See </w:t></w:r>\
      <w:hyperlink r:id="rId3"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>\
      <w:t>the refrence manual</w:t></w:r></w:hyperlink><w:commentRangeEnd w:id="9"/>\
      <w:r><w:commentReference w:id="9"/></w:r><w:r><w:t xml:space="preserve"> and call </w:t></w:r>\
      <w:r><w:rPr><w:rStyle w:val="C1"/></w:rPr><w:t>recieve teh</w:t></w:r>\
      <w:r><w:t xml:space="preserve"> or </w:t></w:r>\
      <w:r><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr><w:t>definately</w:t></w:r>\
      <w:r><w:t xml:space="preserve"> often</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>\
      <w:r><w:t>.</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r><w:ins w:id="5" w:author="A" \
      w:date="2026-01-01T00:00:00Z"><w:r><w:t xml:space="preserve">definately </w:t></w:r></w:ins>\
      <w:del w:id="6" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText \
      xml:space="preserve">definately </w:delText></w:r></w:del><w:r><w:t>there.</w:t></w:r></w:p>
      <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="100"/>\
      </w:tblGrid><w:tr w:rsidR="00B1"><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW \
      w:w="100" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>A seperate cell</w:t></w:r></w:p></w:tc>\
      <w:tc><w:p/></w:tc></w:tr></w:tbl>
      <w:p><w:pPr><w:pStyle w:val="Listing"/></w:pPr><w:r><w:t>int recieve = teh;</w:t></w:r></w:p>
      <w:p><w:r><w:t>Now</w:t><w:tab/><w:t>it recieves</w:t><w:br/><w:t>orders</w:t></w:r>\
      <w:r><w:lastRenderedPageBreak/><w:fldChar w:fldCharType="begin"/></w:r><w:r>\
      <w:instrText xml:space="preserve"> REF teh </w:instrText></w:r><w:r><w:fldChar \
      w:fldCharType="separate"/></w:r><w:r><w:t>recieve</w:t></w:r><w:r><w:fldChar \
      w:fldCharType="end"/></w:r></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p><w:r>\
      <w:t>A wierd box</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback>\
      <w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>A wierd box</w:t></w:r></w:p>\
      </w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      <w:sectPr w:rsidR="00C1"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>""";

  private static final Map<String, String> CORRECTIONS = new LinkedHashMap<>();

  static {
    CORRECTIONS.put(">Scope of the sysstem<", ">Scope of the system<");
    CORRECTIONS.put(">cieves<", ">ceives<");
    CORRECTIONS.put(">imediately<", ">immediately<");
    CORRECTIONS.put(">the refrence manual<", ">the reference manual<");
    CORRECTIONS.put(
        "preserve\">definately </w:t></w:r></w:ins>", "preserve\">definitely </w:t></w:r></w:ins>");
    CORRECTIONS.put(">A seperate cell<", ">A separate cell<");
    CORRECTIONS.put(">it recieves<", ">it receives<");
    CORRECTIONS.put(">A wierd box<", ">A weird box<");
  }

  @Test
  void correctsOnlyTheTextOfAWordDocument() {
    byte[] document =
        Docx.ofBody(RICH_BODY)
            .with("word/header1.xml", part("hdr", "The recieved draft"))
            .with("word/footer1.xml", part("ftr", "A seperate page"))
            .with(
                "word/footnotes.xml",
                Docx.root(
                    "footnotes",
                    "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t"
                        + " xml:space=\"preserve\"> It is definately so.</w:t></w:r></w:p></w:footnote>"))
            .with("word/comments.xml", part("comments", "Who has recieved it?"))
            .with("word/media/image1.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2})
            .bytes();
    Map<String, String> expected = Docx.parts(document);
    expected.computeIfPresent(
        "word/document.xml",
        (name, xml) -> {
          String corrected = xml;
          for (Map.Entry<String, String> correction : CORRECTIONS.entrySet()) {
            assertThat(corrected).contains(correction.getKey());
            corrected = corrected.replace(correction.getKey(), correction.getValue());
          }
          return corrected;
        });
    expected.computeIfPresent("word/header1.xml", (n, xml) -> xml.replace("recieved", "received"));
    expected.computeIfPresent("word/footer1.xml", (n, xml) -> xml.replace("seperate", "separate"));
    expected.computeIfPresent(
        "word/footnotes.xml", (n, xml) -> xml.replace("definately", "definitely"));

    Map<String, String> actual = Docx.parts(processed(Docx.NAME, document, "correct"));

    assertThat(actual.keySet()).containsExactlyElementsOf(expected.keySet());
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A word over three runs of the same formatting keeps all three.
        "<w:r><w:t>The service is se</w:t></w:r><w:r><w:t>per</w:t></w:r><w:r><w:t>ate now.</w:t></w:r> | >per< | >par<",
        // A character reference stays a character reference.
        "<w:r><w:t>R&amp;D recieves it &#8211; all.</w:t></w:r> | recieves | receives",
        "<w:r><w:t>The &lt;b> tag is recieved.</w:t></w:r> | recieved | received",
        // A duplicate over two runs leaves an empty one.
        "<w:r><w:t xml:space=\"preserve\">This is </w:t></w:r><w:r><w:t>is the release.</w:t></w:r> | >This is </w:t></w:r><w:r><w:t>is the | >This is</w:t></w:r><w:r><w:t xml:space=\"preserve\"> the",
      })
  void changesAsLittleXmlAsPossible(String runs, String before, String after) {
    byte[] document = Docx.ofBody("<w:p>" + runs + "</w:p>").bytes();

    String corrected = Docx.body(processed(Docx.NAME, document, "correct"));

    assertThat(corrected).isEqualTo(Docx.body(document).replace(before, after));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:r><w:t><![CDATA[It recieves]]></w:t></w:r>",
        "<w:del w:id=\"1\"><w:r><w:t>It recieves orders.</w:t></w:r></w:del>",
        "<w:moveFrom w:id=\"1\"><w:r><w:t>It recieves orders.</w:t></w:r></w:moveFrom>",
        "<w:fldSimple w:instr=\" TITLE \"><w:r><w:t>It recieves orders.</w:t></w:r></w:fldSimple>",
        "<m:oMath><m:r><m:t>recieves</m:t></m:r></m:oMath>",
        "<w:r><w:ruby><w:rt><w:r><w:t>recieve</w:t></w:r></w:rt></w:ruby></w:r>",
        "<w:r><w:t/></w:r>",
        "<w:r><w:t>2026</w:t></w:r>",
      })
  void doesNotChangeContentThatIsNotProse(String runs) {
    byte[] document = Docx.ofBody("<w:p>" + runs + "</w:p>").bytes();

    assertThat(Docx.parts(processed(Docx.NAME, document, "correct")))
        .isEqualTo(Docx.parts(document));
  }

  /** Some programs indent each element, and Word trims the texts. */
  @Test
  void whiteSpaceThatWordIgnoresStaysIgnored() {
    byte[] document =
        Docx.ofBody("<w:p><w:r><w:t>\n  The seperate plan.\n </w:t></w:r></w:p>").bytes();

    assertThat(Docx.body(processed(Docx.NAME, document, "correct")))
        .isEqualTo(Docx.body(document).replace("seperate", "separate"));
  }

  /** Word 2007 to 2010 kept the data of drawings so. */
  @Test
  void drawingsMayHaveAMillionCharactersInAnAttribute() {
    String drawing =
        "<w:pict><v:shape xmlns:o=\"urn:schemas-microsoft-com:office:office\" o:gfxdata=\""
            + "UEsDBBQA".repeat(125_000)
            + "\"/></w:pict>";
    byte[] document =
        Docx.ofBody("<w:p><w:r>" + drawing + "<w:t>The seperate plan.</w:t></w:r></w:p>").bytes();

    assertThat(Docx.body(processed(Docx.NAME, document, "correct")))
        .isEqualTo(Docx.body(document).replace("seperate", "separate"));
  }

  @ParameterizedTest
  @CsvSource({"<w:ptab/>, '\t'", "<w:sym w:char=\"F0E0\"/>, \u2022"})
  void tabsToAPositionAndSymbolsAreBetweenWords(String between, String read) {
    byte[] document =
        Docx.ofBody(
                "<w:p><w:r><w:t>The plan is good</w:t>"
                    + between
                    + "<w:t>definately the best one.</w:t></w:r></w:p>")
            .bytes();

    JsonPath result = result(form(Docx.NAME, document, "correct").multiPart("language", "en-US"));

    assertThat(result.getString("report.segments[0].text"))
        .isEqualTo("The plan is good" + read + "definately the best one.");
    assertThat(result.getString("report.segments[0].edits[0].original")).isEqualTo("definately");
  }

  private static String part(String root, String text) {
    return Docx.root(root, "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>");
  }
}
