package org.acme.toolkit.document.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.text.TextLimit;

/** Collects the segments of a document and limits their number and size. */
public final class Segments {

  /** In UTF-16 code units. These are about 500 pages, which take half a minute to correct. */
  public static final int MAX_TEXT = 1_000_000;

  private static final int MAX_SEGMENTS = 50_000;

  private final List<Segment> segments = new ArrayList<>();
  private int text;

  /**
   * @throws ProblemException 413 if the document has too much text
   */
  public void add(Optional<Segment> found) {
    if (found.isEmpty()) {
      return;
    }
    Cancellation.check();
    Segment segment = found.get();
    // The text of codes counts, because reports and vocabulary show it.
    int length =
        Math.max(
            segment.text().length(),
            segment.displayOffsets(segment.text())[segment.text().length()]);
    text += length;
    if (length > TextLimit.MAX_LENGTH) {
      throw DocumentProblems.tooLarge("A paragraph", TextLimit.MAX_LENGTH, "characters");
    }
    if (text > MAX_TEXT) {
      throw DocumentProblems.tooLarge("The document's text", MAX_TEXT, "characters");
    }
    if (segments.size() == MAX_SEGMENTS) {
      throw DocumentProblems.tooLarge("The number of paragraphs", MAX_SEGMENTS, "paragraphs");
    }
    segments.add(segment);
  }

  public List<Segment> list() {
    return List.copyOf(segments);
  }
}
