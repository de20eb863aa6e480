package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.corrected;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TextDocumentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is definately so.",
        "  It is definately so.\r\n\r\n\tIt is definately so. \r\rIt is definately so.\n\n\n",
        "A long line that is\ndefinately wrapped,\nand a list:\n- It is definately this\n- It is definately that\n 1. It is definately third",
        "\uFEFFIt is definately so, 🚀 and the café is definately Zürich's.",
        "It is definately so: see https://definitely.example/recieve, recieve_order and `recieve`.",
      })
  void correctsOnlyTheMisspelledWord(String document) {
    assertThat(corrected("spec.txt", document))
        .isEqualTo(document.replace("definately", "definitely"));
  }

  @ParameterizedTest
  @CsvSource({
    // letters in another order, and a long word
    "The guest prints the palns of the house., The guest prints the plans of the house.",
    "The guest prints the docments of the house., The guest prints the documents of the house.",
    // a wrong ending of a known word, which no other letter explains
    "The paper is sticked to the door of the house., The paper is sticked to the door of the house.",
    "The guest transfered the money to the house., The guest transferred the money to the house.",
    // a letter is missing in a short word, or seems to be one too many
    "The guest takes the boks to the house., The guest takes the books to the house.",
    "The guest takes a bok to the house., The guest takes a bok to the house.",
    "The guest keeps a coord of the house., The guest keeps a coord of the house.",
  })
  void correctsAShortWordOnlyIfTheSlipIsClear(String document, String corrected) {
    assertThat(corrected("spec.txt", document)).isEqualTo(corrected);
  }
}
