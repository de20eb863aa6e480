package org.acme.toolkit.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.requirement.rule.Rule;
import org.acme.toolkit.requirement.rule.RuleBook;
import org.acme.toolkit.text.ProtectedTokens;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {

  private static final Pattern MARKED = Pattern.compile("\\[([^\\]]+)]");

  @TestFactory
  Stream<DynamicNode> englishRulesFindTheirExamples() {
    return examples("en", Examiner.of(Examiner.ENGLISH));
  }

  @TestFactory
  Stream<DynamicNode> frenchRulesFindTheirExamples() {
    return examples("fr", Examiner.of(Examiner.FRENCH));
  }

  @TestFactory
  Stream<DynamicNode> germanRulesFindTheirExamples() {
    return examples("de", Examiner.of(Examiner.GERMAN));
  }

  @TestFactory
  Stream<DynamicNode> spanishRulesFindTheirExamples() {
    return examples("es", Examiner.of(Examiner.SPANISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void everyRuleHasAUniqueIdAndBothKindsOfExamples(String language) {
    var ids = new HashSet<String>();

    assertThat(RuleBook.load(language).rules())
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
              assertThat(rule.message()).isNotBlank();
              assertThat(rule.reference()).isNotBlank();
              assertThat(rule.examples().match()).as(rule.id()).isNotEmpty();
              assertThat(rule.examples().ok()).as(rule.id()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void rulesCoverTheNineSmellsOfTheLiterature(String language) {
    assertThat(RuleBook.load(language).rules())
        .extracting(Rule::smell)
        .contains(
            "subjective-language",
            "ambiguous-adverb-or-adjective",
            "loophole",
            "open-ended-or-non-verifiable-term",
            "superlative",
            "comparative",
            "negative-statement",
            "vague-pronoun",
            "uncertain-verb");
  }

  private static Stream<DynamicNode> examples(String language, Examiner examiner) {
    return RuleBook.load(language).rules().stream()
        .map(
            rule ->
                DynamicContainer.dynamicContainer(
                    rule.id(),
                    Stream.concat(rule.examples().match().stream(), rule.examples().ok().stream())
                        .map(
                            example ->
                                DynamicTest.dynamicTest(
                                    example, () -> finds(examiner, rule.id(), example)))));
  }

  private static void finds(Examiner examiner, String rule, String example) {
    List<String> marked = MARKED.matcher(example).results().map(match -> match.group(1)).toList();
    String text = MARKED.matcher(example).replaceAll("$1");

    assertThat(
            examiner
                .examine(text, ProtectedTokens.in(text), Deadline.in(Duration.ofMinutes(1)))
                .report()
                .findings())
        .filteredOn(finding -> finding.rule().equals(rule))
        .extracting(Finding::text)
        .isEqualTo(marked);
  }
}
