package org.acme.toolkit.document.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.acme.toolkit.text.TextLimit;

/** Builds a segment from ranges of the source. */
public final class SegmentBuilder {

  private final String source;
  private final Syntax syntax;
  private final StringBuilder text = new StringBuilder();
  private final List<Pieces.Piece> pieces = new ArrayList<>();
  private final List<InlineCode> codes = new ArrayList<>();
  private final Set<String> languages = new HashSet<>();

  public SegmentBuilder(String source, Syntax syntax) {
    this.source = source;
    this.syntax = syntax;
  }

  /** Adds a range of the source that is text in the syntax of the format. */
  public void text(int start, int end) {
    Matcher atom = syntax.atoms().matcher(source).region(start, end);
    int done = start;
    while (atom.find()) {
      literal(done, atom.start());
      Optional<InlineCode> code = syntax.code(atom.group());
      if (code.isPresent()) {
        code(code.get());
      } else {
        atom(atom.start(), atom.end(), syntax.decode(atom.group()));
      }
      done = atom.end();
    }
    literal(done, end);
  }

  /** Adds a range of the source that stands for other characters. */
  public void atom(int start, int end, String characters) {
    if (characters.chars().anyMatch(Segment::isCode)) {
      code(InlineCode.word(characters));
      return;
    }
    pieces.add(new Pieces.Piece(text.length(), characters.length(), start, end));
    text.append(characters);
    checkLength();
  }

  /**
   * Says in which language the next text is.
   *
   * @param tag BCP 47 tag as the document has it; empty if it says nothing
   */
  public void inLanguage(String tag) {
    languages.add(tag);
  }

  public void code(InlineCode code) {
    text.append((char) (Segment.FIRST_CODE + codes.size() % Segment.MAX_CODES));
    codes.add(code);
    checkLength();
  }

  /**
   * Treats private-use characters of the source as codes, because symbol fonts use them for
   * pictures.
   */
  private void literal(int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (Segment.isCode(source.charAt(i))) {
        piece(from, i);
        code(InlineCode.word(source.substring(i, i + 1)));
        from = i + 1;
      }
    }
    piece(from, end);
  }

  private void piece(int start, int end) {
    if (start < end) {
      pieces.add(new Pieces.Piece(text.length(), end - start, start, end));
      text.append(source, start, end);
      checkLength();
    }
  }

  /** Refuses a long paragraph before it needs memory for all its parts. */
  private void checkLength() {
    Cancellation.check();
    if (text.length() > TextLimit.MAX_LENGTH) {
      throw DocumentProblems.tooLarge("A paragraph", TextLimit.MAX_LENGTH, "characters");
    }
  }

  /**
   * Returns empty if there is no text to read, or if there are more codes than private-use
   * characters.
   */
  public Optional<Segment> build() {
    boolean readable = text.chars().anyMatch(Character::isLetter);
    return readable && codes.size() <= Segment.MAX_CODES && isInOrder()
        ? Optional.of(segment())
        : Optional.empty();
  }

  private Segment segment() {
    String all = text.toString();
    String language = languages.size() == 1 ? languages.iterator().next() : "";
    return new Segment(all, new Pieces(all, List.copyOf(pieces), syntax), codes, language);
  }

  /** Repairing broken HTML can move text. Moved text is not changed. */
  private boolean isInOrder() {
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).start() < pieces.get(i - 1).end()) {
        return false;
      }
    }
    return true;
  }
}
