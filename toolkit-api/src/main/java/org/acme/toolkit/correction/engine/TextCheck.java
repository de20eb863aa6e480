package org.acme.toolkit.correction.engine;

import java.util.List;
import java.util.Set;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.RuleSet;

/**
 * One check of a whole text: the rules to run on it, the results of its sentences, and the rules to
 * leave out. It is a rule set because LanguageTool passes its rule set on to {@link
 * SentenceTool#performCheck} unchanged.
 */
final class TextCheck extends RuleSet {

  private final TextRules rules;
  private final List<SentenceTool.Checked> sentences;
  private final Set<String> ignoredRules;

  TextCheck(TextRules rules, List<SentenceTool.Checked> sentences, Set<String> ignoredRules) {
    this.rules = rules;
    this.sentences = sentences;
    this.ignoredRules = ignoredRules;
  }

  /** In the order of the text. */
  List<SentenceTool.Checked> sentences() {
    return sentences;
  }

  Set<String> ignoredRules() {
    return ignoredRules;
  }

  @Override
  public List<Rule> allRules() {
    return rules.allRules();
  }

  @Override
  public List<Rule> rulesForSentence(AnalyzedSentence sentence) {
    return rules.rulesForSentence(sentence);
  }

  @Override
  public Set<String> allRuleIds() {
    return rules.allRuleIds();
  }
}
