package org.acme.toolkit.translation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;

/** Translates texts without touching their protected tokens. */
@ApplicationScoped
public class TranslationService {

  /** What stands for "find out yourself" in place of a source language. */
  public static final String AUTO = "auto";

  /**
   * Translates texts with one provider. The protected tokens of each text, the terms of the
   * glossary and every private-use character (U+E000 to U+F8FF) are in its translation as often and
   * in the same order.
   *
   * @param source BCP 47 tag, or {@link #AUTO}
   * @param target BCP 47 tag
   * @param provider name of the one to use; null for the preferred one of those that can
   * @param glossary terms that stay as they are
   * @return as many translations as there are texts, in their order
   * @throws ProblemException 422 where no provider can; 429, 502, 503 or 504 where one failed
   */
  public Translations translate(
      List<String> texts, String source, String target, String provider, List<String> glossary) {
    throw new ProblemException(
        Problem.of(422, "provider-not-configured", "No translation provider is configured."));
  }
}
