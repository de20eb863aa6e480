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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks change in their texts only. */
@QuarkusTest
class ExcelDocumentTest {

  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String MISTAKE = "The system recieves orders.";
  private static final String CORRECT = "The system receives orders.";

  @Test
  void correctsTextsAndNothingElse() {
    Xlsx workbook = Xlsx.ofTexts(MISTAKE, "REQ-1", "It shall be correct &amp; complete.");

    Map<String, String> before = Docx.parts(workbook.bytes());
    Map<String, String> after = Docx.parts(corrected(workbook));

    assertThat(after.get(STRINGS)).isEqualTo(before.get(STRINGS).replace(MISTAKE, CORRECT));
    before.remove(STRINGS);
    after.remove(STRINGS);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void reportsATextOnceThatCellsShareInTheOrderOfTheCells() {
    Xlsx workbook =
        Xlsx.of(
            "<si><t>It recieves mail.</t></si><si><t>It acheives it.</t></si>",
            "<sheetData><row>%s%s%s</row></sheetData>"
                .formatted(Xlsx.shared(1), Xlsx.shared(0), Xlsx.shared(1)));

    assertThat(report(workbook).getList("report.segments.edits.original.flatten()"))
        .containsExactly("acheives", "recieves");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // cut by a run, which keeps its formatting
        "<r><t>The system rec</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ieves"
            + " orders.</t></r> | <r><t>The system rec</t></r><r><rPr><b/></rPr><t"
            + " xml:space=\"preserve\">eives orders.</t></r>",
        // the pronunciation is left alone
        "<t>The system recieves orders.</t><rPh sb=\"0\" eb=\"1\"><t>recieves</t></rPh> | <t>The"
            + " system receives orders.</t><rPh sb=\"0\" eb=\"1\"><t>recieves</t></rPh>",
        // white space that Excel ignores stays ignored
        "<t>  The system recieves orders. </t> | <t>  The system receives orders. </t>",
        // a carriage return as old programs write it
        "<t>Orders:_x000D_ the system recieves them.</t> | <t>Orders:_x000D_ the system receives"
            + " them.</t>",
        "<t>Item _x005F_x0041_ is a name that the system recieves.</t> | <t>Item _x005F_x0041_ is a"
            + " name that the system receives.</t>",
      })
  void keepsTheMarkupOfATextThatIsCut(String before, String after) {
    Xlsx workbook =
        Xlsx.of("<si>" + before + "</si>", "<sheetData>" + Xlsx.shared(0) + "</sheetData>");

    assertThat(Docx.parts(corrected(workbook)).get(STRINGS)).contains("<si>" + after + "</si>");
  }

  @Test
  void correctsTextsThatAreInTheirCells() {
    Xlsx workbook =
        Xlsx.of(
            "",
            "<sheetData><c t=\"inlineStr\"><is><t>%s</t></is></c><c t=\"str\"><f>A1</f><v>%s</v></c>"
                    .formatted(MISTAKE, MISTAKE)
                + "</sheetData>");

    assertThat(Docx.parts(corrected(workbook)).get(SHEET))
        .contains("<is><t>" + CORRECT + "</t></is>")
        .contains("<v>" + MISTAKE + "</v>");
  }

  @Test
  void readsTheSheetsInTheOrderOfTheWorkbook() {
    Xlsx workbook =
        Xlsx.of(
                "<si><t>It recieves mail.</t></si><si><t>It acheives it.</t></si>",
                "<sheetData>" + Xlsx.shared(0) + "</sheetData>")
            .with(
                "xl/worksheets/sheet2.xml",
                Xlsx.root("worksheet", "<sheetData>" + Xlsx.shared(1) + "</sheetData>"))
            .with(
                "xl/workbook.xml",
                Xlsx.root(
                    "workbook",
                    "<sheets><sheet name=\"B\" sheetId=\"2\" r:id=\"rId2\"/>"
                        + "<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"));

    assertThat(report(workbook).getList("report.segments.edits.original.flatten()"))
        .containsExactly("acheives", "recieves");
  }

