package org.acme.toolkit.document.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.text.Span;

/**
 * Finds the parts of Markdown's lines that CommonMark takes for text: formulas, LaTeX,
 * placeholders, attributes, links of wikis.
 */
final class MarkdownInlines {

  private static final String CODE =
      "(?m:^(?<indentation>[ >\\t]{0,40}+)(?:[-*+] {1,3}+)?(?<fence>```|~~~)(?s:.*?)"
          + "(?:^[ >\\t]{0,40}+\\k<fence>|\\z))";

  /**
   * What the first group matches is code or an escaped mark; nothing begins inside of it. The rest
   * is not text.
   */
  private static final Pattern PART =
      Pattern.compile(
          String.join(
              "|",
              "(?<other>"
                  + CODE
                  + "|``[^\\n]+?``|`[^`\\n]++(?:\\n[^`\\n]++)?`|<!--(?s:.*?)(?:-->|\\z)"
                  + "|(?<![\\w+.-])https?://[^\\s<>\"`)\\]]++)",
              // formulas
              "(?<!\\$)\\$\\$[^$]++\\$\\$(?!\\$)",
              "(?<![\\w$])\\$(?![\\s$])(?<formula>[^$\\n]{1,300}+)(?<!\\s)\\$(?![\\w$])",
              "\\\\\\((?<term>[^\\\\\\n]*+(?:\\\\[^()\\n][^\\\\\\n]*+){0,99}+)\\\\\\)",
              "(?m:^[ >\\t]{0,40}+\\\\\\[[^\\\\]*+(?:\\\\[^\\]\\[][^\\\\]*+){0,99}+\\\\\\][ \\t]*+$)",
              // LaTeX
              "\\\\begin\\{(?<environment>[A-Za-z]{1,40}+\\*?+)\\}",
              "\\\\[A-Za-z]{2,40}+\\*?+(?:\\[[^\\[\\]\\n]{0,99}+\\])?+(?:\\{[^{}\\n]{0,99}+\\}){0,3}+",
              // placeholders and attributes
              "\\{\\{\\{?[^{}\\n]++\\}\\}\\}?",
              "\\{%[^%{}\\n]*+(?:%(?!\\})[^%{}\\n]*+){0,9}+%\\}",
              "<%[^%<\\n]*+(?:%(?!>)[^%<\\n]*+){0,9}+%>",
              "\\{(?:[#.][\\w-]|:|[\\w-]{1,40}+=)[^{}\\n]*+\\}",
              // JavaScript of MDX, which ends at a blank line
              "(?m:^import (?:[\\w$*{},\\s]{1,300}? from )?[\"'][^\"'\\n]{1,300}+[\"'];?+[ \\t]*+$)",
              "(?m:^export (?:(?:default )?(?:async )?(?:function|class)\\b"
                  + "|default (?=[\\w$.({]{1,99}+[;({ ]{0,3}+$)|(?:const|let|var) [\\w${\\[]|\\*|\\{)"
                  + "[^\\n]*+(?:\\n(?![ \\t\\r]*+\\n)[^\\n]++){0,99}+)",
              // links of wikis
              "!?\\[\\[[^\\[\\]\\n]++\\]\\]",
              "(?<escape>\\\\[!-/:-@\\[-`{-~])"));

  /** Text in a formula, which prose between two amounts of dollars has not. */
  private static final Pattern MATHEMATICS = Pattern.compile("[\\\\^_={}<>|]|^[^ ]{1,9}+$");

  private static final Pattern PROSE_ENVIRONMENT =
      Pattern.compile(
          "itemize|enumerate|description|quote|quotation|abstract|center|theorem|definition|proof"
              + "|document|lemma|example|remark");

  private static final Pattern END =
      Pattern.compile("\\\\end\\{(?<environment>[A-Za-z]{1,40}+\\*?+)\\}");

  private final List<Span> hidden = new ArrayList<>();
  private final List<Span> fences = new ArrayList<>();

  /**
   * @param start where front matter ends
   */
  MarkdownInlines(String source, int start) {
    Map<String, TreeSet<Integer>> ends = new HashMap<>();
    END.matcher(source)
        .results()
        .forEach(end -> ends.computeIfAbsent(end.group(1), name -> new TreeSet<>()).add(end.end()));
    Matcher part = PART.matcher(source);
    int at = start;
    while (at < source.length() && part.find(at)) {
      Cancellation.check();
      at = Math.max(part.end(), at + 1);
      if (part.group("fence") != null) {
        fences.add(new Span(part.start(), part.end()));
      } else if (isHidden(part)) {
        Integer end = part.group("environment") == null ? null : end(part, ends);
        at = end == null ? at : end;
        hidden.add(new Span(part.start(), at));
      } else if (part.group("other") == null && part.group("escape") == null) {
        at = part.start() + 1;
      }
    }
  }

  private static boolean isHidden(Matcher part) {
    if (part.group("other") != null || part.group("escape") != null) {
      return false;
    }
    String formula = part.group("formula") == null ? part.group("term") : part.group("formula");
    return formula == null || MATHEMATICS.matcher(formula).find();
  }

  private static Integer end(Matcher begin, Map<String, TreeSet<Integer>> ends) {
    String name = begin.group("environment");
    return PROSE_ENVIRONMENT.matcher(name).matches() || !ends.containsKey(name)
        ? null
        : ends.get(name).higher(begin.end());
  }

  /** Returns the parts that are not text, in order. */
  List<Span> hidden() {
    return hidden;
  }

  /** Returns the blocks of code between fences, in order. */
  List<Span> fences() {
    return fences;
  }
}
