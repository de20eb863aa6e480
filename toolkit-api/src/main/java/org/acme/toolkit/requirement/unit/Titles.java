package org.acme.toolkit.requirement.unit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.text.Span;

/** Finds labels, and titles in bold type, before statements. */
final class Titles {

  /** One to three words before a colon, perhaps in bold type. */
  private static final Pattern LABEL =
      Pattern.compile(
          "[*_]{0,2}\\p{L}[\\p{L}-]{1,20}(?: [\\p{L}\\d-]{1,20}){0,2}\\s?[*_]{0,2}:[*_]{0,2}\\s++");

  private static final Pattern BOLD = Pattern.compile("\\*\\*|__");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?<title>[^*_\\n]{1,80}+)(?:\\*\\*|__)(?<mark>[\\s\\u00a0]?[.:])?+(?<space>\\s++)");

  private static final Pattern ENDS = Pattern.compile("[.:]$");

  /** What stands behind a title without a full stop or colon. */
  private static final Pattern STARTS = Pattern.compile("[\\p{Lu}*_]");

  private Titles() {}

  /** Returns the length of a label such as "Description:", 0 if there is none. */
  static int label(String text) {
    Matcher label = LABEL.matcher(text);
    return label.lookingAt() ? label.end() : 0;
  }

  /**
   * Returns the length of a title such as "**FR-1 Print.**" behind its id, 0 if there is none. What
   * obliges is no title.
   *
   * @param id length of the id at the start of the block
   * @param sentences of the block
   */
  static int title(Wording wording, String text, Block part, int id, List<Sentence> sentences) {
    String block = part.span().of(text);
    int start = part.span().start();
    long marks = BOLD.matcher(block.substring(0, id)).results().count();
    Matcher opening = BOLD.matcher(block).region(id, block.length());
    boolean opensHere = marks % 2 == 0 && opening.lookingAt();
    if (!opensHere && marks % 2 == 0) {
      return 0;
    }
    int from = opensHere ? opening.end() : id;
    Matcher title = TITLE.matcher(block).region(from, block.length());
    if (!title.lookingAt() || title.end() == block.length()) {
      return 0;
    }
    boolean isMarked =
        title.group("mark") != null
            || ENDS.matcher(title.group("title")).find()
            || title.group("space").indexOf('\n') >= 0;
    boolean isBeforeSentence =
        !opensHere && STARTS.matcher(block).region(title.end(), block.length()).lookingAt();
    var span = new Span(start + from, start + title.end());
    return (isMarked || isBeforeSentence) && !obliges(wording, sentences, span)
        ? title.end() - id
        : 0;
  }

  private static boolean obliges(Wording wording, List<Sentence> sentences, Span span) {
    return sentences.stream()
        .map(Sentence::words)
        .anyMatch(
            words ->
                IntStream.range(0, words.size())
                    .filter(i -> isIn(span, words.get(i)))
                    .anyMatch(i -> wording.obliges(words, i)));
  }

  private static boolean isIn(Span span, Word word) {
    return word.start() >= span.start() && word.end() <= span.end();
  }
}
