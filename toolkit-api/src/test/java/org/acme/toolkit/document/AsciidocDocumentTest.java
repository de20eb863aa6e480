package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.corrected;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AsciidocDocumentTest {

  /** In this document every "definately" is text, and every "recieve" is not. */
  private static final String DOCUMENT =
      """
      = It is definately a title
      Recieve Recieve <recieve@example.org>
      :recieve: recieve it

      == It is definately a section
      // recieve
      [[recieve]]
      It is definately `recieve`, *definately bold*, {recieve}, <<recieve,definately a section>>,
      and https://e.example/recieve[definately a link^] and +recieve+.footnote:[It is definately a note.]

      .It is definately a block title
      [source,java]
      ----
      int recieve;

      ----

      ....
      recieve
      ....

      NOTE: It is definately a note.

      ====
      It is definately an example.
      ====

      * It is definately an item
      ** [x] It is definately done
      . It is definately first
      term:: It is definately described
      +
      It is definately continued.

      [cols="1,1"]
      |===
      |It is definately a head |`recieve`

      a|It is definately a cell
      2+^|It is definately wide
      |===

      [source]
      recieve it
      recieve

       recieve it

      image::recieve.png[recieve]
      """;

  @Test
  void correctsOnlyTheTextOfAsciidoc() {
    assertThat(corrected("spec.adoc", DOCUMENT))
        .isEqualTo(DOCUMENT.replace("definately", "definitely"));
  }

  @Test
  void keepsLineEnds() {
    String document = DOCUMENT.replace("\n", "\r\n");

    assertThat(corrected("SPEC.ASCIIDOC", document))
        .isEqualTo(document.replace("definately", "definitely"));
  }
}
