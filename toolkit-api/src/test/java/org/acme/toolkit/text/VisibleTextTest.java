package org.acme.toolkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

  @ParameterizedTest
  @CsvSource({
    "'do\u00ADcu\u00ADment', document",
    "'\uFEFFword\u200B', word",
    "'cafe\u0301s', 'caf\u00E9s'",
    "'a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309', '\u00E1\u0302\u0303\u0304'",
    "'\uFB01nd \uFB03', find ffi",
    "'\uFB00\uFB06', ffst",
    "'x\u0301', 'x\u0301'",
    "'\uFF21\u0301', '\uFF21\u0301'",
    "plain, plain",
  })
  void hidesInvisibleCharactersAndComposesAccents(String original, String visible) {
    assertThat(new VisibleText(original).text()).isEqualTo(visible);
  }

  @Test
  void mapsPartsBack() {
    String original = "\u00ADa wo\u00ADrd\u00AD cafe\u0301 x\u0301 \uFB03ne";
    var text = new VisibleText(original);

    assertThat(original("word", text).of(original)).isEqualTo("wo\u00ADrd");
    assertThat(original("caf\u00E9", text).of(original)).isEqualTo("cafe\u0301");
    assertThat(original("x\u0301", text).of(original)).isEqualTo("x\u0301");
    assertThat(original("ffi", text).of(original)).isEqualTo("\uFB03");
    assertThat(original("fine", text).of(original)).isEqualTo("\uFB03ne");
    assertThat(original("a", text).start()).isEqualTo(1);
  }

  @Test
  void mapsAnEmptyPartToOnePosition() {
    var text = new VisibleText("ab\u00ADc");

    assertThat(text.original(new Span(3, 3))).isEqualTo(new Span(4, 4));
    assertThat(text.original(new Span(2, 2))).isEqualTo(new Span(3, 3));
  }

  @Test
  void knowsWhereInvisibleCharactersSeparateSpaces() {
    var text = new VisibleText("a \u2060 do\u00ADcument  b");

    assertThat(text.isInterrupted(new Span(1, 3))).isTrue();
    assertThat(text.isInterrupted(new Span(3, 11))).isFalse();
    assertThat(text.isInterrupted(new Span(11, 13))).isFalse();
  }

  /** Three letters for each of them must find room. */
  @Test
  void mapsATextOfLigatures() {
    String original = "\uFB03".repeat(50);
    var text = new VisibleText(original);

    assertThat(text.text()).isEqualTo("ffi".repeat(50));
    assertThat(text.original(new Span(147, 150))).isEqualTo(new Span(49, 50));
  }

  private static Span original(String part, VisibleText text) {
    int start = text.text().indexOf(part);
    return text.original(new Span(start, start + part.length()));
  }
}
