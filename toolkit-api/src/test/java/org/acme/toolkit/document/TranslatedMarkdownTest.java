package org.acme.toolkit.document;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.nio.charset.StandardCharsets;
import org.acme.toolkit.provider.StubbedDeepl;
import org.acme.toolkit.provider.StubbedProviders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Translates Markdown with the real client of a provider against a server that writes capitals. */
@QuarkusTest
@TestProfile(StubbedProviders.class)
class TranslatedMarkdownTest {

  /** Each "word" is text, in the document and in its translation. All else stays. */
  private static final String DOCUMENT =
      """
      ---
      title: front matter
      ---

      import Kept from '@theme/Kept';
      import {
        kept,
      } from "./kept.js";

      export const kept = {
        kept: 1,
      };

      # Word

      Word of $x_{i} = \\frac{a}{b}$ and \\(\\beta_2\\), word of 5$,
      and word with {{ user name }} and {% if late %}word{% endif %},
      and <%= user %>, %.2f, %(name)s, %@, ${x y}, :tada: and word.

      $$
      \\sum_{i=1}^{n} a
      - b \\text{kept}
      $$

      Word of \\$5 and of $6.

      Word(\\underline{id}, word)
      \\begin{itemize}
      \\item word of word
        \\item word of word
      \\end{itemize}

      \\begin{tabular}{ll}
      kept & kept \\\\ \\hline
      \\end{tabular}

       Name      Meaning             Access
      ---------- ------------------- -------
       operator  sends the order     yes
       clerk     checks the order    no

      Word of word:

      +------+------+
      | kept | kept |
      +======+======+
      | kept | kept |
      +------+------+

      !!! note "Word of word"
          Word of word
          and word.

          ```java
          int kept;

          ```

          - word of word

            word of word

          ??? info
              Word of word

      === "Word"
          Word of word

      ::: warning Word of word
      Word of word.
      :::

      :::note[Word of word]{#kept}
      Word of word.
      :::

      > [!NOTE]
      > Word of word
      > and word.

      Word
      :   Word of word
          and word.

      {{< shortcode kept="kept" >}}

      {count, plural, one {# word is open} other {# word words}}

      ## Word of [word](kept.md "kept") {#kept .kept key="kept"}

      Word [[Kept page]], ![[kept.png]], [word](#kept), [kept][], ![kept], `kept`[^kept] [word][kept].

      | Word | Word |
      |------|------|
      | word \\| word \\| *word* | `kept` |

      [kept]: https://kept.example/kept#kept
      """;

  WireMockServer server;

  @BeforeEach
  void forgetEarlierFailures() {
    server.resetAll();
    CircuitBreakerMaintenance.get().resetAll();
  }

  @ParameterizedTest
  @EnumSource(names = {"CAPITALS", "CAPITALS_ON_ONE_LINE"})
  void changesOnlyText(StubbedDeepl.Translation how) {
    assertThat(translated(DOCUMENT, how))
        .isEqualTo(
            DOCUMENT
                .replaceAll(
                    "\\b([Ww]ord(s?|\\(?)|and|with|[Oo]f|(?<=word )is|open|Word)\\b", "~$1~")
                .transform(TranslatedMarkdownTest::inCapitals));
  }

  /** Writes what is between tildes in capitals. */
  private static String inCapitals(String text) {
    return java.util.regex.Pattern.compile("~([^~]*)~")
        .matcher(text)
        .replaceAll(word -> word.group(1).toUpperCase(java.util.Locale.ROOT));
  }

  @Test
  void changesNothingIfTheTranslationIsTheSame() {
    assertThat(translated(DOCUMENT, StubbedDeepl.Translation.SAME)).isEqualTo(DOCUMENT);
  }

  @Test
  void makesNoListOrHeadingOfALine() {
    assertThat(
            translated(
                """
                October 30, 2026 is the deadline.

                - Plus one week
                  October 30, 2026 again

                Number one
                """,
                StubbedDeepl.Translation.POINT_AFTER_NUMBER))
        .isEqualTo(
            """
            30\\. Oktober 2026 is the deadline.

            - \\+ one week
              30\\. Oktober 2026 again

            \\# one
            """);
  }

  @Test
  void letsLinksFollowTheirHeadings() {
    assertThat(
            translated(
                """
                # What is *new*?
                ## October 30, 2026
                ## October 30, 2026
                ## Plus one {#plus-one}

                [a](#october-30-2026) [b](#october-30-2026-1 "x") [c] [d](#plus-one) [e](#what-is-new)
                [f](x.md#october-30-2026) `#october-30-2026`

                [c]: <#october-30-2026>
                """,
                StubbedDeepl.Translation.POINT_AFTER_NUMBER))
        .isEqualTo(
            """
            # What is *new*?
            ## 30. Oktober 2026
            ## 30. Oktober 2026
            ## + one {#plus-one}

            [a](#30-oktober-2026) [b](#30-oktober-2026-1 "x") [c] [d](#plus-one) [e](#what-is-new)
            [f](x.md#october-30-2026) `#october-30-2026`

            [c]: <#30-oktober-2026>
            """);
  }

  @Test
  void escapesOnlyBracketsThatHaveGotAMeaning() {
    assertThat(
            translated(
                """
                Word [TBD] of word [A], and *word* [B2].

                Word \\[A\\] and [C] of word.

                Word of [word] and [A].
                """,
                StubbedDeepl.Translation.CAPITALS))
        .isEqualTo(
            """
            WORD [TBD] OF WORD [A], AND *WORD* [B2].

            WORD \\[A\\] AND [C] OF WORD.

            WORD OF \\[WORD\\] AND \\[A\\].
            """);
  }

  @Test
  void keepsTheBlocksOfAsciidoc() {
    assertThat(
            translated(
                "a.adoc",
                "= Word\n\nOctober 30, 2026 is it.\n\n* *Plus one* `{kept}`\n",
                StubbedDeepl.Translation.POINT_AFTER_NUMBER))
        .isEqualTo("= Word\n\n{empty}30. Oktober 2026 is it.\n\n* *+ one* `{kept}`\n");
  }

  private String translated(String document, StubbedDeepl.Translation how) {
    return translated("a.md", document, how);
  }

  private String translated(String name, String document, StubbedDeepl.Translation how) {
    server.stubFor(any(anyUrl()).willReturn(StubbedDeepl.translated(how)));
    Response response =
        send(
            form(name, document.getBytes(StandardCharsets.UTF_8), "translate:es")
                .multiPart("language", "en")
                .multiPart("provider", "deepl"));
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return new String(response.asByteArray(), StandardCharsets.UTF_8);
  }
}
