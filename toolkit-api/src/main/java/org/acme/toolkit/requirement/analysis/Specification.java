package org.acme.toolkit.requirement.analysis;

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
}
