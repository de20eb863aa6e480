package org.acme.toolkit.correction.apply;

/**
 * The score that the replacement of a misspelled word needs to be applied, by the length of the
 * word. Short words need more: more words are near them, and they are names more often.
 *
 * @param maxMedium longest word of medium length, in UTF-16 units
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
}
