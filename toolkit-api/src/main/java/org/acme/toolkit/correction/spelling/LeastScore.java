package org.acme.toolkit.correction.spelling;

/**
 * The minimum score at which the replacement of a misspelled word is applied. It depends on the
 * length of the word. Short words need a higher score, because more words are similar to them and
 * they are more often names.
 *
 * @param maxMedium maximum length of a word of medium length, in UTF-16 code units
 */
record LeastScore(float ofShort, float ofMedium, int maxMedium, float ofLong) {

  static final LeastScore IN_PROSE = new LeastScore(0, -2, 7, -5);

  /** In texts about software, if the word is a typical slip of the replacement. */
  static final LeastScore OF_TECHNICAL_SLIP = new LeastScore(5, 0, 6, -5);

  /** In texts about software, for all other words. */
  static final LeastScore IN_TECHNICAL_TEXT = new LeastScore(10, 5, 6, 2);

  private static final int MAX_SHORT = 4;

  float of(int length) {
    if (length <= MAX_SHORT) {
      return ofShort;
    }
    return length <= maxMedium ? ofMedium : ofLong;
  }

  /** Returns the least score to replace a word by another one. */
  static float of(boolean isEssay, String original, String replacement) {
    if (isEssay) {
      return IN_PROSE.of(original.length());
    }
    LeastScore score =
        RankedReplacements.isSlip(original, replacement) ? OF_TECHNICAL_SLIP : IN_TECHNICAL_TEXT;
    return score.of(original.length());
  }
}
