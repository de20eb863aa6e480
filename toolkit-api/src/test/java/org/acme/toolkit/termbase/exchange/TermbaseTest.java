package org.acme.toolkit.termbase.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TermbaseTest {

  private static final String YAML = "application/yaml";
  private static final String CSV = "text/csv";
  private static final String TBX = "application/xml";

  private static final String TERMBASE =
      """
      termbase:
      - definition: "A person who buys; \\"our\\" guest, <always> & everywhere."
        terms:
        - term: customer
          language: en
          status: preferred
        - term: client
          language: en
          status: forbidden
        - term: Kunde
          language: de-AT
          status: preferred
      - terms:
        - term: -v
          language: en
          status: admitted
        - term: "'-v"
          language: en
          status: admitted
      """;

  @ParameterizedTest
  @CsvSource({YAML, CSV, TBX})
  void termbaseIsTheSameAfterATripThroughAFormat(String format) {
    String there = convert(TERMBASE, YAML, format).statusCode(200).extract().asString();
    String back = convert(there, format, YAML).statusCode(200).extract().asString();

    assertThat(back).isEqualTo(convert(TERMBASE, YAML, YAML).extract().asString());
    assertThat(back).contains("term: client", "<always> & everywhere", "de-AT");
  }

  @Test
  void csvIsForSpreadsheets() {
    assertThat(convert(TERMBASE, YAML, CSV).extract().asString())
        .startsWith("\uFEFFconcept,definition,language,term,status\r\n1,\"A person")
        .contains("2,\"\",en,\"'-v\",admitted\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "\uFEFFSEP=;\r\n", "\"sep=;\"\n"})
  void readsACsvThatSaysItsSeparator(String declaration) {
    String csv = declaration + "language;term;a, b\nen;order, note\n";

    assertThat(convert(csv, CSV, YAML).statusCode(200).extract().asString())
        .contains("\"order, note\"");
    convert(csv + "en\n", CSV, YAML).statusCode(422).body("line", is(4));
  }

  @Test
  void readsTheCsvOfAFrenchSpreadsheet() {
    String csv = "\uFEFFlanguage;term\nfr;\"bon; de\ncommande\"\n".replace("\ncomm", " comm");

    assertThat(convert(csv, CSV, YAML).statusCode(200).extract().asString())
        .contains("bon; de commande", "status: preferred");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void readsTheUnicodeTextOfExcel(String charset) {
    String text = "\uFEFFLanguage\tTerm\r\nde\tGeschäftsführer; Chef\r\n";

    given()
        .contentType(CSV)
        .accept(YAML)
        .body(text.getBytes(Charset.forName(charset)))
        .post("/api/v1/termbases")
        .then()
        .statusCode(200)
        .body(containsString("Geschäftsführer; Chef"));
  }

  @Test
  void readsAGlossaryWithAColumnForEachLanguage() {
    String csv =
        """
        English;fr-CA;pos;description;comment
        order;commande;noun;"What a customer
        wants; in writing";old
        ;;;;
        invoice;;noun;;
        """;

    assertThat(convert(csv, CSV, CSV).statusCode(200).extract().asString())
        .contains("1,\"What a customer\nwants; in writing\",en,\"order\",preferred\r\n1,")
        .contains(",fr-ca,\"commande\",preferred\r\n2,\"\",en,\"invoice\",preferred\r\n");
  }

  @Test
  void readsColumnsBesideThoseThatAreThereTwice() {
    assertThat(
            convert("note,note,term,language\na,b,order,en\n", CSV, YAML)
                .statusCode(200)
                .extract()
                .asString())
        .contains("term: order");
  }

  @Test
  void readsTbxOf2008() {
    String tbx =
        """
        <?xml version="1.0"?>
        <martif type="TBX" xml:lang="en"><text><body><termEntry id="1">
          <descripGrp><descrip type="definition">A thing</descrip></descripGrp>
          <langSet xml:lang="en">
            <tig><term>widget</term></tig>
            <tig><term><![CDATA[gadget]]></term></tig>
            <tig><term>thingy</term><termNote type="administrativeStatus">obsolete</termNote></tig>
            <tig><term/><termNote type="administrativeStatus">preferredTerm</termNote></tig>
            <ntig><termGrp><term>do<hi>da</hi>d</term>
              <termNote type="normativeAuthorization">supersededTerm</termNote></termGrp></ntig>
          </langSet></termEntry></body></text></martif>
        """;

    assertThat(convert(tbx, TBX, CSV).statusCode(200).extract().asString())
        .contains("1,\"A thing\",en,\"widget\",preferred")
        .contains("1,\"A thing\",en,\"gadget\",admitted")
        .contains("1,\"A thing\",en,\"thingy\",forbidden")
        .contains("1,\"A thing\",en,\"dodad\",forbidden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        CSV + "| word                            | 1 | names the columns",
        CSV + "| term,language,Term\\na,en,b      | 1 | twice",
        CSV + "| term,language\\na,en\\nb,        | 3 | BCP 47",
        CSV + "| term,language,status\\na,en,bad  | 2 | not one of",
        CSV + "| term,language\\n\"a,en           | 2 | not closed",
        TBX + "| <a>\\n<b></a>                    | 2 | well-formed",
        TBX + "| <a>\\n&x;</a>                    | 2 | well-formed",
        TBX + "| <tbx>\\n<termSec><term>a</term></termSec></tbx> | 2 | BCP 47",
        YAML + "| termbase:\\n- terms: 7           | 2 | another form",
      })
  void saysWhereAFileIsWrong(String format, String file, int line, String detail) {
    convert(file.replace("\\n", "\n"), format, YAML)
        .statusCode(422)
        .body("type", is("urn:problem-type:invalid-rules"))
        .body("line", is(line))
        .body("detail", containsString(detail));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "term,language,Term\\na,en,b                          | 1 | 15",
        "term,language\\na,en\\nb,                            | 3 | 3",
        "term,language\\n,en                                  | 2 | 1",
        "German,de\\na,\"b\u0001c\"                             | 2 | 3",
        "en,de,EN\\na,b,c                                     | 1 | 7",
        "en,de\\na,\"b\u0001c\"                                | 2 | 3",
        "term,language\\nb                                    | 2 | 1",
        "term,language,status\\n\"a, b\",en,bad                | 2 | 11",
        "term,definition,language,status\\na,\"x\\ny\",en,bad    | 3 | 7",
        "concept,term,language,status\\n1,a,en,preferred\\n1,b,en,preferred | 3 | 3",
        "term,language,definition\\na,en,b\u0001c             | 2 | 6",
      })
  void saysInWhichCellACsvIsWrong(String file, int line, int column) {
    convert(file.replace("\\n", "\n"), CSV, YAML)
        .statusCode(422)
        .body("line", is(line))
        .body("column", is(column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- definition: \"a\\u0001b\"\n  terms: [{term: a, language: en}]",
        "- definition: \"a\\ud83d\"\n  terms: [{term: a, language: en}]",
        "- terms: [{term: \"a\\ud83d\", language: en}]",
        "- terms: [{term: \"a\\uffff\", language: en}]",
      })
  void refusesWhatNotAllFormatsCanRepresent(String concepts) {
    convert("termbase:\n" + concepts, YAML, TBX)
        .statusCode(422)
        .body("detail", containsString("has no control characters"));
  }

  @Test
  void refusesADocumentTypeAndOtherEncodings() {
    String bomb = "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a><term>&c;</term></a>";

    convert(bomb, TBX, YAML).statusCode(422);
    given()
        .contentType(CSV)
        .accept(YAML)
        .body(new byte[] {'t', (byte) 0xE9})
        .post("/api/v1/termbases")
        .then()
        .statusCode(422)
        .body("detail", containsString("UTF-8"));
  }

  @Test
  void refusesOtherFormats() {
    convert("a", "text/plain", YAML).statusCode(415);
    convert("termbase: []", YAML, "image/png").statusCode(406);
  }

  private static ValidatableResponse convert(String file, String from, String to) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType(from)
        .accept(to)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/termbases")
        .then();
  }
}
