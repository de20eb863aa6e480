package org.acme.toolkit.correction.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.correction.english.EnglishRules;
import org.acme.toolkit.language.SoftwareWords;
import org.acme.toolkit.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.markup.AnnotatedTextBuilder;

/** Checks that the engine with its cache finds the same as a single pass of LanguageTool. */
@QuarkusTest
class SinglePassTest {

  /** Text in which rules across paragraphs find something. */
  private static final String ACROSS =
      "\n\nThis is (not closed.\n\nThis is the third.\n\nThis is \"quoted. This are wrong.\n"
          + "They use an archaeological term.\n\nOthers say archeological. Teh end";

  @Inject Engines engines;

  private String text;

  @BeforeEach
  void readTheSample() throws IOException {
    text = Files.readString(Path.of("../docs/samples/order-service-specification.md")) + ACROSS;
  }

  @ParameterizedTest
  @EnumSource(names = {"DEFAULT", "PICKY"})
  void findsTheSameWithAndWithoutTheCache(JLanguageTool.Level level) throws IOException {
    List<RuleFinding> expected = singlePass(text, level);

    assertThat(check(text, level)).isEqualTo(expected);
    assertThat(check(text, level)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"DEFAULT", "PICKY"})
  void findsTheSameAfterEachParagraphWasCheckedAlone(JLanguageTool.Level level) throws IOException {
    String other = text.replace("order", "parcel");
    for (String paragraph : other.split("\\n\\n")) {
      assertThat(check(paragraph, level)).isEqualTo(singlePass(paragraph, level));
    }

    assertThat(check(other, level)).isEqualTo(singlePass(other, level));
  }

  @Test
  void findsTheSameIfARuleIsIgnoredOrDisabled() throws IOException {
    String mistake = "A event, and the the end.";
    JLanguageTool tool = tool();
    tool.disableRule("EN_A_VS_AN");

    assertThat(engine().check(mistake, JLanguageTool.Level.DEFAULT, Set.of("EN_A_VS_AN"), soon()))
        .isEqualTo(tool.check(mistake).stream().map(RuleFinding::of).toList())
        .isNotEmpty();
  }

  @Test
  void rejectsATextThatTakesTooLongToCheck() {
    assertThatThrownBy(
            () ->
                engine()
                    .check(
                        "A text never seen befor.",
                        JLanguageTool.Level.DEFAULT,
                        Set.of(),
                        Deadline.in(Duration.ZERO)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("longer than 0 s");
  }

  private JLanguageTool tool() {
    var tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
    EnglishRules.of(tool.getLanguage(), engine().model().orElseThrow()).forEach(tool::addRule);
    return tool;
  }

  private List<RuleFinding> singlePass(String text, JLanguageTool.Level level) throws IOException {
    return tool()
        .check(
            new AnnotatedTextBuilder().addText(text).build(),
            true,
            JLanguageTool.ParagraphHandling.NORMAL,
            null,
            JLanguageTool.Mode.ALL,
            level)
        .stream()
        .map(RuleFinding::of)
        .map(finding -> withOnlyItsNameIfOfSoftware(finding, text))
        .toList();
  }

  /** Software words get only their name as a suggestion. This is the only intended difference. */
  private static RuleFinding withOnlyItsNameIfOfSoftware(RuleFinding finding, String text) {
    String word = finding.of(text);
    return finding.isSpelling() && SoftwareWords.contains(word)
        ? new RuleFinding(
            finding.start(),
            finding.end(),
            SoftwareWords.nameOf(word).stream().toList(),
            finding.rule(),
            finding.category(),
            finding.type(),
            finding.isSpelling(),
            finding.isDoubtful(),
            finding.message(),
            finding.url())
        : finding;
  }

  private List<RuleFinding> check(String text, JLanguageTool.Level level) {
    return engine().check(text, level, Set.of(), soon());
  }

  private Engine engine() {
    Engine engine = engines.forLanguage("en-US");
    engine.awaitLoaded();
    return engine;
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofMinutes(5));
  }
}
