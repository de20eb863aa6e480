package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.assertRefused;
import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.processed;
import static org.acme.toolkit.document.DocumentCalls.result;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of ReqIF change in the texts of requirements only. */
@QuarkusTest
class ReqIfDocumentTest {

  private static final String NAME = "requirements.reqif";
  private static final String ARCHIVE = "requirements.reqifz";

  static String reqIf(String values) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      <THE-HEADER><REQ-IF-HEADER IDENTIFIER="h"><COMMENT>It recieves nothing.</COMMENT></REQ-IF-HEADER></THE-HEADER>
      <CORE-CONTENT><REQ-IF-CONTENT>
        <SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t"><SPEC-ATTRIBUTES>
          <ATTRIBUTE-DEFINITION-STRING IDENTIFIER="d-id" LONG-NAME="ReqIF.ForeignID">
            <DEFAULT-VALUE><ATTRIBUTE-VALUE-STRING THE-VALUE="It recieves a default."/></DEFAULT-VALUE>
          </ATTRIBUTE-DEFINITION-STRING>
          <ATTRIBUTE-DEFINITION-XHTML IDENTIFIER="d-text" LONG-NAME="ReqIF.Text"/>
        </SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE></SPEC-TYPES>
        <SPEC-OBJECTS><SPEC-OBJECT IDENTIFIER="o" DESC="It recieves no description."><VALUES>
    %s
        </VALUES></SPEC-OBJECT></SPEC-OBJECTS>
      </REQ-IF-CONTENT></CORE-CONTENT>
    </REQ-IF>
    """
        .formatted(values);
  }

  private static String string(String value) {
    return "<ATTRIBUTE-VALUE-STRING THE-VALUE=\"%s\"/>".formatted(value);
  }

  private static String xhtml(String content) {
    return """
    <ATTRIBUTE-VALUE-XHTML><DEFINITION><ATTRIBUTE-DEFINITION-XHTML-REF>d-text\
    </ATTRIBUTE-DEFINITION-XHTML-REF></DEFINITION><THE-VALUE>%s</THE-VALUE></ATTRIBUTE-VALUE-XHTML>\
    """
        .formatted(content);
  }

  private static byte[] corrected(String source) {
    return processed(NAME, source.getBytes(StandardCharsets.UTF_8), "correct");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The system recieves orders &amp; bills. | The system receives orders &amp; bills.",
        "The system&#10;recieves orders. | The system&#10;receives orders.",
        "Its &quot;clerk&quot; recieves an &#60;order&#62;. | Its &quot;clerk&quot; receives an"
            + " &#60;order&#62;."
      })
  void correctsStrings(String before, String after) {
    String source = reqIf(string(before));

    assertThat(corrected(source))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(source.replace(before, after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The system recieves orders. | The system receives orders.",
        "<xhtml:div>The system recieves orders.<xhtml:br/>It stores them.</xhtml:div> |"
            + " <xhtml:div>The system receives orders.<xhtml:br/>It stores them.</xhtml:div>",
        "<xhtml:p>The <xhtml:b>sys</xhtml:b>tem rec<xhtml:i>ieves</xhtml:i> orders.</xhtml:p> |"
            + " <xhtml:p>The <xhtml:b>sys</xhtml:b>tem rec<xhtml:i>eives</xhtml:i> orders.</xhtml:p>",
        "<xhtml:p>It recieves <xhtml:code>recieves</xhtml:code> and <xhtml:object"
            + " data=\"a.png\">recieves</xhtml:object>.</xhtml:p> | <xhtml:p>It receives"
            + " <xhtml:code>recieves</xhtml:code> and <xhtml:object"
            + " data=\"a.png\">recieves</xhtml:object>.</xhtml:p>",
        "<xhtml:ul><xhtml:li>It recieves<!-- and recieves --> orders.</xhtml:li></xhtml:ul> |"
            + " <xhtml:ul><xhtml:li>It receives<!-- and recieves --> orders.</xhtml:li></xhtml:ul>"
      })
  void correctsFormattedText(String before, String after) {
    String source = reqIf(xhtml(before));

    assertThat(corrected(source))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(source.replace(before, after));
  }

  @Test
  void changesNothingElse() {
    String source =
        reqIf(
            """
            <ATTRIBUTE-VALUE-STRING THE-VALUE="It recieves an id."><DEFINITION>\
            <ATTRIBUTE-DEFINITION-STRING-REF>d-id</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION>\
            </ATTRIBUTE-VALUE-STRING>
            <ATTRIBUTE-VALUE-XHTML IS-SIMPLIFIED="true"><THE-ORIGINAL-VALUE><xhtml:p>It recieves it.\
            </xhtml:p></THE-ORIGINAL-VALUE><THE-VALUE><xhtml:p>It is done.</xhtml:p></THE-VALUE>\
            </ATTRIBUTE-VALUE-XHTML>""");

    assertThat(corrected(source)).asString(StandardCharsets.UTF_8).isEqualTo(source);
  }

  @Test
  void keepsByteOrderMarksLineEndsAndCharsets() {
    String source =
        reqIf(string("Grün: the system recieves orders."))
            .replace("UTF-8", "ISO-8859-1")
            .replace("\n", "\r\n");

    assertThat(processed(NAME, source.getBytes(StandardCharsets.ISO_8859_1), "correct"))
        .asString(StandardCharsets.ISO_8859_1)
        .isEqualTo(source.replace("system recieves", "system receives"));
  }

  @Test
  void correctsTheFilesOfAnArchiveAndCopiesTheRest() throws IOException {
    byte[] archive =
        archive(
            Map.of(
                "one.reqif",
                reqIf(string("The system recieves orders.")),
                "files/picture.txt",
                "It recieves nothing."));

    Map<String, String> after = Docx.parts(processed(ARCHIVE, archive, "correct"));

    assertThat(after)
        .containsEntry("one.reqif", reqIf(string("The system receives orders.")))
        .containsEntry("files/picture.txt", "It recieves nothing.");
  }

  @Test
  void leavesAnArchiveAsItIsIfNothingChanges() throws IOException {
    byte[] archive = archive(Map.of("one.reqif", reqIf(string("The system stores orders."))));

    assertThat(processed(ARCHIVE, archive, "correct")).isEqualTo(archive);
  }

  @Test
  void scoresRequirements() {
    JsonPath report =
        result(
            form(
                NAME,
                reqIf(xhtml("<xhtml:p>FR-1 The page shall be user-friendly.</xhtml:p>"))
                    .getBytes(StandardCharsets.UTF_8),
                "vocabulary"));

    assertThat(report.getList("report.segments.findings.text.flatten()")).contains("user-friendly");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no xml",
        "<a/>",
        "<REQ-IF/>",
        "<REQ-IF xmlns=\"http://www.omg.org/spec/ReqIF/20110401/reqif.xsd\">",
        "<!DOCTYPE REQ-IF [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><REQ-IF"
            + " xmlns=\"http://www.omg.org/spec/ReqIF/20110401/reqif.xsd\"><a>&x;</a></REQ-IF>",
        "<?xml version=\"1.0\" encoding=\"nothing\"?><REQ-IF/>"
      })
  void refusesOtherFiles(String source) {
    assertRefused(422, NAME, source.getBytes(StandardCharsets.UTF_8)).endsWith(".");
  }

  @Test
  void refusesHostileArchives() throws IOException {
    assertRefused(422, ARCHIVE, "no zip".getBytes(StandardCharsets.UTF_8)).contains("damaged");
    assertRefused(422, ARCHIVE, archive(Map.of("a.txt", "a"))).contains("no file");
    assertRefused(422, ARCHIVE, archive(Map.of("../a.reqif", reqIf("")))).contains("leaves");
    assertRefused(422, ARCHIVE, archive(Map.of("a.reqif", "<!DOCTYPE a><a/>"))).contains("type");
    assertRefused(413, ARCHIVE, archive(Map.of("a.reqif", reqIf(""), "b", "a".repeat(30_000_000))))
        .contains("times its size");
  }

  @Test
  void refusesDeepXml() {
    String deep = "<p>".repeat(5_000) + "a" + "</p>".repeat(5_000);
    assertRefused(422, NAME, reqIf(xhtml(deep)).getBytes(StandardCharsets.UTF_8)).endsWith(".");
  }

  private static byte[] archive(Map<String, String> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : new LinkedHashMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void writesFindingsAsAttributesOfRequirements() throws XMLStreamException {
    String source = valid("It recieves orders. It shall be fast.", "The system stores it.");

    String reviewed = reviewed(source);

    String id = "analyst-toolkit-2";
    assertThat(reviewed)
        .containsOnlyOnce(
            "<ATTRIBUTE-DEFINITION-STRING IDENTIFIER=\"analyst-toolkit-2\" LAST-CHANGE=\"")
        .containsOnlyOnce(
            "<DATATYPE-DEFINITION-STRING IDENTIFIER=\"analyst-toolkit-1\" LAST-CHANGE=\"")
        .containsOnlyOnce(
            "<ATTRIBUTE-DEFINITION-STRING-REF>" + id + "</ATTRIBUTE-DEFINITION-STRING-REF>");
    assertThat(value(reviewed))
        .startsWith("recieves: Possible spelling mistake found. \u00B7 ")
        .contains("\u2192 receives", "\nfast: ");
    assertThat(withoutFindings(reviewed)).isEqualTo(source);
  }

  @Test
  void replacesEarlierFindings() throws XMLStreamException {
    String source = valid("It recieves an order.", "The system stores orders.");
    String reviewed = reviewed(source);

    String again = reviewed(reviewed);
    assertThat(value(again)).isEqualTo(value(reviewed)).isNotEmpty();
    assertThat(again.replaceAll("LAST-CHANGE=\"[^\"]*\"", ""))
        .isEqualTo(reviewed.replaceAll("LAST-CHANGE=\"[^\"]*\"", ""));
    assertThat(reviewed(reviewed.replace("It recieves", "It receives")))
        .doesNotContain("<ATTRIBUTE-VALUE-STRING THE-VALUE=\"recieves");
  }

  @Test
  void writesNoFindingsIfThereAreNoneOrNobodyAsks() {
    String source = valid("The system receives an order.", "The system stores orders.");

    assertThat(reviewed(source)).isEqualTo(source);
    assertThat(new String(corrected(valid("It recieves it.", "It is."))))
        .isEqualTo(valid("It receives it.", "It is."));
  }

  @Test
  void writesFindingsWhereListsAreMissingOrEmpty() throws XMLStreamException {
    String source =
        """
        <r:REQ-IF xmlns:r="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"><r:CORE-CONTENT>\
        <r:REQ-IF-CONTENT><r:SPEC-TYPES><r:SPEC-OBJECT-TYPE IDENTIFIER="t"/></r:SPEC-TYPES>\
        <r:SPEC-OBJECTS><r:SPEC-OBJECT IDENTIFIER="o"><r:TYPE><r:SPEC-OBJECT-TYPE-REF>t\
        </r:SPEC-OBJECT-TYPE-REF></r:TYPE><r:VALUES><r:ATTRIBUTE-VALUE-STRING \
        THE-VALUE="It recieves it."/></r:VALUES></r:SPEC-OBJECT></r:SPEC-OBJECTS>\
        </r:REQ-IF-CONTENT></r:CORE-CONTENT></r:REQ-IF>""";

    assertThat(reviewed(source))
        .contains("<r:SPEC-OBJECT-TYPE IDENTIFIER=\"t\"><r:SPEC-ATTRIBUTES><r:ATTRIBUTE-DEFINITION")
        .contains("</r:SPEC-ATTRIBUTES></r:SPEC-OBJECT-TYPE></r:SPEC-TYPES>")
        .contains("</r:SPEC-OBJECTS><r:DATATYPES><r:DATATYPE-DEFINITION-STRING IDENTIFIER=")
        .contains("</r:DATATYPES></r:REQ-IF-CONTENT>");
  }

  private static String valid(String... texts) {
    var objects = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      objects.append(
          """
          <SPEC-OBJECT IDENTIFIER="o%1$d" LAST-CHANGE="2026-11-29T10:00:00Z"><VALUES>\
          <ATTRIBUTE-VALUE-STRING THE-VALUE="%2$s"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>d\
          </ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING></VALUES><TYPE>\
          <SPEC-OBJECT-TYPE-REF>t</SPEC-OBJECT-TYPE-REF></TYPE></SPEC-OBJECT>
          """
              .formatted(i, texts[i]));
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"><THE-HEADER>\
        <REQ-IF-HEADER IDENTIFIER="h"><CREATION-TIME>2026-11-29T10:00:00Z</CREATION-TIME>\
        <REQ-IF-TOOL-ID>a</REQ-IF-TOOL-ID><REQ-IF-VERSION>1.0</REQ-IF-VERSION>\
        <SOURCE-TOOL-ID>a</SOURCE-TOOL-ID><TITLE>a</TITLE></REQ-IF-HEADER></THE-HEADER>
        <CORE-CONTENT><REQ-IF-CONTENT><DATATYPES><DATATYPE-DEFINITION-STRING IDENTIFIER="s" \
        LAST-CHANGE="2026-11-29T10:00:00Z" MAX-LENGTH="999"/></DATATYPES>
        <SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t" LAST-CHANGE="2026-11-29T10:00:00Z">\
        <SPEC-ATTRIBUTES><ATTRIBUTE-DEFINITION-STRING IDENTIFIER="d" LONG-NAME="Text" \
        LAST-CHANGE="2026-11-29T10:00:00Z"><TYPE><DATATYPE-DEFINITION-STRING-REF>s\
        </DATATYPE-DEFINITION-STRING-REF></TYPE></ATTRIBUTE-DEFINITION-STRING></SPEC-ATTRIBUTES>\
        </SPEC-OBJECT-TYPE></SPEC-TYPES>
        <SPEC-OBJECTS>
        %s</SPEC-OBJECTS></REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>
        """
        .formatted(objects);
  }

  private static String reviewed(String source) {
    Response response =
        send(
            form(NAME, source.getBytes(StandardCharsets.UTF_8), "correct", "vocabulary")
                .multiPart("language", "en-US")
                .multiPart("changes", "tracked"));
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return new String(response.asByteArray(), StandardCharsets.UTF_8);
  }

  /** Returns the value of the first attribute with findings, as a parser reads it. */
  private static String value(String reviewed) throws XMLStreamException {
    XMLStreamReader xml =
        XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(reviewed));
    String value = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        if (xml.getLocalName().equals("ATTRIBUTE-VALUE-STRING")) {
          value = xml.getAttributeValue(null, "THE-VALUE");
        } else if (xml.getLocalName().equals("ATTRIBUTE-DEFINITION-STRING-REF")
            && xml.getElementText().startsWith("analyst-toolkit-")) {
          return value;
        }
      }
    }
    return "";
  }

  private static String withoutFindings(String reviewed) {
    return reviewed
        .replaceAll("<DATATYPE-DEFINITION-STRING IDENTIFIER=\"analyst-toolkit[^>]*/>", "")
        .replaceAll(
            "<ATTRIBUTE-DEFINITION-STRING IDENTIFIER=\"analyst-toolkit.*?</ATTRIBUTE-DEFINITION-STRING>",
            "")
        .replaceAll(
            "<ATTRIBUTE-VALUE-STRING"
                + " THE-VALUE=\"[^\"]*\"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>analyst-toolkit.*?</ATTRIBUTE-VALUE-STRING>",
            "");
  }
}
