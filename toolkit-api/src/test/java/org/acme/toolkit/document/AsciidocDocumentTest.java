package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.corrected;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<<_it_is_definately_so>>, <<_it_is_definately_so,it>>      | [[_it_is_definately_so]]",
        "xref:_it_is_definately_so[], xref:#it-is-definately-so[it] | [[_it_is_definately_so]]",
        "link:#it-is-definately-so[it]                              | [[it-is-definately-so]]",
        "<<It is _definately_ so>>, <<#other>>, <<other.adoc#_it_is_definately_so>> |",
      })
  void aHeadingKeepsTheIdThatALinkHas(String links, String anchor) {
    String document = "= A title\n\nSee %s.\n\n== It is _definately_ so\n\nIt is so.\n";

    assertThat(corrected("a.adoc", document.formatted(links)))
        .isEqualTo(
            document
                .formatted(links)
                .replace("== It is _definately_", "== It is _definitely_")
                .replace(" so\n\nIt", " so" + (anchor == null ? "" : " " + anchor) + "\n\nIt"));
  }

  @Test
  void aLinkToTheTextOfAHeadingGetsItsId() {
    assertThat(
            corrected(
                "a.adoc",
                "See <<It is definately so>> or xref:It is definately so[there].\n\n"
                    + "== It is definately so ==\n\nIt is so.\n"))
        .isEqualTo(
            "See <<_it_is_definately_so>> or xref:_it_is_definately_so[there].\n\n"
                + "== It is definitely so [[_it_is_definately_so]] ==\n\nIt is so.\n");
  }

  @Test
  void anIdIsMadeAsTheDocumentSays() {
    String document =
        """
        = A title
        :idprefix: id_
        :idseparator: -

        See <<id_it-is-definately>>, <<id_it-is-definately-2>> and <<id_it-recieves>>.

        == It is definately

        It is so.

        [#picture]
        image::a.png[]

        == It is definately!

        [[own]]
        == It recieves
        """;

    assertThat(corrected("a.adoc", document))
        .isEqualTo(
            document
                .replace("== It is definately!", "== It is definitely! [[id_it-is-definately-2]]")
                .replace("== It is definately\n", "== It is definitely [[id_it-is-definately]]\n")
                .replace("== It recieves", "== It receives"));
  }

  @Test
  void anUnchangedHeadingAndOneWithoutALinkGetNoAnchor() {
    assertThat(
            corrected(
                "a.adoc", "See <<_it_is>>.\n\n== It is\n\nIt is so.\n\n== It is definately so\n"))
        .isEqualTo("See <<_it_is>>.\n\n== It is\n\nIt is so.\n\n== It is definitely so\n");
  }
}
