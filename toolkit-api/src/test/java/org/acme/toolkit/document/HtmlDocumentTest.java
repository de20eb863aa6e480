package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.corrected;
import static org.acme.toolkit.document.DocumentCalls.processed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HtmlDocumentTest {

  /** In this document every "definately" is text, and every "recieve" is not. */
  private static final String DOCUMENT =
      """
      <!DOCTYPE html>
      <html LANG='en'>
      <head><title>It is definately a title</title>
      <meta name=description content="It is definately described"><meta name="keywords" content="recieve">
      <style>.recieve { color: red }</style><script>var recieve = "<b>recieve</b>";</script><noscript><p>recieve</p></noscript></head>
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
      <img src=recieve.png alt="It is definately an image" title='It is definately "so"'><input value="recieve">
      <p translate="no">recieve</p><p>It is definately <span class="notranslate">recieve</span></p>
      <p title="recieve" translate="NO">recieve</p><p contenteditable>recieve</p><p contenteditable="false">It is definately fixed</p>
      <p>It is definately <svg viewBox="0 0 1 1"><title>recieve</title><text>recieve</text></svg> and <math><mi>recieve</mi></math> so.</p>
      <template><p>It is definately {{ recieve it }}</p></template>
      <p lang="fr">Le recieve est la.</p><p lang="la">Gallia est omnis divisa in recieve partes tres, quarum unam incolunt Belgae.</p>
      <p lang="fr">It is definately English.</p><p>It is <i lang="fr">recieve</i> definately, <i lang="en">definately</i> so.</p>
      <p>It is <![CDATA[recieve]]> definately <%= recieve %> so <?php recieve(); ?> definately.</p>
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
            .getBytes(Charset.forName("windows-1252"));

    String corrected =
        new String(processed("spec.html", document, "correct"), Charset.forName("windows-1252"));

    assertThat(corrected)
        .isEqualTo("<meta charset=windows-1252><p>It is definitely a café – no more.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">",
        "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><html>",
        "<meta charset=latin1>"
      })
  void readsLatin1AsBrowsersDo(String start) {
    Charset windows = Charset.forName("windows-1252");
    String document = start + "<p>It is definately the café’s “order” – no more…";

    assertThat(new String(processed("a.html", document.getBytes(windows), "correct"), windows))
        .isEqualTo(document.replace("definately", "definitely"));
  }

  @Test
  void doesNotRepairBrokenHtml() {
    String document = "<b><p>It is definately </b>so</p></i><table>It is <tr>x</table> &copy <a";

    assertThat(
            new String(processed("a.html", document.getBytes(StandardCharsets.UTF_8), "correct")))
        .isEqualTo(document.replace("definately", "definitely"));
  }
}
