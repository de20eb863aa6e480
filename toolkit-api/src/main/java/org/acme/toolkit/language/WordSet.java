package org.acme.toolkit.language;

import java.util.Set;

/** Sets of words that are written as one string, which is easier to read than many. */
public final class WordSet {

  private WordSet() {}

  /**
   * @param list words between white space, each at most once
   */
  public static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
