package org.acme.toolkit.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;

/**
 * The operations on a document, in the order of the components: the wording is checked in the
 * corrected text, and the corrected text is translated.
 *
 * @param target BCP 47 tag of the target language
 */
record Operations(boolean correct, boolean vocabulary, Optional<String> target) {

  private static final Pattern TRANSLATE =
      Pattern.compile("translate:(?<target>" + LanguageTag.PATTERN + ")");

  /**
   * @param values each is one operation or several separated by commas
   * @throws ProblemException 400 for an unknown operation
   */
  static Operations parse(List<String> values) {
    boolean correct = false;
    boolean vocabulary = false;
    Optional<String> target = Optional.empty();
    List<String> names =
        values.stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    for (String name : names) {
      Matcher translate = TRANSLATE.matcher(name);
      if (name.equals("correct")) {
        correct = true;
      } else if (name.equals("vocabulary")) {
        vocabulary = true;
      } else if (translate.matches() && target.isEmpty()) {
        target = Optional.of(translate.group("target"));
      } else {
        throw invalid();
      }
    }
    if (names.isEmpty()) {
      throw invalid();
    }
    return new Operations(correct, vocabulary, target);
  }

  private static ProblemException invalid() {
    return DocumentProblems.invalid(
        "operations must be one or more of correct, vocabulary and translate:<BCP 47 tag>, with"
            + " one translation at most");
  }
}
