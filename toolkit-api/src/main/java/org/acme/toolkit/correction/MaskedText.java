package org.acme.toolkit.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acme.toolkit.text.Span;

/**
 * Replaces protected tokens by a neutral noun before checking, because rules would "correct" them.
 * Removes markup.
 */
final class MaskedText {

  private record Piece(Span original, Span shown, boolean isNoun, boolean isMarkup) {}

  /** Tokens that are not replaced, because rules need them: "5 minute", "an HTTP call". */
  private static final Pattern PLAIN = Pattern.compile("\\d+|[A-Z]+");

  private final List<Piece> pieces = new ArrayList<>();
  private final String shown;

  /**
   * @param tokens ordered, without overlaps, like the markup. A token that overlaps with markup is
   *     removed with it.
   */
  MaskedText(String text, List<Span> tokens, List<Span> markup) {
    var builder = new StringBuilder(text.length());
    int end = 0;
    int number = 0;
    Set<Span> isMarkup = Set.copyOf(markup);
    for (Span part : Span.joined(Stream.concat(tokens.stream(), markup.stream()).toList())) {
      String before = text.substring(end, part.start());
      builder.append(before);
      int start = builder.length();
      boolean isNoun = !isMarkup.contains(part) && !PLAIN.matcher(part.of(text)).matches();
      if (isNoun) {
        // A rule would report two equal nouns in a row, so each noun has a number. The numbers
        // start again on each line, so that a sentence keeps its cache key. The noun is in lower
        // case, because capitals cause a slow search among proper names.
        number = before.indexOf('\n') >= 0 ? 1 : number + 1;
        builder.append("token").append(number);
      } else if (!isMarkup.contains(part)) {
        builder.append(text, part.start(), part.end());
      }
      pieces.add(
          new Piece(part, new Span(start, builder.length()), isNoun, isMarkup.contains(part)));
      end = part.end();
    }
    this.shown = builder.append(text, end, text.length()).toString();
  }

  String shown() {
    return shown;
  }

  /**
   * Returns the position in the text of a part of the masked text. It may contain markup.
   *
   * @return empty if the part touches a token
   */
  Optional<Span> original(int start, int end) {
    int next = firstEndingAfter(start);
    int last = next;
    while (last < pieces.size() && pieces.get(last).shown().start() < end) {
      if (!pieces.get(last).isMarkup()) {
        return Optional.empty();
      }
      last++;
    }
    return Optional.of(new Span(start + shiftAfter(next), end + shiftAfter(last)));
  }

  /** Returns how far the text is ahead of the masked text behind a number of pieces. */
  private int shiftAfter(int count) {
    return count == 0
        ? 0
        : pieces.get(count - 1).original().end() - pieces.get(count - 1).shown().end();
  }

  /** Returns the number of tokens that were replaced by a noun. */
  long nouns() {
    return pieces.stream().filter(Piece::isNoun).count();
  }

  /** Whether the next word is a noun that replaces a token. */
  boolean isBeforeNoun(int end) {
    int next = firstEndingAfter(end);
    return next < pieces.size()
        && pieces.get(next).isNoun()
        && shown
            .substring(
                Math.min(end, pieces.get(next).shown().start()), pieces.get(next).shown().start())
            .chars()
            .noneMatch(Character::isLetterOrDigit);
  }

  /** Returns the index of the first piece that ends after an offset in the masked text. */
  private int firstEndingAfter(int offset) {
    return Span.firstEndingAfter(offset, pieces, piece -> piece.shown().end());
  }
}
