package org.acme.toolkit.correction.apply;

/**
 * How certain it is that the author wants an edit, and why. The confidences are shares of edits
 * that readers called right or harmless (docs/quality.md).
 */
public enum Judgement {
  CERTAIN(0.97, "The mistake is clear, and so is its correction."),
  SENTENCE_START(0.6, "A sentence may not start here."),
  OFTEN_WRONG(0.6, "This rule is often wrong in specifications."),
  UNPROVEN(0.6, "Too few real texts show whether this rule is right."),
  AMBIGUOUS(0.5, "Other corrections are about as likely."),
  STYLE(0.4, "This is a matter of style."),
  ALONE(0.4, "It stands alone, so nothing shows what is meant."),
  FORMATTED(0.4, "The word is formatted inside, so you change it yourself."),
  UNMARKED(0.4, "A change at this place cannot be marked, so you make it yourself."),
  REPEATED(0.3, "The text has it several times, so it may be meant."),
  TERM(0.2, "It may be a term, an abbreviation or code."),
  NAME(0.2, "It may be a name."),
  FOREIGN(0.2, "It is a word of another language."),
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
