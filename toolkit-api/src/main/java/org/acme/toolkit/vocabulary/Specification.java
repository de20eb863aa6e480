package org.acme.toolkit.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text in the form that rules read.
 *
 * @param sentences in the order of the text
 */
record Specification(String text, List<Sentence> sentences) {

  Stream<Word> words() {
    return sentences.stream().flatMap(sentence -> sentence.words().stream());
  }
}