  /** Otherwise formulas no longer find the text, and Excel repairs the table. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<f>IF(A1=\"the system RECIEVES orders.\",1,2)</f>",
        "<formula1>\"Open,The system recieves orders.,Closed\"</formula1>",
        "<filter val=\"The system recieves orders.\"/>",
        // as Excel writes it since 2010
        "<x14:formula1 xmlns:x14=\"urn:x14\" xmlns:xm=\"urn:xm\"><xm:f>\"Open,The system recieves"
            + " orders.\"</xm:f></x14:formula1>",
      })
  void leavesATextToWhichAFormulaRefers(String reference) {
    JsonPath report =
        report(
            Xlsx.of(
                "<si><t>" + MISTAKE + "</t></si>",
                "<sheetData>" + Xlsx.shared(0) + "</sheetData>" + reference));

    assertThat(report.getInt("report.counts.edits")).isZero();
    assertThat(report.getString("report.skipped")).contains("[what:referenced-text, count:1]");
  }

  @Test
  void leavesTheHeadOfATable() {
    Xlsx workbook =
        Xlsx.ofTexts(MISTAKE)
            .with(
                "xl/tables/table1.xml",
                Xlsx.root("table", "<tableColumn id=\"1\" name=\"" + MISTAKE + "\"/>"));

    assertThat(report(workbook).getInt("report.counts.edits")).isZero();
  }

  @Test
  void namesWhatItDoesNotRead() {
    Xlsx workbook =
        Xlsx.of(
                "<si><t>" + CORRECT + "</t></si>",
                "<sheetData>%s</sheetData><headerFooter><oddHeader>A title</oddHeader></headerFooter>"
                    .formatted(Xlsx.shared(0)))
            .with("xl/comments1.xml", Xlsx.root("comments", "<comment/><comment/>"));

    assertThat(report(workbook).getString("report.skipped"))
        .isEqualTo(
            "[[what:comment, count:2], [what:sheet-name, count:1], [what:page-header, count:1]]");
  }

  @Test
  void doesNotTrackChanges() {
    Response answer =
        send(
            form(Xlsx.NAME, Xlsx.ofTexts(MISTAKE).bytes(), "correct")
                .multiPart("changes", "tracked"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("message")).contains("tracked");
  }

  @Test
  void refusesWhatIsNoWorkbook() {
    assertRefused(422, Xlsx.NAME, Docx.ofBody("<w:p/>").bytes()).contains("an Excel workbook");
    assertRefused(422, Xlsx.NAME, Xlsx.ofTexts(MISTAKE).without("xl/workbook.xml").bytes())
        .contains("an Excel workbook");
    assertRefused(422, Xlsx.NAME, Xlsx.ofTexts(MISTAKE).with(STRINGS, "<sst>").bytes())
        .contains("not well-formed");
    assertRefused(422, "a.docx", Xlsx.ofTexts(MISTAKE).bytes()).contains("a Word document");
  }

  @Test
  void survivesNumbersOfTextsThatDoNotExist() {
    Xlsx workbook =
        Xlsx.of(
            "<si><t>" + MISTAKE + "</t></si>",
            "<sheetData><c t=\"s\"><v>-1</v></c><c t=\"s\"><v>999999999</v></c>"
                + "<c t=\"s\"><v>99999999999999</v></c><c t=\"s\"><v/></c>"
                + Xlsx.shared(0)
                + "</sheetData>");

    assertThat(report(workbook).getInt("report.counts.applied")).isEqualTo(1);
  }

  private static byte[] corrected(Xlsx workbook) {
    return processed(Xlsx.NAME, workbook.bytes(), "correct");
  }

  private static JsonPath report(Xlsx workbook) {
    return result(form(Xlsx.NAME, workbook.bytes(), "correct").multiPart("language", "en-US"));
  }
}
