package org.acme.toolkit.translation.apertium;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.acme.toolkit.translation.Placeholder;

/**
 * Converts texts to Apertium's stream format and back. A separate placeholder becomes an unknown
 * word, because the grammar of the sentence needs a word there. A placeholder that touches a word
 * becomes formatting, which Apertium keeps.
 *
 * @see <a href="https://wiki.apertium.org/wiki/Apertium_stream_format">Apertium stream format</a>
 */
final class ApertiumStream {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$/<>{}\\[\\]@]");

  /** Includes the tilde, which marks words that the last stage may contract. */
  private static final Pattern LAYOUT = Pattern.compile("[\\s&&[^ ]]\\s*+|\\s{2,}+|~++");

  /**
   * Added after a text, because Apertium loses the last word or full stop of a text that nothing
   * follows.
   */
  private static final String END = "[]";

  private final List<String> texts;
  private final String prefix;
  private final Pattern written;

  private ApertiumStream(List<String> texts, String prefix) {
    this.texts = texts;
    this.prefix = prefix;
    this.written =
        Pattern.compile(
            "\\[#(?<glued>\\d{1,6})]|\\[(?<layout>[^\\]]*+)]|\\\\(?<special>.)|(?i:"
                + prefix
                + ")(?<word>[a-jA-J]+)");
  }

  static ApertiumStream of(List<String> texts) {
    var prefix = new StringBuilder("Xq");
    Predicate<String> has =
        t -> t.toLowerCase(Locale.ROOT).contains(prefix.toString().toLowerCase(Locale.ROOT));
    while (texts.stream().anyMatch(has)) {
      prefix.append('q');
    }
    return new ApertiumStream(texts, prefix.toString());
  }

  List<String> written() {
    return texts.stream().map(this::write).toList();
  }

  private String write(String text) {
    var stream = new StringBuilder();
    int end = 0;
    for (MatchResult placeholder :
        (Iterable<MatchResult>) Placeholder.PATTERN.matcher(text).results()::iterator) {
      stream.append(prose(text.substring(end, placeholder.start())));
      int number = Placeholder.number(placeholder);
      boolean glued =
          touchesWord(text, placeholder.start() - 1) || touchesWord(text, placeholder.end());
      stream.append(glued ? "[#" + number + "]" : prefix + letters(number));
      end = placeholder.end();
    }
    return stream.append(prose(text.substring(end))).append(END).toString();
  }

  /**
   * A placeholder next to another one also counts as touching, because both would become one word.
   */
  private static boolean touchesWord(String text, int index) {
    return index >= 0
        && index < text.length()
        && (Character.isLetterOrDigit(text.charAt(index))
            || "<>;&".indexOf(text.charAt(index)) >= 0);
  }

  private static String prose(String text) {
    String escaped = SPECIAL.matcher(Placeholder.unescape(text)).replaceAll("\\\\$0");
    return LAYOUT.matcher(escaped).replaceAll("[$0]");
  }

  /** Converts back to the notation of placeholders. */
  String read(String answer) {
    var text = new StringBuilder();
    int end = 0;
    for (MatchResult part : (Iterable<MatchResult>) written.matcher(answer).results()::iterator) {
      text.append(Placeholder.escape(answer.substring(end, part.start())));
      text.append(read(part));
      end = part.end();
    }
    return text.append(Placeholder.escape(answer.substring(end))).toString();
  }

  private static String read(MatchResult part) {
    if (part.group(1) != null) {
      return Placeholder.of(Integer.parseInt(part.group(1)));
    }
    if (part.group(4) != null) {
      return Placeholder.of(number(part.group(4)));
    }
    return Placeholder.escape(part.group(2) == null ? part.group(3) : part.group(2));
  }

  /** Writes digits as letters, because Apertium splits a number from the word before it. */
  private static String letters(int number) {
    return Integer.toString(number)
        .chars()
        .collect(
            StringBuilder::new,
            (letters, digit) -> letters.append((char) (digit - '0' + 'a')),
            StringBuilder::append)
        .toString();
  }

  private static int number(String letters) {
    return letters
        .toLowerCase(Locale.ROOT)
        .chars()
        .reduce(0, (number, letter) -> 10 * number + letter - 'a');
  }
}
