package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.result;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A translator works on XLIFF in another tool, here Okapi's library, which also validates it. */
@QuarkusTest
class TranslatorsToolTest {

  private static final String MARKDOWN = "# Scope\n\nThe **gate** opens.\n\nThe gate `shut` it.\n";

  private static final Map<String, String> HUMAN =
      Map.of("Scope", "Portée", "gate", "portail", "The ", "Le ", " opens.", " s'ouvre.");

  @Test
  void writesValidXliffWithoutAProvider() {
    Response answer = exported("spec.md", bytes(MARKDOWN));

    assertThat(answer.header("Content-Disposition")).contains("filename=\"spec.fr.md.xlf\"");
    assertThat(answer.asString())
        .contains("srcLang=\"en-US\" trgLang=\"fr\"")
        .contains("<source>The <ph id=\"1\"/>gate<ph id=\"2\"/> opens.</source>")
        .contains("<ph id=\"1\" disp=\"`shut`\"/>");
    assertThat(translated(answer.asString())).contains("Portée");
  }

  @Test
  void fillsTheDocumentFromTheTranslatorsFile() {
    String xliff = translated(exported("spec.md", bytes(MARKDOWN)).asString());

    Response answer = send(filled("spec.md", bytes(MARKDOWN), xliff));

    assertThat(answer.asString())
        .isEqualTo("# Portée\n\nLe **portail** s'ouvre.\n\nLe portail `shut` it.\n");
  }

  @Test
  void fillsAWordDocumentAndKeepsItsMarkup() {
    byte[] document =
        Docx.ofBody(
                "<w:p><w:r><w:t xml:space=\"preserve\">The </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
                    + "<w:t>gate</w:t></w:r></w:p>")
            .bytes();
    String xliff = translated(exported("spec.docx", document).asString());

    byte[] filled = send(filled("spec.docx", document, xliff)).asByteArray();

    assertThat(Docx.body(filled))
        .contains("Le </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>portail</w:t>");
  }

  @Test
  void leavesASegmentWhoseTextHasChangedSince() {
    String xliff = translated(exported("spec.md", bytes(MARKDOWN)).asString());

    JsonPath result = result(filled("spec.md", bytes(MARKDOWN.replace("Scope", "Aim")), xliff));

    assertThat(result.getInt("report.translation.fromMemory")).isEqualTo(2);
    assertThat(result.getInt("report.translation.untranslated")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // lost, twice, and in another order
        "The gate opens.",
        "Le <ph id=\"1\"/>portail<ph id=\"2\"/><ph id=\"2\"/>.",
        "Le <ph id=\"2\"/>portail<ph id=\"1\"/>.",
        "Le <ph id=\"1\"/>portail<ph id=\"9999\"/>.",
      })
  void doesNotUseATranslationThatLosesAMark(String target) {
    String xliff =
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr">
        <file id="f1"><unit id="u1"><segment><source>The <ph id="1"/>gate<ph id="2"/>.</source>
        <target>%s</target></segment></unit></file></xliff>"""
            .formatted(target);

    assertThat(send(filled("a.md", bytes("The **gate**."), xliff)).asString())
        .isEqualTo("The **gate**.");
  }

  @Test
  void joinsWhatATranslatorHasSplit() {
    String xliff =
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr">
        <file id="f1"><unit id="u1"><segment><source>One.</source><target>Un.</target></segment>
        <ignorable><source> </source></ignorable><segment><source>Two.</source><target><mrk id="m1"
        type="term">Deux</mrk>.</target></segment></unit></file></xliff>""";

    assertThat(send(filled("a.txt", bytes("One. Two."), xliff)).asString()).isEqualTo("Un. Deux.");
  }

  @Test
  void takesTranslationsFromATranslationMemory() {
    String tmx =
        """
        <?xml version="1.0"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4"><header srclang="en-GB"/><body>
        <tu><tuv xml:lang="en-GB"><seg>The gate opens.</seg></tuv>
        <tuv xml:lang="de"><seg>Das Tor geht auf.</seg></tuv>
        <tuv xml:lang="fr-FR"><seg>Le portail s'ouvre.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>Scope<bpt i="1"/></seg></tuv>
        <tuv xml:lang="fr"><seg>Portée</seg></tuv></tu></body></tmx>""";

    Response answer = send(filled("a.md", bytes("# Scope\n\nThe gate opens.\n"), tmx));

    assertThat(answer.asString()).isEqualTo("# Scope\n\nLe portail s'ouvre.\n");
  }

