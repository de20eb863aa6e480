package org.acme.toolkit.correction.apply;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How often each word of a text is written, and whether the text is about software, whose names no
 * dictionary knows.
 */
final class TextProfile {

  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]++");

  /** Ordinary words that are frequent in specifications and manuals. */
  private static final Set<String> TERMS =
      Set.of(
          "application",
          "array",
          "browser",
          "buffer",
          "byte",
          "bytes",
          "cache",
          "client",
          "command",
          "configuration",
          "configure",
          "data",
          "database",
          "default",
          "directory",
          "error",
          "errors",
          "file",
          "files",
          "filename",
          "format",
          "function",
          "hardware",
          "input",
          "interface",
          "keyword",
          "kernel",
          "library",
          "log",
          "message",
          "messages",
          "method",
          "methods",
          "module",
          "modules",
          "network",
          "object",
          "objects",
          "operator",
          "option",
          "options",
          "output",
          "package",
          "packages",
          "parameter",
          "parameters",
          "process",
          "processor",
          "product",
          "property",
          "protocol",
          "request",
          "requests",
          "requirement",
          "requirements",
          "runtime",
          "script",
          "server",
          "shall",
          "software",
          "specification",
          "specified",
          "string",
          "strings",
          "subroutine",
          "syntax",
          "system",
          "systems",
          "token",
          "tokens",
          "type",
          "user",
          "users",
          "value",
          "values",
          "variable",
          "variables",
          "version");

  /** If the share of names among the words is larger, the text is about software. */
  private static final double MAX_SHARE_OF_NAMES = 0.01;

  /** If the share of names and terms among the words is larger, the text is about software. */
  private static final double MAX_SHARE_OF_TERMS = 0.05;

  /** With so few terms, even a short text is not about software. */
  private static final int FEW_TERMS = 2;

  private final Map<String, Long> timesWritten;
  private final boolean isTechnical;

  /**
   * @param names number of protected tokens that are not ordinary words, numbers or acronyms
   */
  TextProfile(String text, long names) {
    this.timesWritten =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long words = timesWritten.values().stream().mapToLong(Long::longValue).sum();
    long terms =
        names
            + timesWritten.entrySet().stream()
                .filter(entry -> isTerm(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    boolean hasManyNames = names > MAX_SHARE_OF_NAMES * words;
    boolean hasManyTerms = terms > FEW_TERMS && terms > MAX_SHARE_OF_TERMS * words;
    this.isTechnical = hasManyNames || hasManyTerms;
  }

  private static boolean isTerm(String word) {
    boolean isAcronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return isAcronym || TERMS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the text is about software. */
  boolean isTechnical() {
    return isTechnical;
  }

  long timesWritten(String word) {
    return timesWritten.getOrDefault(word, 0L);
  }
}
