package org.acme.toolkit.correction.engine;

import java.util.List;
import java.util.Set;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.Rule;
import org.languagetool.rules.TextLevelRule;
import org.languagetool.rules.patterns.RuleSet;

/**
 * The few rules that check a whole text. They are collected once, because searching them among
 * thousands took a tenth of the time of a paragraph. Filters of findings still get the ids of all
 * active rules.
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
