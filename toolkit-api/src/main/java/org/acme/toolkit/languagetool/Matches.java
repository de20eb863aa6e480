package org.acme.toolkit.languagetool;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.correction.RuleDescription;
import org.acme.toolkit.languagetool.CheckAnswer.Link;
import org.acme.toolkit.languagetool.CheckAnswer.Match;
import org.acme.toolkit.languagetool.CheckAnswer.MatchCategory;
import org.acme.toolkit.languagetool.CheckAnswer.MatchRule;
import org.acme.toolkit.languagetool.CheckAnswer.MatchType;
import org.acme.toolkit.languagetool.CheckAnswer.Replacement;
import org.acme.toolkit.languagetool.CheckAnswer.TextAround;
import org.acme.toolkit.requirement.Finding;
import org.acme.toolkit.requirement.RequirementRule;
import org.acme.toolkit.text.Span;

/** Turns findings of this application into LanguageTool's matches. */
final class Matches {

  /** The category of all rules about the wording of requirements. */
  static final String REQUIREMENTS = "REQUIREMENTS";

  static final String REQUIREMENTS_NAME = "Requirements";

  static final String STYLE = "style";

  private Matches() {}

  /**
   * @param place in the text as sent
   */
  static Match of(
      Edit edit, RuleDescription rule, Span place, TextAround context, String sentence) {
    return new Match(
        edit.message(),
        rule.categoryName(),
        place.start(),
        place.end() - place.start(),
        edit.replacements().stream().map(Replacement::new).toList(),
        context,
        sentence,
        new MatchType(type(rule)),
        new MatchRule(
            edit.rule(),
            rule.description(),
            rule.issueType(),
            Stream.ofNullable(edit.url()).map(Link::new).toList(),
            new MatchCategory(rule.category(), rule.categoryName())));
  }

  private static String type(RuleDescription rule) {
    if (rule.isSpelling()) {
      return "UnknownWord";
    }
    return rule.issueType().equals(STYLE) ? "Hint" : "Other";
  }

  /**
   * Editors insert replacements as they are, so advice becomes a part of the message.
   *
   * @param place in the text as sent
   */
  static Match of(
      Finding finding, RequirementRule rule, Span place, TextAround context, String sentence) {
    String title = title(rule);
    List<String> wordings =
        finding.suggestions().stream().filter(text -> !rule.advice().contains(text)).toList();
    String advice =
        rule.advice().isEmpty() ? "" : " (%s)".formatted(String.join("; ", rule.advice()));
    return new Match(
        finding.message() + advice,
        title,
        place.start(),
        place.end() - place.start(),
        wordings.stream().map(Replacement::new).toList(),
        context,
        sentence,
        new MatchType("Hint"),
        new MatchRule(
            finding.rule(),
            description(rule),
            STYLE,
            List.of(),
            new MatchCategory(REQUIREMENTS, REQUIREMENTS_NAME)));
  }

  static String description(RequirementRule rule) {
    return "%s: %s".formatted(title(rule), rule.reference());
  }

  private static String title(RequirementRule rule) {
    String smell = rule.smell().replace('-', ' ');
    return smell.substring(0, 1).toUpperCase(Locale.ROOT) + smell.substring(1);
  }
}
