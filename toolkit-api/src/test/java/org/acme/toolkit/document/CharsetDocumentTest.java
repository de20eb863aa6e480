package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.assertRefused;
import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.processed;
import static org.acme.toolkit.document.DocumentCalls.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Corrects texts in other charsets than UTF-8. */
@QuarkusTest
class CharsetDocumentTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @ParameterizedTest
  @CsvSource({"a.md, %s", "a.adoc, %s", "a.txt, %s", "a.html, <p>%s</p>"})
  void keepsTheCharsetOfATextThatDoesNotSayIt(String name, String format) {
    String text = format.formatted("The café “Zürich” – it is definately open, for 5 €.\r\n");

    assertThat(processed(name, text.getBytes(WINDOWS_1252), "correct"))
        .isEqualTo(text.replace("definately", "definitely").getBytes(WINDOWS_1252));
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, <meta charset=iso-8859-15><p>%s</p>, iso-8859-15",
    "a.html, <meta http-equiv=content-type content='text/html; charset=windows-1250'>%s, windows-1250",
    "a.html, \uFEFF<p>%s</p>, UTF-16LE",
    "a.adoc, \uFEFF%s, UTF-16LE",
    "a.adoc, \uFEFF%s, UTF-16BE",
    "a.md, \uFEFF%s, UTF-8",
    "a.txt, \uFEFF%s, UTF-16BE",
  })
  void keepsTheCharsetThatTheFileSays(String name, String format, String charset) {
    String text = format.formatted("The café is definately open.");

    assertThat(processed(name, text.getBytes(Charset.forName(charset)), "correct"))
        .isEqualTo(text.replace("definately", "definitely").getBytes(Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "a.adoc", "a.txt", "a.html"})
  void saysWhichCharsetItGuessed(String name) {
    assertThat(note(name, "<p>The café is open.</p>".getBytes(WINDOWS_1252)))
        .isEqualTo(
            "The file does not say its charset and is not in UTF-8. It was read, and is written, in"
                + " windows-1252.");
    assertThat(note(name, "<p>The café is open.</p>".getBytes(StandardCharsets.UTF_8))).isNull();
  }

  private static String note(String name, byte[] file) {
    return result(form(name, file, "correct").multiPart("language", "en-US"))
        .getString("report.note");
  }

  @ParameterizedTest
  @CsvSource({
    "Добрый день. Система проверяет заказы., windows-1251",
    "Добрый день. Система проверяет заказы., KOI8-R",
    "Το σύστημα ελέγχει τις παραγγελίες., ISO-8859-7",
    "システムは注文を確認します。, Shift_JIS",
    "系统检查订单。, GB18030",
  })
  void refusesOtherScriptsWithoutTheirCharset(String text, String charset) {
    assertRefused(422, "a.md", text.getBytes(Charset.forName(charset))).contains("charset");
  }

  @Test
  void refusesWhatIsInNoCharset() {
    assertRefused(422, "a.md", new byte[] {'a', (byte) 0x81, 'b'}).contains("charset");
  }
}
