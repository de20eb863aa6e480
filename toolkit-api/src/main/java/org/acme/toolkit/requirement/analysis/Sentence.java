package org.acme.toolkit.requirement.analysis;

import java.util.List;

/** The words of a sentence, at least one, including numbers, punctuation and protected tokens. */
public record Sentence(Block block, List<Word> words) {

  public int start() {
    return words.get(0).start();
  }

  public int end() {
    return words.get(words.size() - 1).end();
  }

  Sentence shifted(int by) {
    return new Sentence(block.shifted(by), words.stream().map(word -> word.shifted(by)).toList());
  }
}
