package org.acme.toolkit.document.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.problem.ProblemException;

/** A parsed document, which can be written with changes. */
public interface Document {

  /** Returns all text in reading order. */
  List<Segment> segments();

  /** Returns the text of the file, in which segments have their places; empty if it is none. */
  default Optional<String> source() {
    return Optional.empty();
  }

  /** Returns the charset of a file that does not say it and is not in UTF-8. */
  default Optional<Charset> guessedCharset() {
    return Optional.empty();
  }

  /** Returns the length of all text in UTF-16 code units. */
  default int length() {
    return segments().stream().mapToInt(segment -> segment.text().length()).sum();
  }

  /**
   * Checks that changes can be tracked.
   *
   * @throws ProblemException if the document or its format does not allow it
   */
  default void checkReviewable() {
    throw DocumentProblems.invalid("changes=tracked is not available for this format.");
  }

  /** Whether changes of a segment can be tracked, if they can be tracked in the document. */
  default boolean takesTrackedChanges(Segment segment) {
    return true;
  }

  /** Whether a segment may have comments in the document. */
  default boolean takesComments(Segment segment) {
    return false;
  }

  /** Returns how many comments may be added. */
  default int roomForComments() {
    return 0;
  }

  /** Returns what has text that is not among the segments, and how often. */
  default Map<Skipped, Integer> skipped() {
    return Map.of();
  }

  /** Writes the document with tracked changes and comments. */
  default void write(OutputStream out, Review review) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes the changes as a unified diff.
   *
   * @throws ProblemException if the document is not a text
   */
  default void writeDiff(
      OutputStream out, String fileName, Map<Segment, List<SegmentChange>> changes)
      throws IOException {
    throw DocumentProblems.invalid("Accept: text/x-diff is not available for this format.");
  }

  /**
   * Writes the document.
   *
   * @param changes the changes of each changed segment; all else stays as it was
   */
  void write(OutputStream out, Map<Segment, List<SegmentChange>> changes) throws IOException;
}
