package org.acme.toolkit.text;

import java.util.Map;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/** The limits of the text and the glossary of a request. */
public final class TextLimit {

  /** In UTF-16 code units. These are about 40 pages, which take a few seconds to check. */
  public static final int MAX_LENGTH = 100_000;

  /** Maximum number of terms in a glossary. {@link #GLOSSARY_MESSAGE} contains it. */
  public static final int MAX_GLOSSARY = 1_000;

  public static final String GLOSSARY_MESSAGE = "must have at most 1,000 terms";

  /** Maximum length of a term in a glossary, in UTF-16 code units. */
  public static final int MAX_TERM = 200;

  private TextLimit() {}

  /**
   * @throws ProblemException 413 if the text is longer than {@link #MAX_LENGTH}
   */
  public static void check(String text) {
    check("The text has", text.length(), MAX_LENGTH);
  }

  /**
   * @param subject the subject and verb of the sentence in the problem
   * @throws ProblemException 413 if there are more characters than the limit
   */
  public static void check(String subject, int length, int limit) {
    if (length > limit) {
      throw new ProblemException(
          Problem.of(
              ProblemType.TEXT_TOO_LONG,
              "%s %,d characters; at most %,d are accepted.".formatted(subject, length, limit),
              Map.of("limit", limit)));
    }
  }
}
