package org.acme.toolkit.requirement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.acme.toolkit.requirement.analysis.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenPatternTest {

  /** Words with their tags. The lemma is the word itself, except for "is" and "stored". */
  private static final String TEXT = "it/PRP is/VBZ not/RB stored/VBN well/RB in/IN stock/NN";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "stored ; stored",
        "well|in ; well, in",
        "<store> ; stored",
        "*/RB ; not, well",
        "*/VB.* ; is, stored",
        "stored/NN ; ",
        "*/(NN|IN) ; in, stock",
        "stored/NN|stock/NN ; stock",
        "<be> not? stored ; is not stored",
        "<be> never? not ; is not",
        "<be> [ not ] stored ; not",
        "<be> not !sent ; is not",
        "<be> not !stored ; ",
        "stock !by ; stock",
        "^ it ; it",
        "^ is ; ",
      })
  void patternFindsTheExpectedWords(String pattern, String found) {
    assertThat(String.join(", ", find(pattern))).isEqualTo(found == null ? "" : found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[ ]", "word ["})
  void rejectsAPatternThatMarksNothing(String pattern) {
    assertThatThrownBy(() -> TokenPattern.parse(pattern))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void acceptsALineBreakInAListOfWords() {
    assertThat(find("stock\n  |well")).containsExactly("well", "stock");
  }

  private static List<String> find(String pattern) {
    List<Word> words = words();
    String text = TEXT.replaceAll("/\\S+", "");
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(i -> TokenPattern.parse(pattern).at(words, i).stream())
        .map(span -> span.of(text))
        .toList();
  }

  private static List<Word> words() {
    var words = new ArrayList<Word>();
    int start = 0;
    for (String tagged : TEXT.split(" ")) {
      String word = tagged.split("/")[0];
      String lemma = word.equals("is") ? "be" : word.equals("stored") ? "store" : word;
      words.add(Word.of(start, word, Set.of(lemma), Set.of(tagged.split("/")[1])));
      start += word.length() + 1;
    }
    return words;
  }
}
