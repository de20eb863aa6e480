package org.acme.toolkit.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text as the rules see it.
 *
 * @param sentences in their order
 */
record Specification(String text, List<Sentence> sentences) {

  Stream<Word> words() {
    return sentences.stream().flatMap(sentence -> sentence.words().stream());
  }
}