  /** OmegaT and most other tools remember each sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It opens, e.g. at noon. It shuts. | Il s'ouvre, p. ex. à midi. Il se ferme.",
        "“It shuts.” It shuts. | « Il se ferme. » Il se ferme.",
        "**It shuts.** It shuts. | **Il se ferme.** Il se ferme.",
        "It shuts. The **gate** opens. It shuts. "
            + "| Il se ferme. Le **portail** s'ouvre. Il se ferme.",
        "It shuts. The gate `opens`. | Il se ferme. Le portail `opens`.",
        // a sentence is not known, is not translated, or its marks are others
        "It shuts. It rusts. | It shuts. It rusts.",
        "It shuts. Nobody. | It shuts. Nobody.",
        "It shuts. The **gate opens**. It shuts. | It shuts. The **gate opens**. It shuts.",
      })
  void putsAParagraphTogetherFromItsSentences(String source, String expected) {
    String tmx =
        """
        <tmx version="1.4"><header srclang="en"/><body>
        <tu><tuv xml:lang="en"><seg>It opens, e.g. at noon.</seg></tuv>
        <tuv xml:lang="fr"><seg>Il s'ouvre, p. ex. à midi.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>It shuts.</seg></tuv>
        <tuv xml:lang="fr"><seg>Il se ferme.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>“It shuts.”</seg></tuv>
        <tuv xml:lang="fr"><seg>« Il se ferme. »</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>Nobody.</seg></tuv>
        <tuv xml:lang="fr"><seg/></tuv></tu>
        <tu><tuv xml:lang="en"><seg>The &lt;f0&gt;gate&lt;/f0&gt; opens.</seg></tuv>
        <tuv xml:lang="fr"><seg>Le &lt;f0&gt;portail&lt;/f0&gt; s'ouvre.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>The gate <ph x="1">`opens`</ph>.</seg></tuv>
        <tuv xml:lang="fr"><seg>Le portail <ph x="1">`opens`</ph>.</seg></tuv></tu>
        </body></tmx>""";

    assertThat(send(filled("a.md", bytes(source), tmx)).asString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Scope | Portée",
        "The **gate** opens. | Le **portail** s'ouvre.",
        "The gate `shut` it. | Le portail `shut` it.",
        // new, a proposal, and marks in another order
        "Aim | Aim",
        "Goal | Goal",
        "A **gate**. | A **gate**.",
      })
  void takesTranslationsFromAnOlderXliffFile(String source, String expected) {
    String xliff =
        """
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file source-language="en" target-language="de" datatype="plaintext" original="a"><body>
        <trans-unit id="1"><source>Scope</source><target>Umfang</target></trans-unit></body></file>
        <file source-language="en" target-language="fr" datatype="plaintext" original="b"><body>
        <trans-unit id="1"><source><![CDATA[Scope]]></source><target><![CDATA[Portée]]></target></trans-unit>
        <trans-unit id="2"><source>The <g id="1">gate</g> opens.</source>
        <target>Le <g id="1">portail</g> s'ouvre.</target></trans-unit>
        <trans-unit id="3"><source>The gate <x id="1"/> it.</source>
        <target state="translated">Le portail <x id="1"/> it.</target></trans-unit>
        <trans-unit id="4"><source>Aim</source><target state="new">But</target></trans-unit>
        <trans-unit id="5"><source>Goal</source>
        <alt-trans><source>Goal</source><target>But</target></alt-trans></trans-unit>
        <trans-unit id="6"><source>A <bpt id="1">b</bpt>gate<ept id="1">/b</ept>.</source>
        <target>Un <ept id="1">b</ept>portail<bpt id="1">/b</bpt>.</target></trans-unit>
        </body></file></xliff>""";

    assertThat(send(filled("a.md", bytes(source), xliff)).asString()).isEqualTo(expected);
  }

  @Test
  void keepsATextWhoseTranslationIsEmpty() {
    String xliff =
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr">
        <file id="f1"><unit id="u1"><segment><source>One.</source><target/></segment></unit></file>
        </xliff>""";

    assertThat(send(filled("a.md", bytes("One."), xliff)).asString()).isEqualTo("One.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html/> | 422 | neither XLIFF nor TMX",
        "<tmx> | 422 | not well-formed",
        "<xliff version=\"1.2\"/> | 422 | version 1.2, 2.0 or 2.1",
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file target-language=\"de\"/></xliff>"
            + " | 422 | another target language",
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" trgLang=\"de\"/> | 422 | another"
            + " target language",
        "<!DOCTYPE tmx [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><tmx><body><tu>&a;</tu>"
            + "</body></tmx> | 422 | not well-formed",
      })
  void refusesAMemoryThatItCannotRead(String memory, int status, String message) {
    Response answer = send(filled("a.md", bytes("The gate."), memory));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("message")).contains(message);
  }

  @Test
  void setsTextAndTranslationSideBySide() {
    String xliff = translated(exported("spec.md", bytes(MARKDOWN)).asString());

    Response answer =
        send(filled("spec.md", bytes(MARKDOWN), xliff).multiPart("layout", "sidebyside"));

    assertThat(answer.header("Content-Disposition")).contains("spec.fr.side-by-side.md");
    assertThat(answer.asString())
        .isEqualTo(
            """
            | en-US | fr |
            | --- | --- |
            | Scope | Portée |
            | The gate opens. | Le portail s'ouvre. |
            | The gate `shut` it. | Le portail `shut` it. |
            """);
  }

  @Test
  void setsAWordDocumentSideBySideInWord() {
    byte[] document = Docx.ofBody("<w:p><w:r><w:t>A &lt; B</w:t></w:r></w:p>").bytes();

    Response answer =
        send(filled("spec.docx", document, "<tmx/>").multiPart("layout", "sidebyside"));

    assertThat(answer.header("Content-Disposition")).contains("spec.fr.side-by-side.docx");
    assertThat(Docx.body(answer.asByteArray())).contains("A &lt; B</w:t>");
  }

  @Test
  void needsATranslation() {
    RequestSpecification form = form("a.md", bytes("The gate."), "correct");

    assertThat(send(form.accept("application/xliff+xml")).statusCode()).isEqualTo(400);
    assertThat(
            send(form("a.md", bytes("The gate."), "correct").multiPart("layout", "sidebyside"))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            send(form("a.md", bytes("A gate."), "correct").multiPart("memory", "a.tmx", bytes("")))
                .statusCode())
        .isEqualTo(400);
  }

  private static Response exported(String name, byte[] file) {
    Response answer =
        send(
            form(name, file, "translate:fr")
                .multiPart("language", "en-US")
                .multiPart("provider", "none")
                .accept("application/xliff+xml"));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private static RequestSpecification filled(String name, byte[] file, String memory) {
    return form(name, file, "translate:fr")
        .multiPart("language", "en-US")
        .multiPart("provider", "none")
        .multiPart("memory", "memory.xlf", bytes(memory), "application/octet-stream");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Translates as a person does: word by word in the text, and around the marks. */
  private static String translated(String xliff) {
    var written = new StringWriter();
    try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL);
        var writer = new XLIFFWriter()) {
      reader.open(new ByteArrayInputStream(bytes(xliff)));
      writer.create(written, "en-US", "fr");
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isUnit()) {
          translate(event.getUnit());
        }
        writer.writeEvent(event);
      }
    }
    return written.toString();
  }

  private static void translate(Unit unit) {
    for (Segment segment : unit.getSegments()) {
      Fragment target = segment.getTarget(net.sf.okapi.lib.xliff2.core.Part.GetTarget.CLONE_SOURCE);
      String text = target.getCodedText();
      for (Map.Entry<String, String> word : HUMAN.entrySet()) {
        text = text.replace(word.getKey(), word.getValue());
      }
      target.setCodedText(text);
    }
  }
}
