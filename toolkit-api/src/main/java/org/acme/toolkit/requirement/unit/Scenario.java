package org.acme.toolkit.requirement.unit;

import java.util.List;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.unit.Wording.ScenarioWords;

/** Recognises scenarios in the form of Gherkin. */
final class Scenario {

  /** In UTF-16 code units. A step is recognised by its first words. */
  private static final int START = 40;

  private Scenario() {}

  /**
   * @return the number of blocks that are one scenario, 0 if they are none
   */
  static int length(ScenarioWords words, List<Block> blocks, String text) {
    String first = start(blocks.get(0), text);
    boolean titled = Wording.opening(words.title(), first).isPresent();
    if (!titled && Wording.opening(words.given(), first).isEmpty()) {
      return 0;
    }
    int length = 1;
    while (length < blocks.size() && isStep(words, start(blocks.get(length), text))) {
      length++;
    }
    boolean inOneBlock = !titled && hasSteps(words, blocks.get(0).span().of(text));
    return length > (titled ? 2 : 1) || inOneBlock ? length : 0;
  }

  private static boolean isStep(ScenarioWords words, String start) {
    return Stream.of(words.given(), words.when(), words.then(), words.and())
        .anyMatch(steps -> Wording.opening(steps, start).isPresent());
  }

  private static boolean hasSteps(ScenarioWords words, String text) {
    String lower = Wording.lower(text);
    return Stream.of(words.when(), words.then())
        .allMatch(steps -> steps.stream().anyMatch(step -> lower.contains(" " + step + " ")));
  }

  private static String start(Block block, String text) {
    int from = block.span().start();
    int to = Math.min(block.span().end(), from + START);
    return Wording.lower(text.substring(from, to)).strip().replaceAll("^[*_]++", "");
  }
}
