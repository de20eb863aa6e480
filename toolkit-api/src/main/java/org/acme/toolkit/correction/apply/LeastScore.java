package org.acme.toolkit.correction.apply;

/**
 * The score that a spelling correction needs to be applied without asking. A short unknown word
 * needs a higher score, because more words are similar to it and because it is more often a name.
 */
enum LeastScore {
  PROSE(7, 0, -2, -5),
  TECHNICAL_SLIP(6, 5, 0, -5),
  TECHNICAL(6, 10, 5, 2);

  private static final int LONGEST_SHORT_WORD = 4;

  private final int longestMediumWord;
  private final float shortWord;
  private final float mediumWord;
  private final float longWord;

  LeastScore(int longestMediumWord, float shortWord, float mediumWord, float longWord) {
    this.longestMediumWord = longestMediumWord;
    this.shortWord = shortWord;
    this.mediumWord = mediumWord;
    this.longWord = longWord;
  }

  float of(String word) {
    if (word.length() <= LONGEST_SHORT_WORD) {
      return shortWord;
    }
    return word.length() <= longestMediumWord ? mediumWord : longWord;
  }
}
