package org.acme.toolkit.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.text.ProtectedTokens;
import org.acme.toolkit.text.Span;
import org.acme.toolkit.text.TextLimit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminerTest {

  /**
   * A quarter of the maximum length, which is enough to detect work that grows faster than the
   * text.
   */
  private static final int HOSTILE_LENGTH = TextLimit.MAX_LENGTH / 4;

  private static final Examiner ENGLISH = Examiner.of(Examiner.ENGLISH);

  @Property(tries = 300)
  void everyFindingHasTheTextAtItsOffsetAndTouchesNoToken(@ForAll("texts") String text) {
    List<Span> tokens = ProtectedTokens.in(text, List.of("the best"));

    assertThat(
            ENGLISH.examine(text, tokens, Deadline.in(Duration.ofMinutes(1))).report().findings())
        .allSatisfy(
            finding -> {
              int end = finding.offset() + finding.length();
              assertThat(text.substring(finding.offset(), end))
                  .isEqualTo(finding.text())
                  .isNotBlank();
              assertThat(tokens).noneMatch(token -> token.overlaps(finding.offset(), end));
            });
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "fast",
            "Easy",
            "the best",
            "shall",
            "not",
            "and/or",
            "etc.",
            "if possible",
            "all",
            "be stored",
            "don't",
            "can\u00ADnot",
            "`code`",
            "https://a.example/fast",
            "300 ms",
            "300",
            "🚀",
            "👩‍👩‍👧",
            "e\u0301",
            "ﬁ",
            "\u00A0",
            "\u200B",
            "\uD83D",
            "’s",
            "\r\n",
            "\n\n",
            "\n- ",
            "\t",
            ".",
            ",",
            "(",
            "”",
            "{x}",
            "日本語",
            "שלום")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join(" ", parts) + String.join("", parts));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a ",
        "all ",
        "shall ",
        "not a ",
        "be be not very ",
        "as soon as ",
        "fast, ",
        "a-",
        ". ",
        "A.",
        "(",
        "- a\n",
        "\n",
        "*",
        "1 ",
        "exceed 3 ",
        "🚀",
        "é",
        "ABC ",
        "The ABC (ABC) ",
        "such as including ",
        "a/b ",
        "it's ",
        "\"",
        "database data base "
      })
  void examinesHostileRepetitionWithinThirtySeconds(String part) {
    String text = part.repeat(HOSTILE_LENGTH / part.length());
    List<Span> tokens = ProtectedTokens.in(text);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> ENGLISH.examine(text, tokens, Deadline.in(Duration.ofMinutes(1))));
  }
}
