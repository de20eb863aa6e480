package org.acme.toolkit.translation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.text.ProtectedTokens;
import org.acme.toolkit.text.Span;

/** Finds the parts of a text that a translation must not change. */
public final class KeptParts {

  /**
   * Private-use characters, which stand for formatting in documents, and characters that cannot be
   * sent as text: control characters, unpaired surrogates and unassigned code points.
   */
  private static final Pattern SIGN =
      Pattern.compile("[\\p{Co}\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\t\\r\\n]]");

  private KeptParts() {}

  /** Returns the parts in order, without overlaps. */
  static List<Span> in(String text, List<String> glossary) {
    return Span.joined(
        Stream.concat(
                ProtectedTokens.in(text, glossary).stream(),
                SIGN.matcher(text).results().map(KeptParts::span))
            .toList());
  }

  public static List<String> texts(String text, List<String> glossary) {
    return in(text, glossary).stream().map(span -> span.of(text)).toList();
  }

  /**
   * Returns whether a translation has other special characters than the original, or contains one
   * of the parts more often.
   */
  static boolean bringsIn(
      String translated, String original, Set<String> parts, List<String> glossary) {
    if (!signs(translated).equals(signs(original))) {
      return true;
    }
    Map<String, Long> before = counts(original, glossary);
    return counts(translated, glossary).entrySet().stream()
        .anyMatch(
            after ->
                parts.contains(after.getKey())
                    && after.getValue() > before.getOrDefault(after.getKey(), 0L));
  }

  private static Map<String, Long> counts(String text, List<String> glossary) {
    return texts(text, glossary).stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** Returns the single special characters among the parts as one string. */
  static String signs(String text) {
    return SIGN.matcher(text).results().map(MatchResult::group).collect(Collectors.joining());
  }

  static Span span(MatchResult match) {
    return new Span(match.start(), match.end());
  }
}
