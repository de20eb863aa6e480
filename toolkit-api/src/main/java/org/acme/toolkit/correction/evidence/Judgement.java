package org.acme.toolkit.correction.evidence;

/**
 * How certain it is that the author wants an edit, and why. The confidence of a class is the share
 * of its edits of real documents that a reader called right or harmless
 * (docs/quality/corrections.md).
 */
public enum Judgement {
  /** In general prose in English, which is measured against corrections by people. */
  IN_PROSE(0.97, "The mistake is clear, and so is its correction."),
  PROVEN_RULE(0.99, "Real documents show that this rule is right."),
  FIXED_WORDS(0.99, "These words are never right together."),
  SENTENCE_END(0.99, "A sentence ends before it."),
  WRITTEN_TWICE(0.98, "Nobody writes this word twice on purpose."),
  ACCENT(0.99, "An accent is missing, and only one word fits."),
  UMLAUT(0.99, "An umlaut is written as two letters, and only one word fits."),
  USUAL_MISSPELLING(0.99, "Many people misspell this word so, and mean no other one."),
  NOUN(0.99, "A noun needs a capital, and this word is nothing else."),
  SWAPPED_LETTERS(0.96, "Two letters are in the wrong order, and only one word fits."),
  MISSING_LETTER(0.99, "A letter is missing, and only one word fits."),
  DOUBLED_LETTER(0.99, "A letter is written twice, and only one word fits."),
  SAME_SOUND(0.99, "A letter of the same sound is written, and only one word fits."),
  RANKED(0.99, "Only one word fits, also beside the words around it."),
  WRITTEN_ELSEWHERE(0.33, "The text has the correct word elsewhere."),
  SIMILAR_WORD(0.54, "Only one word is similar, but another one may be meant."),
  SENTENCE_START(0.46, "A sentence may not start here."),
  OFTEN_WRONG(0.82, "This rule is often wrong, or changes what is right as it is."),
  OTHER_WORDS(0.26, "This rule is right beside other words, but often wrong here."),
  UNPROVEN(0.78, "Too few real texts show whether this rule is right."),
  AMBIGUOUS(0.56, "Other corrections are about as likely."),
  STYLE(0.4, "This is a matter of style."),
  ALONE(0.65, "It stands alone, so nothing shows what is meant."),
  QUOTED(0.5, "It is quoted or copied, so it may have to stay as it is."),
  FORMATTED(0.4, "The word is formatted inside, so you change it yourself."),
  UNMARKED(0.4, "A change at this place cannot be marked, so you make it yourself."),
  REPEATED(0, "The text has it several times, so it may be meant."),
  TERM(0.14, "It may be a term, an abbreviation or code."),
  NAME(0.3, "It may be a name."),
  FOREIGN(0.09, "It is a word of another language."),
  NO_REPLACEMENT(0, "There is no replacement.");

  private final double confidence;
  private final String reason;

  Judgement(double confidence, String reason) {
    this.confidence = confidence;
    this.reason = reason;
  }

  /** Returns the probability that the edit is right, from 0 to 1. */
  public double confidence() {
    return confidence;
  }

  /** Returns one sentence for the author. */
  public String reason() {
    return reason;
  }
}
