package org.acme.toolkit.requirement.unit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the id at the start of a requirement. */
final class RequirementIds {

  /** In UTF-16 code units. Longer ones are names of something else. */
  private static final int LONGEST = 40;

  /** FR-12, REQ_ORD.3, [UC3], /LF10/, and 3.2.1 in front of a sentence. */
  private static final Pattern START =
      Pattern.compile(
          "^[\\[(*_/\\s]*+(?:ID\\s?+:[\\s*_]*+)?(?<id>\\p{Lu}{1,6}+\\s\\d++(?:\\.\\d++)*+|[\\p{Lu}\\d][\\p{L}\\d]*+(?:[-_./][\\p{L}\\d]++)*+)"
              + "(?<close>[\\])*_/]*+(?:\\s*+[:.)–—-])?+[\\])*_/]*+)(?:(?=\\s|$)|(?<=[:\\])]))\\s*+");

  /** What follows an id: a sentence, or its name as in "FR-1 (Login): The user". */
  private static final Pattern UPPER =
      Pattern.compile("[\\p{Lu}*_\"“«]|\\([^()\\n]{1,60}+\\)\\s?:");

  private static final Pattern NUMBER = Pattern.compile("^\\d++(?:\\.\\d++)++");

  private static final Pattern LETTERS_AND_DIGITS =
      Pattern.compile("\\p{Lu}++[\\p{Lu}\\d]*+(?:[-_./][\\p{L}\\d]++)*+");

  /** Prefixes of ids that need no separator: F for functional, N for not, R for requirement. */
  private static final Pattern SEPARATED_OR_PREFIX =
      Pattern.compile(
          "^(?:[^-_]++[-_].++|(?:N?FR|NFA?|FA|LF|LE|LD|LL|REQ|R|UC|US|SR|BR|QR|TR|UR|AC|RF|RNF|EF|ENF)\\d.*+)");

  /** ESP8266 and MPU6050 are names of parts, and PBKDF2 and HTML5 of techniques. */
  private static final Pattern PART =
      Pattern.compile(
          "^(?:\\p{Lu}{1,6}+[1-9]\\d{3,9}|(?:PBKDF|SHA|AES|RSA|MD|HTML|CSS|HTTP|UTF|IPV|MP)\\d{1,4})$");

  private static final Pattern END =
      Pattern.compile(
          "(?<open>[\\[(]?)(?<id>(?<prefix>\\p{Lu}{1,10}+)[-_][\\p{L}\\d_.-]{0,20}\\d)(?<close>[\\])]?)\\.?");

  /** What these letters precede is no id of a requirement. */
  private static final String STANDARDS = "ISO|IEC|IEEE|RFC|UTF|AES|SHA|RSA|DIN|EN|RS|CWE|CVE";

  private RequirementIds() {}

  /**
   * @param length of the id with the marks around it and the space behind it
   */
  record Label(String id, int length) {

    /** Returns whether it is the number of a section. */
    boolean isNumber() {
      return NUMBER.matcher(id).matches();
    }
  }

  static Optional<Label> atStart(String text) {
    Matcher start = START.matcher(text);
    if (!start.lookingAt() || start.group("id").length() > LONGEST) {
      return Optional.empty();
    }
    String id = start.group("id");
    boolean marked = !start.group("close").isBlank() || start.end() == text.length();
    // "UTF-8 shall be used" has no id.
    boolean ends = marked || UPPER.matcher(text).region(start.end(), text.length()).lookingAt();
    return ends && isId(id, marked) ? Optional.of(new Label(id, start.end())) : Optional.empty();
  }

  private static boolean isId(String id, boolean marked) {
    return NUMBER.matcher(id).matches()
        || id.chars().anyMatch(Character::isDigit)
            && (id.indexOf(' ') > 0 && marked
                || LETTERS_AND_DIGITS.matcher(id).matches()
                    && (marked && !PART.matcher(id).find()
                        || SEPARATED_OR_PREFIX.matcher(id).matches()));
  }

  /**
   * Finds the id in "The system shall start. FR-12" and "The system shall start (FR-12)". "As in
   * FR-12" and "(see FR-12)" refer to another requirement.
   */
  static Optional<Label> atEnd(String text) {
    int start = text.lastIndexOf(' ') + 1;
    Matcher end = END.matcher(text).region(start, text.length());
    return end.matches()
            && !end.group("prefix").matches(STANDARDS)
            && standsAlone(text.substring(0, start).stripTrailing(), end)
        ? Optional.of(new Label(end.group("id"), text.length() - start))
        : Optional.empty();
  }

  /** Returns whether an id is no part of the sentence, or of a list of ids. */
  private static boolean standsAlone(String before, Matcher id) {
    boolean opened = !id.group("open").isEmpty();
    return opened == !id.group("close").isEmpty()
        && (opened
            ? !before.contains(id.group("prefix") + "-")
                && !before.contains(id.group("prefix") + "_")
            : before.isEmpty() || ".;:!?|".indexOf(before.charAt(before.length() - 1)) >= 0);
  }
}
