package org.acme.toolkit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the parts of a text that must not change: code, addresses, names in software, numbers and
 * units.
 *
 * <p>Quantifiers are possessive, and most patterns start only at the start of a run of their
 * characters. So hostile input needs linear time and no deep stack.
 */
public final class ProtectedTokens {

  private static final String UNITS =
      "(?:%|‰|°C|°F|[nµm]?s|min|h|[kKMGT]i?B|[kMG]?bit(?:/s)?|[kMG]?Hz|px|pt|[µmck]?m|[mk]?g|[km]?V|[km]?W"
          + "|kWh|mA|dB|rpm|bar|€|USD|EUR|GBP)";

  /** The order matters: the first pattern that matches at a position wins. */
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              // fenced code block; an unclosed one runs to the end, as in CommonMark
              "(?m:^ {0,3}(?<fence>```|~~~)(?s:.*?)(?:^ {0,3}\\k<fence>|\\z))",
              // private-use characters, which stand for inline codes of documents
              "\\p{Co}",
              // code span
              "``[^\\n]+?``|`[^`\\n]++`",
              // placeholders of templates: <%= x %>, {{ x }}, {% x %}, {#id .class}, {: .class},
              // #{x}
              "<%[^%<\\n]*+(?:%(?!>)[^%<\\n]*+){0,9}+%>|\\{\\{\\{?[^{}\\n]++\\}\\}\\}?",
              "\\{%[^%{}\\n]*+(?:%(?!\\})[^%{}\\n]*+){0,9}+%\\}|\\{:?\\s?[#.][\\w-][^{}\\n]*+\\}|\\{:[^{}\\n]++\\}",
              "[$#@%]\\{[^{}\\n]++\\}",
              // XML and HTML tags and comments, and placeholders such as <name>
              "<[A-Za-z/!?][^<>\\n]*+>",
              // placeholders of messages: {x}, {0, number, integer}, %s, %1$s, %-5.2f, %@, %(x)s,
              // :x
              "\\{\\{?[^{}\\s]++\\}?\\}|\\{\\w++, ?(?:number|date|time)\\b[^{}\\n]*+\\}",
              "(?<![\\w%])%(?:\\([\\w.]++\\)|\\d{1,2}+\\$)?[-+#0]{0,3}+\\d{0,4}+(?:\\.\\d{1,3}+)?"
                  + "(?:hh?|ll?|[zjtLq])?[sdifeEgGxXoucpn@](?!\\w)",
              "(?<![^\\s(/\\[\"]):[A-Za-z_+][\\w+-]*+:?(?!\\w)",
              // URL and e-mail address, without the punctuation that ends a sentence
              "(?<![\\w+.-])(?:[A-Za-z][A-Za-z0-9+.-]*+://|www\\.)[^\\s<>\"`]*[^\\s<>\"`.,;:!?)\\]'*]",
              "(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++",
              // paths: /absolute, ./relative, ~/home, C:\windows, and relative ones of three names
              // or more
              "(?<![\\w/.~])(?:~|\\.{1,2})?(?:/\\.?[\\w{}:@%+~$-]++(?:\\.[\\w{}-]++)*+)++/?",
              "(?<!\\w)[A-Z]:\\\\[^\\s\"<>|]++",
              "(?<![\\w./-])[\\w-]++(?:\\.[\\w-]++)*+(?:/[\\w-]++(?:\\.[\\w-]++)*+){2,}+/?",
              // versions, decimals, dates, times and ranges of them
              "(?<![\\w.]|\\d[,:-])v?\\d++(?:[.,:-]\\d++)++(?:[-+T][A-Za-z0-9]++(?:[.:][A-Za-z0-9]++)*+)?(?:\\s?"
                  + UNITS
                  + ")?(?!\\w)",
              // whole numbers with a unit, and alone: status codes, amounts, years
              "(?<![\\w.])\\d++(?:\\s?" + UNITS + ")(?!\\w)|(?<![\\w.])\\d++(?!\\w)",
              // leaders in a table of contents
              "[.…]{6,}+|(?:\\. ){6,}+",
              // HTTP methods
              "\\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE|CONNECT)\\b",
              // variables, options, annotations and references: $name, %dev, --dry-run, @Inject,
              // #123
              "(?<![\\w$%])[$%][\\p{L}_]\\w*+|(?<![\\w-])--[A-Za-z][\\w-]*+|(?<!\\w)[@#]\\w++",
              // dotted names and file names, with a call's parentheses; not e.g. and i.e.
              "(?<![\\w.-])(?!(?:\\p{L}\\.){1,4}\\p{L}\\b)[\\p{L}_][\\w-]*+(?:\\.\\p{L}[\\w-]*+)++(?:\\(\\))?",
              "(?<![\\w-])\\p{L}\\w*+\\(\\)",
              // a call or a table with the names of its parameters or columns: Person(id, name)
              "(?<![\\w-])\\p{L}\\w*+\\(\\p{L}\\w*+(?:, ?\\p{L}\\w*+)++\\)",
              // REQ-ORD-001, and any other hyphenated name that is all capitals or has a digit
              "(?<![\\w-])\\p{Lu}[\\p{Lu}\\d]*+(?:-[\\p{Lu}\\d]++)++(?![\\w-])",
              "(?<![\\w-])(?=[\\p{L}-]*+\\d)\\p{L}\\w*+(?:-\\w++)++",
              // snake_case and CONSTANTS, camelCase, and words with a digit; not 1st, 2nd
              "(?<!\\w)(?=[\\p{L}\\d]*+_)\\w++",
              "(?<!\\w)(?=\\p{L}*?\\p{Ll}\\p{Lu})\\w++",
              "(?<!\\w)(?!\\d++(?:st|nd|rd|th)\\b)(?=\\p{L}++\\d|\\d++\\p{L})\\w++"),
          Pattern.UNICODE_CHARACTER_CLASS);

  private ProtectedTokens() {}

  /** Returns the tokens in the order of the text. They do not overlap. */
  public static List<Span> in(String text) {
    return in(text, List.of());
  }

  /**
   * @param glossary terms that are also tokens, if they are whole words in the same case
   * @return the tokens in the order of the text, without overlaps
   */
  public static List<Span> in(String text, List<String> glossary) {
    List<Span> tokens = tokens(text);
    // A term and a token that overlap become one longer token.
    return glossary.isEmpty()
        ? tokens
        : Span.joined(
            Stream.concat(tokens.stream(), new Glossary(glossary).in(text).stream()).toList());
  }

  /** The braces around the texts of a plural are not those of a placeholder. */
  private static List<Span> tokens(String text) {
    var tokens = new ArrayList<Span>();
    Matcher token = TOKEN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int done = 0;
    for (Span syntax : IcuMessage.syntax(text)) {
      addTokens(token.region(done, syntax.start()), tokens);
      tokens.add(syntax);
      done = syntax.end();
    }
    addTokens(token.region(done, text.length()), tokens);
    return tokens;
  }

  private static void addTokens(Matcher token, List<Span> tokens) {
    while (token.find()) {
      tokens.add(new Span(token.start(), token.end()));
    }
  }
}
