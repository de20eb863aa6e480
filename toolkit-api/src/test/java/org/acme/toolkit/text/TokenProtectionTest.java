package org.acme.toolkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Checks properties of the tokens of random texts. */
class TokenProtectionTest {

  private static final List<String> PARTS =
      List.of(
          "The order",
          " recieves ",
          "`code`",
          "🚀",
          "e\u0301",
          "👩‍👩‍👧",
          "{id}",
          "${dir}",
          "/etc/x",
          "a.b.c",
          "REQ-1-2",
          "MAX_X",
          "https://e.org/x",
          "x@e.org",
          " ",
          "\n",
          "\n\n",
          "\r\n",
          "5 ms",
          "%s",
          "<b>",
          "```\n",
          "$name",
          "\uD83D",
          "\uDE80",
          "\uE001",
          "Order Desk",
          "\t",
          ".",
          ",");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.of(PARTS)),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(4)))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 500)
  void tokensAreOrderedAndDoNotOverlap(@ForAll("texts") String text) {
    int end = 0;
    for (Span token : ProtectedTokens.in(text, List.of("Order Desk", "🚀"))) {
      assertThat(token.start()).isBetween(end, token.end() - 1);
      end = token.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @Property(tries = 500)
  void everyGlossaryTermThatIsAWholeWordIsInAToken(@ForAll("texts") String text) {
    String whole = text + " Order Desk ";
    int at = whole.length() - "Order Desk ".length();

    assertThat(ProtectedTokens.in(whole, List.of("Order Desk")))
        .anyMatch(token -> token.start() <= at && token.end() >= at + "Order Desk".length());
  }
}
