package org.acme.toolkit.document.word;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.problem.ProblemException;

/** Gives each tracked change and comment its id, author and date. */
final class Revisions {

  /** Whatever the id is of, it is not used again. */
  private static final Pattern ID = Pattern.compile("id=[\"'](\\d{1,9}+)[\"']");

  /** Larger ids are used by nobody but some programs, and never given here. */
  private static final int MAX_ID = 1 << 24;

  /**
   * Maximum length of all tracked changes in UTF-16 code units. The formatting of a run is repeated
   * with each change in it.
   */
  private static final int MAX_LENGTH = 24 * 1024 * 1024;

  private final BitSet used = new BitSet();
  private final String author;
  private final String date;
  private int last;
  private long length;

  Revisions(String author, Instant time) {
    this.author = Xml.escaped(author);
    this.date = time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Keeps all ids of a part from being given. */
  void avoidIdsOf(String xml) {
    Matcher id = ID.matcher(xml);
    while (id.find()) {
      int number = Integer.parseInt(id.group(1));
      if (number < MAX_ID) {
        used.set(number);
      }
    }
  }

  /**
   * @param added length in UTF-16 code units
   * @throws ProblemException 413 if the changes become too long
   */
  void grow(int added) {
    length += added;
    if (length > MAX_LENGTH) {
      throw DocumentProblems.tooLarge(
          "The text of the document with its changes", MAX_LENGTH, "characters");
    }
  }

  int newId() {
    last = used.nextClearBit(last + 1);
    return last;
  }

  /**
   * Returns the attributes of a new change or comment.
   *
   * @param prefix of WordprocessingML, with its colon
   */
  String attributes(String prefix, int id) {
    return " "
        + prefix
        + "id=\""
        + id
        + "\" "
        + prefix
        + "author=\""
        + author
        + "\" "
        + prefix
        + "date=\""
        + date
        + '"';
  }
}
