package org.acme.toolkit.document.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.problem.ProblemException;

/** The different texts of all cells, in the order of the cells. */
final class CellTexts {

  private static final int MAX_TEXTS = 100_000;

  /** Null where a shared text is not read yet, or where there is nothing to read. */
  private final List<Segment> texts = new ArrayList<>();

  private final Map<Integer, Integer> placesOfShared = new HashMap<>();

  void add(Segment text) {
    texts.add(text);
    checkSize();
  }

  /** Keeps a place for a shared text. */
  void addShared(int number) {
    if (placesOfShared.putIfAbsent(number, texts.size()) == null) {
      texts.add(null);
      checkSize();
    }
  }

  boolean needShared(int number) {
    return placesOfShared.containsKey(number);
  }

  void putShared(int number, Segment text) {
    texts.set(placesOfShared.get(number), text);
  }

  List<Segment> segments() {
    return texts.stream().filter(Objects::nonNull).toList();
  }

  /**
   * @throws ProblemException 413 if there are too many
   */
  private void checkSize() {
    if (texts.size() > MAX_TEXTS) {
      throw DocumentProblems.tooLarge("The number of different texts", MAX_TEXTS, "texts");
    }
  }
}
