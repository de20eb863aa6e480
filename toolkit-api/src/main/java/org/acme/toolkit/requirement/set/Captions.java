package org.acme.toolkit.requirement.set;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.text.Span;

/** Finds figures and tables that a text refers to and does not contain. */
final class Captions {

  private static final String LABEL =
      "(figure|fig\\.|table|abbildung|abb\\.|tabelle|tableau|figura|tabla)";

  private static final String NUMBER = "\\s(\\d{1,3}(?:[.-]\\d{1,3})?)";

  /** "Figure 3: Orders" at the start of a line. A sentence goes on in small letters. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?mu)^[\\s>#*_!|\\[]{0,10}(?:<[^<>\\n]{1,60}>){0,3}(?i:"
              + LABEL
              + ")"
              + NUMBER
              + "(?=\\s?[:.*_)\\]<|–—-]|\\s?$|\\s\\p{Lu})");

  /** Those of other documents are left out: "table 3 of RFC 2119". */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})"
              + LABEL
              + NUMBER
              + "(?![\\d.-]\\d)(?! (?:of|in|from|von|aus|der|des|de|du|del)\\b)");

  /** Fewer captions may be chance. */
  private static final int FEWEST = 2;

  private Captions() {}

  static Stream<Fault> dangling(String text) {
    List<MatchResult> captions = CAPTION.matcher(text).results().toList();
    Set<String> known = captions.stream().map(Captions::name).collect(Collectors.toSet());
    return REFERENCE
        .matcher(text)
        .results()
        .filter(found -> !known.contains(name(found)))
        .filter(found -> captions.stream().filter(c -> isLike(c, found)).count() >= FEWEST)
        .map(
            found ->
                new Fault(Kind.DANGLING_REFERENCE, List.of(new Span(found.start(), found.end()))));
  }

  private static boolean isLike(MatchResult one, MatchResult other) {
    return isTable(one) == isTable(other);
  }

  private static String name(MatchResult found) {
    return isTable(found) + " " + found.group(2);
  }

  private static boolean isTable(MatchResult found) {
    return found.group(1).toLowerCase(Locale.ROOT).startsWith("t");
  }
}
