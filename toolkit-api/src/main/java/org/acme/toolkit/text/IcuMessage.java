package org.acme.toolkit.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the syntax of ICU's plural and select in a text, for example in {@code {n, plural, one {an
 * order} other {# orders}}}. The texts of the cases are not part of it.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/format_parse/messages/">ICU
 *     messages</a>
 */
public final class IcuMessage {

  /** The start of a plural or select, up to the brace before the text of its first case. */
  private static final Pattern START =
      Pattern.compile(
          "\\{\\s?+[\\w.-]{1,80}+\\s?+,\\s?+(?:plural|select|selectordinal)\\s?+,\\s{0,20}+"
              + "(?:offset:\\d{1,9}+\\s{1,20}+)?+=?+[\\w-]{1,80}+\\s{0,20}+\\{");

  /** What follows the text of a case: the next case, or the end. */
  private static final Pattern END =
      Pattern.compile("\\}\\s{0,20}+(?:=?+[\\w-]{1,80}+\\s{0,20}+\\{|\\})");

  private final String text;
  private final List<Span> syntax = new ArrayList<>();

  /** The number of spans before each open plural or select. */
  private final Deque<Integer> open = new ArrayDeque<>();

  /** Braces of other arguments that are open in the text of the innermost case. */
  private int arguments;

  private IcuMessage(String text) {
    this.text = text;
  }

  /** Returns the syntax in the order of the text. What is not complete is not syntax. */
  static List<Span> syntax(String text) {
    return text.contains("plural") || text.contains("select")
        ? new IcuMessage(text).read()
        : List.of();
  }

  private List<Span> read() {
    Matcher start = START.matcher(text);
    Matcher end = END.matcher(text);
    int at = 0;
    while (at < text.length()) {
      char character = text.charAt(at);
      int next = at + 1;
      if (character == '{' && start.region(at, text.length()).lookingAt()) {
        open.push(syntax.size());
        next = start.end();
        syntax.add(new Span(at, next));
      } else if (!open.isEmpty() && character == '{') {
        arguments++;
      } else if (!open.isEmpty() && character == '}' && arguments > 0) {
        arguments--;
      } else if (!open.isEmpty() && character == '}') {
        next = endOfCase(at, end);
      } else if (!open.isEmpty() && character == '#') {
        syntax.add(new Span(at, next));
      }
      at = next;
    }
    return open.isEmpty() ? syntax : syntax.subList(0, open.peekLast());
  }

  /** Returns the parts between which the texts of the cases and around them are. */
  public static List<Span> borders(String text) {
    return syntax(text).stream().filter(part -> part.end() - part.start() > 1).toList();
  }

  private int endOfCase(int at, Matcher end) {
    if (!end.region(at, text.length()).lookingAt()) {
      // Not a message after all.
      syntax.subList(open.peekLast(), syntax.size()).clear();
      open.clear();
      return at + 1;
    }
    syntax.add(new Span(at, end.end()));
    if (text.charAt(end.end() - 1) == '}') {
      open.pop();
    }
    return end.end();
  }
}
