package org.acme.toolkit.languagetool;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.TreeSet;
import org.acme.toolkit.languagetool.CheckAnswer.TextAround;
import org.acme.toolkit.text.Span;

/** The texts around findings, which clients show beside them. */
final class TextsAround {

  /** In UTF-16 code units on each side, as LanguageTool has it. */
  private static final int CONTEXT = 40;

  /** In UTF-16 code units. A text can have thousands of findings in one sentence. */
  private static final int MAX_SENTENCE = 500;

  private static final String ELLIPSIS = "...";

  private final String checked;
  private final String sent;

  /** Where sentences of the checked text start and end. */
  private final TreeSet<Integer> edges = new TreeSet<>();

  /**
   * @param language BCP 47 tag
   */
  TextsAround(AnnotatedText text, String language) {
    this.checked = text.checked();
    this.sent = text.sent();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    sentences.setText(checked);
    for (int edge = 0; edge != BreakIterator.DONE; edge = sentences.next()) {
      edges.add(edge);
    }
    edges.add(checked.length());
  }

  /**
   * @param place in the text as sent
   */
  TextAround context(Span place) {
    int start = whole(sent, Math.max(0, place.start() - CONTEXT));
    int end = whole(sent, Math.min(sent.length(), place.end() + CONTEXT));
    String before = start > 0 ? ELLIPSIS : "";
    String around = sent.substring(start, end).replace('\n', ' ');
    return new TextAround(
        before + around + (end < sent.length() ? ELLIPSIS : ""),
        before.length() + place.start() - start,
        place.end() - place.start());
  }

  /**
   * @param place in the checked text
   */
  String sentence(Span place) {
    int start = edges.floor(place.start());
    int end = edges.ceiling(place.end());
    if (end - start > MAX_SENTENCE) {
      start = whole(checked, Math.max(start, place.start() - MAX_SENTENCE / 2));
      end = whole(checked, Math.min(end, start + MAX_SENTENCE));
    }
    return checked.substring(start, end).strip();
  }

  /** Returns the offset, or the one before if it is inside a character of two code units. */
  private static int whole(String text, int offset) {
    boolean isInside =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return isInside ? offset - 1 : offset;
  }
}
