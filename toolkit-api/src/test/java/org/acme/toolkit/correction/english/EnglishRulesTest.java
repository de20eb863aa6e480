package org.acme.toolkit.correction.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.CorrectExample;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.PatternRule;

/**
 * Checks that each rule of grammar-en.xml finds the mistakes in its incorrect examples, and nothing
 * in its correct ones.
 */
class EnglishRulesTest {

  private static final JLanguageTool TOOL =
      new JLanguageTool(Languages.getLanguageForShortCode("en-US"));

  static Stream<PatternRule> rules() throws IOException {
    return EnglishRules.of(TOOL.getLanguage(), TrigramModel.ofEnglish()).stream()
        .filter(PatternRule.class::isInstance)
        .map(PatternRule.class::cast);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleFindsTheMistakesInItsIncorrectExamples(PatternRule rule) throws IOException {
    assertThat(rule.getIncorrectExamples()).isNotEmpty();
    for (IncorrectExample example : rule.getIncorrectExamples()) {
      String text = withoutMarker(example.getExample());
      assertThat(matches(rule, text))
          .as(text)
          .singleElement()
          .satisfies(
              match -> {
                assertThat(match.getSuggestedReplacements()).isEqualTo(example.getCorrections());
                assertThat(match.getFromPos()).isEqualTo(example.getExample().indexOf("<marker>"));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleFindsNothingInItsCorrectExamples(PatternRule rule) throws IOException {
    assertThat(rule.getCorrectExamples()).isNotEmpty();
    for (CorrectExample example : rule.getCorrectExamples()) {
      String text = withoutMarker(example.getExample());
      assertThat(matches(rule, text)).as(text).isEmpty();
    }
  }

  private static List<RuleMatch> matches(Rule rule, String text) throws IOException {
    return Arrays.asList(rule.match(TOOL.getAnalyzedSentence(text)));
  }

  private static String withoutMarker(String example) {
    return example.replaceAll("</?marker>", "");
  }
}
