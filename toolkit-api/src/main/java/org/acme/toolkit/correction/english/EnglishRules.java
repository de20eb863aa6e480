package org.acme.toolkit.correction.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.languagetool.Language;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.PatternRuleLoader;
import org.languagetool.synthesis.Synthesizer;

/** Rules for mistakes in English that LanguageTool does not find. */
public final class EnglishRules {

  private static final String PATTERNS = "grammar-en.xml";

  private EnglishRules() {}

  public static List<Rule> of(Language language, TrigramModel model) {
    try (InputStream file = EnglishRules.class.getResourceAsStream(PATTERNS)) {
      var rules = new ArrayList<Rule>(new PatternRuleLoader().getRules(file, PATTERNS, language));
      Synthesizer synthesizer = language.getSynthesizer();
      rules.add(new BareNounRule(synthesizer, model));
      rules.add(new QuantityRule(synthesizer, model));
      rules.add(new VerbFormRule(synthesizer, model));
      rules.add(new AgreementRule(synthesizer, model));
      rules.add(new LongSubjectRule(synthesizer, model));
      rules.add(new SecondVerbRule(synthesizer, model));
      rules.add(new WrongWordRule(synthesizer, model));
      rules.add(new ClauseCommaRule(synthesizer, model));
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
