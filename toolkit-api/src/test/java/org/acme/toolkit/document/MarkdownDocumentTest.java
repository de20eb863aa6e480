package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.corrected;
import static org.acme.toolkit.document.DocumentCalls.processed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MarkdownDocumentTest {

  /** In this document every "definately" is text, and every "recieve" is not. */
  private static final String DOCUMENT =
      """
      ---
      title: We recieve
      tags: [recieve, b]
      ---

      # It is *definately* `recieve`

      It is definately so
      ===================

      It is **definately**, as a [link definately](https://e.example/recieve "a recieve") and `recieve`.

      It is a break:\s\s
      Hard break; &eacute; &amp; \\*it is definately so\\* <b title="recieve">definately inline</b>.

      * Item one is definately it
      * Item two is
        definately it

      1) It is <https://recieve.example> [recieve] [recieve][]

      | It is definately | b |
      |:-----------------|--:|
      | `recieve`        | It is definately \\| it |

      ```java
      int recieve = 1;
      ```

          indented recieve

      <div class="recieve">
      block recieve
      </div>

      > It is definately
      > a quotation

      ![It is definately an image](recieve.png) [text][recieve] ~~definately not~~

      - [ ] It is definately a task[^recieve]

      It is definately $recieve_1$ and {{ recieve it }}, {% recieve it %}, [[recieve it]] {#recieve .it}

      $$
      recieve = \\text{recieve it}
      $$

      \\begin{tabular}{l}
      recieve & it
      \\end{tabular}

      !!! note "It is definately a note"
          It is definately a note.

          - It is definately an item.

      ::: warning It is definately so
      It is definately a warning.
      :::

      It is definately a term
      :   It is definately a definition

      {{< recieve it >}}

      recieve   it
      -------   ----
      recieve   it

      [recieve]: https://e.example "recieve"

      [^recieve]: It is definately a note.
      """;

  @Test
  void correctsOnlyTheTextOfMarkdown() {
    assertThat(corrected("spec.md", DOCUMENT))
        .isEqualTo(DOCUMENT.replace("definately", "definitely"));
  }

  @Test
  void keepsLineEndsAndByteOrderMark() {
    String document = "\uFEFF" + DOCUMENT.replace("\n", "\r\n");

    assertThat(corrected("SPEC.MARKDOWN", document))
        .isEqualTo(document.replace("definately", "definitely"));
  }

  @Test
  void keepsAnotherUnicodeEncoding() {
    byte[] document = ("\uFEFF" + DOCUMENT).getBytes(StandardCharsets.UTF_16LE);

    assertThat(new String(processed("spec.md", document, "correct"), StandardCharsets.UTF_16LE))
        .isEqualTo("\uFEFF" + DOCUMENT.replace("definately", "definitely"));
  }

  @Test
  void anEmbeddedImageIsNoText() {
    String document =
        "It is definately so: ![][image1]\n\n[image1]: <data:image/png;base64,%s>\n"
            .formatted("iVBORw0K".repeat(200_000));

    assertThat(corrected("spec.md", document))
        .isEqualTo(document.replace("definately", "definitely"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "---\ntitle: recieve\n---",
        "```\nrecieve",
        "+++\ntitle = 'recieve'\n+++\n",
        "#",
        "1. \\. `recieve`"
      })
  void doesNotChangeADocumentWithoutText(String document) {
    assertThat(corrected("spec.md", document)).isEqualTo(document);
  }

  @Test
  void leavesANameThatALinkLeadsTo() {
    String text = "The ffilter command of the server shows the files at night.";

    assertThat(corrected("a.md", text + "\n")).contains("The filter command");
    assertThat(corrected("a.md", text + " [Read more](#ffilter).\n"))
        .contains("The ffilter command");
  }
}
