package org.acme.toolkit.translation;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/**
 * A paragraph, a heading, a cell or another part of a text that is translated as one: prose and
 * kept parts.
 *
 * @param keptInText what is kept in the text that the segment is of
 */
record TranslationUnit(List<Part> parts, Set<String> keptInText) {

  /**
   * @param kept whether it has to stay as it is
   */
  record Part(String text, boolean kept) {

    boolean isTranslatable() {
      return !kept && text.chars().anyMatch(Character::isLetter);
    }

    /** From its first letter or digit to its last; what is around them stays. */
    int coreStart() {
      int start = 0;
      while (!isCore(text.charAt(start))) {
        start++;
      }
      return start;
    }

    int coreEnd() {
      int end = text.length();
      while (!isCore(text.charAt(end - 1))) {
        end--;
      }
      return end;
    }

    /** Halves of characters beyond the basic plane count, so that none is cut. */
    private static boolean isCore(char c) {
      return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
  }

  boolean isTranslatable() {
    return parts.stream().anyMatch(Part::isTranslatable);
  }

  String original() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  List<String> kept() {
    return parts.stream().filter(Part::kept).map(Part::text).toList();
  }

  /** With placeholders, numbered from 1, and without the white space around it. */
  String encoded() {
    var encoded = new StringBuilder();
    int number = 0;
    for (Part part : parts) {
      encoded.append(part.kept() ? Placeholder.of(++number) : Placeholder.escape(part.text()));
    }
    return encoded.toString().strip();
  }

  /**
   * What an answer to {@link #encoded()} says; empty where it lost, doubled or moved a placeholder,
   * or brings in what is kept.
   */
  Optional<String> decoded(String answer, List<String> glossary) {
    Iterator<String> kept = kept().iterator();
    var decoded = new StringBuilder();
    int number = 0;
    int end = 0;
    for (MatchResult placeholder : Placeholder.PATTERN.matcher(answer).results().toList()) {
      if (!kept.hasNext() || Placeholder.number(placeholder) != ++number) {
        return Optional.empty();
      }
      decoded.append(Placeholder.unescape(answer.substring(end, placeholder.start())));
      decoded.append(kept.next());
      end = placeholder.end();
    }
    decoded.append(Placeholder.unescape(answer.substring(end)));
    return kept.hasNext() ? Optional.empty() : ifIntact(spaced(decoded.toString()), glossary);
  }

  /** With the white space around it that the original has. */
  private String spaced(String translated) {
    String original = original();
    int start = original.length() - original.stripLeading().length();
    int end = original.stripTrailing().length();
    return original.substring(0, start) + translated.strip() + original.substring(end);
  }

  /** The prose between the kept parts, each to be translated alone, escaped. */
  List<String> pieces() {
    return parts.stream()
        .filter(Part::isTranslatable)
        .map(part -> part.text().substring(part.coreStart(), part.coreEnd()))
        .map(Placeholder::escape)
        .toList();
  }

  /** What the answers to {@link #pieces()} say together; empty where they bring in what is kept. */
  Optional<String> joined(Iterator<String> answers, List<String> glossary) {
    var joined = new StringBuilder();
    for (Part part : parts) {
      if (part.isTranslatable()) {
        joined
            .append(part.text(), 0, part.coreStart())
            .append(Placeholder.unescape(answers.next()))
            .append(part.text().substring(part.coreEnd()));
      } else {
        joined.append(part.text());
      }
    }
    return ifIntact(joined.toString(), glossary);
  }

  private Optional<String> ifIntact(String translated, List<String> glossary) {
    return KeptParts.bringsIn(translated, original(), keptInText, glossary)
        ? Optional.empty()
        : Optional.of(translated);
  }
}
