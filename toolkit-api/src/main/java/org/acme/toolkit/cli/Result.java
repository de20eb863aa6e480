package org.acme.toolkit.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.toolkit.cli.Issue.Region;
import org.acme.toolkit.document.CheckedFile;
import org.acme.toolkit.document.CheckedFile.Found;
import org.acme.toolkit.document.CheckedFile.Requirement;
import org.acme.toolkit.document.CheckedFile.Severity;
import org.acme.toolkit.text.Lines;

/**
 * What was found in a file.
 *
 * @param language BCP 47 tag; empty if there is no text
 * @param guessedCharset of a text that does not say it and is not in UTF-8
 * @param failure why the file could not be checked
 */
record Result(
    String name,
    String language,
    Optional<Charset> guessedCharset,
    List<Issue> issues,
    List<Requirement> requirements,
    Optional<String> failure) {

  private static final String MIN_SCORE = "MIN_SCORE";

  /**
   * @param minScore the least score of a good requirement
   * @param changed the lines to look at; empty for all
   */
  static Result of(String name, CheckedFile file, int minScore, Optional<ChangedLines> changed) {
    Optional<Lines> lines = file.source().map(Lines::new);
    Map<String, Integer> times = new HashMap<>();
    List<Issue> issues =
        Stream.concat(
                file.findings().stream(),
                file.requirements().stream()
                    .filter(requirement -> requirement.score() < minScore)
                    .map(requirement -> tooLow(requirement, minScore)))
            .map(found -> issue(name, found, lines, times))
            .filter(issue -> isWanted(issue, changed))
            .toList();
    return new Result(
        name,
        file.language(),
        file.guessedCharset(),
        issues,
        file.requirements(),
        Optional.empty());
  }

  static Result failed(String name, String failure) {
    return new Result(name, "", Optional.empty(), List.of(), List.of(), Optional.of(failure));
  }

  private static Found tooLow(Requirement requirement, int minScore) {
    return new Found(
        MIN_SCORE,
        "score of a requirement",
        "",
        "REQUIREMENTS",
        Severity.ERROR,
        "The score of this requirement is %d, and %d is needed."
            .formatted(requirement.score(), minScore),
        requirement.text(),
        requirement.text(),
        requirement.reasons(),
        List.of(),
        requirement.place());
  }

  private static Issue issue(
      String name, Found found, Optional<Lines> lines, Map<String, Integer> times) {
    Optional<Region> region =
        lines.flatMap(known -> found.place().span().map(span -> Region.of(span, known)));
    String key =
        String.join(
            "\0", name, found.rule(), found.text(), found.sentence().replaceAll("\\s++", " "));
    int time = times.merge(key, 1, Integer::sum);
    return new Issue(found, region, fingerprint(key + "\0" + time));
  }

  private static String fingerprint(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** A file without lines is looked at as a whole. */
  private static boolean isWanted(Issue issue, Optional<ChangedLines> changed) {
    return changed.isEmpty()
        || issue.region().isEmpty()
        || changed.get().overlap(issue.region().get().line(), issue.region().get().endLine());
  }

  Result with(List<Issue> others) {
    return new Result(name, language, guessedCharset, others, requirements, failure);
  }
}
