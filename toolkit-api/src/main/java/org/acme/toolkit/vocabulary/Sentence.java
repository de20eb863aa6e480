package org.acme.toolkit.vocabulary;

import java.util.List;

/** The words of a sentence, at least one, including numbers, punctuation and protected tokens. */
record Sentence(List<Word> words) {

  int start() {
    return words.get(0).start();
  }

  int end() {
    return words.get(words.size() - 1).end();
  }
}
