package org.acme.toolkit.translation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/**
 * A part of a text that is translated as a whole, for example a paragraph, a heading or a cell. It
 * consists of prose and kept parts.
 *
 * @param keptInText the kept parts of the whole text
 */
record TranslationUnit(List<Part> parts, Set<String> keptInText) {

  /**
   * @param kept whether it must not change
   */
  record Part(String text, boolean kept) {

    boolean isTranslatable() {
      return !kept && text.chars().anyMatch(Character::isLetter);
    }

    /** Only the range from the first to the last letter or digit is translated. The rest stays. */
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

    /** Surrogates count as letters, so that no pair is split. */
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

  /** Returns the text with placeholders, numbered from 1, and without white space around it. */
  String encoded() {
    var encoded = new StringBuilder();
    int number = 0;
    for (Part part : parts) {
      encoded.append(part.kept() ? Placeholder.of(++number) : Placeholder.escape(part.text()));
    }
    return encoded.toString().strip();
  }

  /**
   * Decodes the answer to {@link #encoded()}. Empty if the answer lost, repeated or moved a
   * placeholder, added a kept part, or joined one with a word.
   */
  Optional<String> decoded(String answer, List<String> glossary) {
    List<MatchResult> placeholders = Placeholder.PATTERN.matcher(answer).results().toList();
    List<Part> kept = parts.stream().filter(Part::kept).toList();
    if (placeholders.size() != kept.size()) {
      return Optional.empty();
    }
    var prose = new ArrayList<String>();
    int end = 0;
    for (MatchResult placeholder : placeholders) {
      if (Placeholder.number(placeholder) != prose.size() + 1) {
        return Optional.empty();
      }
      prose.add(Placeholder.unescape(answer.substring(end, placeholder.start())));
      end = placeholder.end();
    }
    prose.add(Placeholder.unescape(answer.substring(end)));
    return Seams.repaired(parts, prose).flatMap(text -> ifIntact(spaced(text), glossary));
  }

  /** Adds the white space that is around the original. */
  private String spaced(String translated) {
    String original = original();
    int start = original.length() - original.stripLeading().length();
    int end = original.stripTrailing().length();
    return original.substring(0, start) + translated.strip() + original.substring(end);
  }

  /** Returns the escaped pieces of prose between the kept parts, to be translated one by one. */
  List<String> pieces() {
    return parts.stream()
        .filter(Part::isTranslatable)
        .map(part -> part.text().substring(part.coreStart(), part.coreEnd()))
        .map(Placeholder::escape)
        .toList();
  }

  /** Joins the answers to {@link #pieces()}. Empty if they added a kept part. */
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
