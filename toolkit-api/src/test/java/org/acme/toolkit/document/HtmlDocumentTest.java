package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.corrected;
import static org.acme.toolkit.document.DocumentCalls.processed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HtmlDocumentTest {

  /** In this document every "definately" is text, and every "recieve" is not. */
  private static final String DOCUMENT =
      """
      <!DOCTYPE html>
      <html LANG='en'>
      <head><title>It is definately a title</title>
      <meta name=description content="It is definately described"><meta name="keywords" content="recieve">
      <style>.recieve { color: red }</style><script>var recieve = "<b>recieve</b>";</script></head>
      <body class=recieve>
      <!-- recieve -->
      <h1>It is definately caf&eacute; &amp; &nbsp; &rsquo; &lt;x&gt;</h1>
      <p class=x>It   is <b>definately
       bold</b>, a <a href="x?a=1&recieve=2" title="It is definately a title">definately linked
      word</a> and <code>recieve</code>.<br>It is definately next<BR/>
      <pre>
       recieve
      </pre>
      <table><tr><td>It is definately a cell<td>two</table>
      <img src=recieve.png alt="It is definately an image"><input value="recieve">
      <p translate="no">recieve</p><p>It is definately <span class="notranslate">recieve</span></p>
      <p>It is definately unclosed &unknown; &#8217;
      </body></html>
      """;

  @Test
  void correctsOnlyTheTextOfHtml() {
    assertThat(corrected("spec.html", DOCUMENT))
        .isEqualTo(DOCUMENT.replace("definately", "definitely"));
  }

  @Test
  void keepsTheLineEndsOfHtml() {
    String document = DOCUMENT.replace("\n", "\r\n");

    assertThat(corrected("spec.HTM", document))
        .isEqualTo(document.replace("definately", "definitely"));
  }

  @Test
  void keepsTheDeclaredCharset() {
    byte[] document =
        "<meta charset=windows-1252><p>It is definately a café – no more."
            .getBytes(java.nio.charset.Charset.forName("windows-1252"));

    String corrected =
        new String(
            processed("spec.html", document, "correct"),
            java.nio.charset.Charset.forName("windows-1252"));

    assertThat(corrected)
        .isEqualTo("<meta charset=windows-1252><p>It is definitely a café – no more.");
  }

  @Test
  void doesNotRepairBrokenHtml() {
    String document = "<b><p>It is definately </b>so</p></i><table>It is <tr>x</table> &copy <a";

    assertThat(
            new String(processed("a.html", document.getBytes(StandardCharsets.UTF_8), "correct")))
        .isEqualTo(document.replace("definately", "definitely"));
  }
}
