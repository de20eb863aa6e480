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
