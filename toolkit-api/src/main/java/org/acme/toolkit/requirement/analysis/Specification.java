package org.acme.toolkit.requirement.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text in the form that rules read.
 *
 * @param blocks with text, in the order of the text
 * @param sentences in the order of the text
 */
public record Specification(String text, List<Block> blocks, List<Sentence> sentences) {

  public Stream<Word> words() {
    return sentences.stream().flatMap(sentence -> sentence.words().stream());
  }

  /** Returns whether only marks stand before a block in its line, so that a cell opens its row. */
  public boolean opensLine(Block block) {
    int line = text.lastIndexOf('\n', block.span().start() - 1) + 1;
    return text.substring(line, block.span().start()).chars().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * Joins texts that were analysed one by one.
   *
   * @param between what stands between two of them
   */
  public static Specification joined(List<Specification> parts, String between) {
    var text = new StringBuilder();
    var blocks = new ArrayList<Block>();
    var sentences = new ArrayList<Sentence>();
    for (Specification part : parts) {
      text.append(text.isEmpty() ? "" : between);
      int start = text.length();
      text.append(part.text);
      part.blocks.forEach(block -> blocks.add(block.shifted(start)));
      part.sentences.forEach(sentence -> sentences.add(sentence.shifted(start)));
    }
    return new Specification(text.toString(), blocks, sentences);
  }
}
