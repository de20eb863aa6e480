package org.acme.toolkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedTokensTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a?b=c#d",
        "https://shop.example.com/orders/{id}",
        "www.example.com",
        "first.last+tag@mail.example.com",
        "/etc/nginx/conf.d",
        "/api/v1/orders/{id}",
        "./mvnw",
        "../design/notes.md",
        "~/.m2/settings.xml",
        "C:\\Windows\\notes.txt",
        "src/main/java",
        "`a code span`",
        "``a `code` span``",
        "customerId",
        "OrderService",
        "naïveId",
        "snake_case",
        "_id",
        "MAX_LENGTH",
        "order-service-2",
        "eu-west-3",
        "org.acme.todo",
        "Order.place()",
        "place()",
        "Person(id, name, e_mail)",
        "REQ-ORD-001",
        "UTF-8",
        "IPv4",
        "SHA256",
        "pom.xml",
        "docker-compose.yml",
        "v2.4.0",
        "1.0.0-SNAPSHOT",
        "2026-10-05",
        "2026-10-05T12:30:00Z",
        "12:30",
        "{orderNumber}",
        "${archiveDir}",
        "{{name}}",
        "{{ user name | upper }}",
        "{{< shortcode recieve >}}",
        "{{{raw}}}",
        "{% if orders % 2 %}",
        "<%= order.total > 1 %>",
        "{#id-of-it .klass}",
        "{: .note}",
        "#{user name}",
        "%{count}",
        "{0,number}",
        "{0, number, integer}",
        "%(amount).2f",
        "%(name)s",
        "%.2f",
        "%5d",
        "%-10s",
        "%2$s",
        "%lld",
        "%@",
        ":name",
        ":tada:",
        "%s",
        "%1$s",
        "<name>",
        "</div>",
        "<a href=\"x\">",
        "300 ms",
        "5s",
        "2.5 GB",
        "99.9 %",
        "80%",
        "21 °C",
        "GET",
        "DELETE",
        "404",
        "--dry-run",
        "@Inject",
        "#123",
        "```java\nint recieve;\n\nvoid teh();\n```",
        "~~~\nnever closed",
        "\uE001",
      })
  void findsTheWholeToken(String token) {
    assertThat(tokens(token)).isEqualTo("[" + token + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An ordinary sentence, e.g. this well-known one, i.e. nothing special.",
        "Either/or, his/her; the user's \"first\" order – or (perhaps) the 2nd!",
        "A sentence ends here.  Another one starts: it has 'quotes' and ends...",
      })
  void findsNoTokensInProse(String prose) {
    assertThat(ProtectedTokens.in(prose)).isEmpty();
  }

  @Test
  void findsTheSyntaxOfPluralsButNotTheirTexts() {
    assertThat(
            tokens(
                "{count, plural, =0 {No orders} one {# order of {user}} other {# orders}} and"
                    + " {g, select, male {{n, plural, other {He has it}}} other {They}}."))
        .isEqualTo(
            "[{count, plural, =0 {][} one {][#][{user}][} other {][#][}}]"
                + "[{g, select, male {][{n, plural, other {][}}][} other {][}}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{count, plural, one an order}",
        "{count, plural, one {an order} and so on",
        "{count, plural, one {an order}.",
      })
  void doesNotTakeWhatIsNotAPluralForOne(String text) {
    assertThat(tokens(text)).isEmpty();
  }

  @Test
  void excludesSentencePunctuationFromTokens() {
    assertThat(
            tokens(
                "See https://a.example/b. (Or https://a.example/c), v2.0, pom.xml! And REQ-1-2?"))
        .isEqualTo("[https://a.example/b][https://a.example/c][v2.0][pom.xml][REQ-1-2]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.",
        "a-",
        "a/",
        "/a",
        "a_",
        "1.",
        "1-",
        "`",
        "` ",
        "<a",
        "{",
        "%",
        "a@",
        "~~~\n",
        "aA",
        "a1",
        "A-",
        "-",
        "é",
        "www.",
        "a:",
        "a://",
        "a(a, ",
        "a(",
        "((",
        "\\",
        "C:\\",
        "{{",
        "{%",
        "<%",
        "{#",
        "{n, plural, one {",
        "{n, plural, one {a} other {",
        "%(",
        "{:"
      })
  void endsWithHostileRepetition(String part) {
    String text = part.repeat(TextLimit.MAX_LENGTH / part.length());

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ProtectedTokens.in(text));
  }

  /** Returns the text with each token in brackets. */
  private static String tokens(String text) {
    var tokens = new StringBuilder();
    ProtectedTokens.in(text)
        .forEach(token -> tokens.append('[').append(token.of(text)).append(']'));
    return tokens.toString();
  }

  @Test
  void findsGlossaryTermsOnlyAsWholeWords() {
    String text = "The Order Desk and the orders of Order Desk v2.1, not OrderDesks";

    assertThat(ProtectedTokens.in(text, List.of("Order Desk", "Order Desk v2.1")))
        .extracting(token -> token.of(text))
        .containsExactly("Order Desk", "Order Desk v2.1", "OrderDesks");
  }
}
