package org.acme.toolkit.correction.engine;

import java.util.List;
import java.util.Set;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.Rule;
import org.languagetool.rules.TextLevelRule;
import org.languagetool.rules.patterns.RuleSet;

/**
 * The few rules that look at a whole text. They are kept, because searching them among thousands of
 * rules takes a tenth of the time of checking a paragraph. {@link #allRuleIds} still names all
 * active rules, because LanguageTool's filters of findings need them.
 */
final class TextRules extends RuleSet {

  private final List<Rule> rules;
  private final Set<String> activeRuleIds;

  TextRules(RuleSet active) {
    this.rules = active.allRules().stream().filter(TextLevelRule.class::isInstance).toList();
    this.activeRuleIds = active.allRuleIds();
  }

  @Override
  public List<Rule> allRules() {
    return rules;
  }

  @Override
  public List<Rule> rulesForSentence(AnalyzedSentence sentence) {
    return List.of();
  }

  @Override
  public Set<String> allRuleIds() {
    return activeRuleIds;
  }
}
