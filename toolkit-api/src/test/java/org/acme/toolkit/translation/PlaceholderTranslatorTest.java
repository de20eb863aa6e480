package org.acme.toolkit.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acme.toolkit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTranslatorTest {

  private static final List<String> GLOSSARY = List.of("Order Desk", "tea");

  @Test
  void sendsPlaceholdersForTokensAndEscapesXmlCharacters() {
    var seen = new ArrayList<String>();

    translate(
        "Send `x` & <y> to the \ue000Order Desk\ue001, if 1 < n.",
        texts -> {
          seen.addAll(texts);
          return texts;
        });

    assertThat(seen)
        .containsExactly(
            "Send <x id=\"1\"/> &amp; <x id=\"2\"/> to the <x id=\"3\"/><x id=\"4\"/><x id=\"5\"/>,"
                + " if <x id=\"6\"/> &lt; n.");
  }

  @Test
  void sendsOnlyProseAndEachParagraphSeparately() {
    var seen = new ArrayList<String>();
    String text =
        """
        # One heading

        A paragraph that
        goes on.
        - First item
          1. Second item

        ```java
        int teh = 1;

        void recieve();
        ```
        | Name | 12 |
        |------|----|
        | cell | `x` |
        404
        """;

    String translated =
        translate(
            text,
            texts -> {
              seen.addAll(texts);
              return texts.stream().map(PlaceholderTranslatorTest::upperCase).toList();
            });

    assertThat(seen)
        .containsExactly(
            "One heading",
            "A paragraph that\ngoes on.",
            "First item",
            "Second item",
            "Name",
            "cell");
    assertThat(translated)
        .isEqualTo(
            """
            # ONE HEADING

            A PARAGRAPH THAT
            GOES ON.
            - FIRST ITEM
              1. SECOND ITEM

            ```java
            int teh = 1;

            void recieve();
            ```
            | NAME | 12 |
            |------|----|
            | CELL | `x` |
            404
            """);
  }

  /** Otherwise a provider moves words from one case into another. */
  @Test
  void sendsEachCaseOfAPluralSeparately() {
    var seen = new ArrayList<String>();

    translate(
        "You have {n, plural, one {# file} other {# files}} in the folder.",
        texts -> {
          seen.addAll(texts);
          return texts;
        });

    assertThat(seen)
        .containsExactly("You have", "<x id=\"1\"/> file", "<x id=\"1\"/> files", "in the folder.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TO <x id=\"2\"/> OR <x id=\"1\"/>.",
        "TO <x id=\"1\"/> OR <x id=\"1\"/> OR <x id=\"2\"/>.",
        "TO <x id=\"1\"/> OR.",
        "TO OR.",
        "TO <x id=\"1\"/> OR <x id=\"2\"/> <x id=\"3\"/>.",
        "TO <x id=\"1\"/> OR <x id=\"2\"/> {b}.",
        "TO <x id=\"1\"/> OR <x id=\"2\"/> \ue005.",
      })
  void translatesTheProseBetweenTokensIfTheAnswerIsDamaged(String damaged) {
    assertThat(
            translate(
                "To {a} or {b}.",
                texts ->
                    texts.size() == 1
                        ? List.of(damaged)
                        : texts.stream().map(PlaceholderTranslatorTest::upperCase).toList()))
        .isEqualTo("TO {a} OR {b}.");
  }

  @Test
  void rejectsAnAnswerWithInventedTokens() {
    assertThatThrownBy(
            () ->
                translate(
                    "To {a} or {b}.",
                    texts -> texts.stream().map(text -> text + " or {a}").toList()))
        .isInstanceOf(ProblemException.class)
        .hasMessage("fake lost, added or moved parts of a text that have to stay as they are.");
  }

  @Test
  void acceptsPlaceholdersInHtmlNotation() {
    assertThat(
            translate(
                "To {a} & {b}.", texts -> List.of("<x id=\"1\" /> &amp;&#39;<x id=\"2\"></x>")))
        .isEqualTo("{a} &'{b}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Send {a} or {b} now.; SEND<x id=\"1\"/>OR<x id=\"2\"/>NOW.; SEND {a} OR {b} NOW.",
        "Send {a}. {b} is (new).; SEND<x id=\"1\"/>.<x id=\"2\"/>(NEW).; SEND {a}. {b} (NEW).",
        "Send {a} {b}.; SEND <x id=\"1\"/><x id=\"2\"/>.; SEND {a} {b}.",
        "It is {a}, then.; <x id=\"1\"/>, C'EST.; {a}, C'EST.",
        "It is {a}.; C'EST L'<x id=\"1\"/>.; C'EST L'{a}.",
        "The value of {a}.; 返回<x id=\"1\"/>的值。; 返回{a}的值。",
      })
  void putsSpacesBackThatTheProviderLost(String text, String answer, String expected) {
    assertThat(translate(text, texts -> List.of(answer))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Sends ({a}) to it.; SENDS (<x id=\"1\"/>X) TO IT.; SENDS ({a}) TO IT.",
        "Sends ({a}) to it.; SENDS (X<x id=\"1\"/>) TO IT.; SENDS ({a}) TO IT.",
      })
  void joinsNoTokenWithAWord(String text, String damaged, String expected) {
    assertThat(
            translate(
                text,
                texts ->
                    texts.get(0).contains("<")
                        ? List.of(damaged)
                        : texts.stream().map(PlaceholderTranslatorTest::upperCase).toList()))
        .isEqualTo(expected);
  }

  @Test
  void sendsNoTextAboveTheMaximumLength() {
    var longest = new ArrayList<Integer>();
    String text =
        "A sentence about {x} & more, with é. ".repeat(300) + "\ud83d\ude80&".repeat(9_000);

    assertThat(
            translate(
                text,
                texts -> {
                  texts.forEach(t -> longest.add(t.length()));
                  return texts;
                }))
        .isEqualTo(text);
    assertThat(Collections.max(longest)).isLessThanOrEqualTo(SplitText.MAX_UNIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "\n", "\n ", "|", " |", "- ", "\n- ", "1. ", "&", "a", "1 ", "\ue000", "> "})
  void translatesHostileRepetitionWithinTenSeconds(String part) {
    String text = part.repeat(100_000 / part.length());

    assertThat(
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(10), () -> translate(text, texts -> texts)))
        .isEqualTo(text);
  }

  @Property(tries = 500)
  void returnsTheTextIfTheProviderChangesNothing(@ForAll("texts") String text) {
    assertThat(translate(text, texts -> texts)).isEqualTo(text);
  }

  @Property(tries = 2000)
  void keepsTheNumberAndTheOrderOfTokensForAnyAnswer(
      @ForAll("texts") String text, @ForAll long seed) {
    var random = new Random(seed);
    String translated;
    try {
      translated = translate(text, texts -> texts.stream().map(t -> hostile(t, random)).toList());
    } catch (ProblemException refused) {
      return;
    }

    List<String> tokens = KeptParts.texts(text, GLOSSARY);
    int from = 0;
    for (String token : tokens) {
      int at = translated.indexOf(token, from);
      assertThat(at).as("%s in %s", token, translated).isGreaterThanOrEqualTo(0);
      from = at + token.length();
      assertThat(Collections.frequency(KeptParts.texts(translated, GLOSSARY), token))
          .as("%s in %s", token, translated)
          .isLessThanOrEqualTo(Collections.frequency(tokens, token));
    }
    assertThat(KeptParts.signs(translated)).isEqualTo(KeptParts.signs(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "the ",
            "service",
            " ",
            "returns",
            ". ",
            "\n",
            "\n\n",
            "- ",
            "| ",
            "`code`",
            "{a}",
            "{b}",
            "customerId",
            "GET",
            "5 ms",
            "404",
            "https://a.example/b",
            "Order Desk",
            "tea",
            "<b>",
            "</b>",
            "<x id=\"1\"/>",
            "&",
            "&amp;",
            "<",
            "\ue000",
            "\ue001",
            "\u0000",
            "\ud800",
            "\udc00",
            "🚀",
            "e\u0301",
            "```\nx\n```",
            "Xqb",
            "\\",
            "[",
            "^",
            "%s",
            ",")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  /**
   * Answers correctly, or loses, repeats, moves or invents placeholders and tokens, as a provider
   * might.
   */
  private static String hostile(String text, Random random) {
    String placeholder = "<x id=\"" + random.nextInt(4) + "\"/>";
    return switch (random.nextInt(9)) {
      case 0 -> Pattern.compile("<x id=\"\\d+\"/>").matcher(text).replaceFirst("");
      case 1 -> text + placeholder;
      case 2 -> placeholder + text;
      case 3 -> text + " customerId";
      case 4 -> text + "\ue001";
      case 5 -> new StringBuilder(text).reverse().toString();
      case 6 -> "x";
      default -> upperCase(text);
    };
  }

  private static String upperCase(String text) {
    return Pattern.compile("<[^>]*>|&\\w+;|[^<&]+")
        .matcher(text)
        .replaceAll(
            part -> {
              String found = part.group();
              return java.util.regex.Matcher.quoteReplacement(
                  found.startsWith("<") || found.startsWith("&")
                      ? found
                      : found.toUpperCase(Locale.ROOT));
            });
  }

  private static String translate(String text, UnaryOperator<List<String>> provider) {
    Function<List<String>, List<Translation>> send =
        texts -> provider.apply(texts).stream().map(t -> new Translation(t, "en")).toList();
    return new PlaceholderTranslator("fake", GLOSSARY, send).translate(List.of(text)).get(0).text();
  }
}
