package org.acme.toolkit.text;

import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/** The longest text and glossary that one request may carry. */
public final class TextLimit {

  /** In UTF-16 code units; about 40 pages, which take a few seconds to check. */
  public static final int MAX_LENGTH = 100_000;

  /** Terms of a glossary; {@link #GLOSSARY_MESSAGE} names it. */
  public static final int MAX_GLOSSARY = 1_000;

  public static final String GLOSSARY_MESSAGE = "must have at most 1,000 terms";

  /** Of one term of a glossary, in UTF-16 code units. */
  public static final int MAX_TERM = 200;

  private TextLimit() {}

  /**
   * @throws ProblemException with status 413 where the text is longer than {@link #MAX_LENGTH}
   */
  public static void check(String text) {
    check("The text has", text.length(), MAX_LENGTH);
  }

  /**
   * @param subject of the sentence that the caller is told, and its verb
   * @throws ProblemException with status 413 where there are more characters than the limit
   */
  public static void check(String subject, int length, int limit) {
    if (length > limit) {
      throw new ProblemException(
          Problem.of(
              ProblemType.TEXT_TOO_LONG,
              "%s %,d characters; at most %,d are accepted.".formatted(subject, length, limit)));
    }
  }
}
