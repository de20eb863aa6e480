package org.acme.toolkit.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.acme.toolkit.correction.engine.RuleFinding;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.language.LanguageDetection;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.text.Span;

/** Finds the lines of a text that are in another language. They are left alone. */
final class ForeignLines {

  /** With fewer unknown words, a line is in the language of the text. */
  private static final int LEAST_UNKNOWN = 2;

  /** Without a known language, this share of the words must be unknown. */
  private static final double LEAST_SHARE = 0.4;

  private final String text;
  private final String language;
  private final LanguageDetection detection;
  private final NavigableMap<Integer, Span> lines = new TreeMap<>();
  private final Map<Span, Integer> unknownWords = new HashMap<>();
  private final Map<Span, Boolean> foreign = new HashMap<>();

  /**
   * @param tag BCP 47 tag of the language of the text
   * @param findings in the text
   */
  ForeignLines(String text, String tag, LanguageDetection detection, List<RuleFinding> findings) {
    this.text = text;
    this.language = LanguageMatch.primary(tag);
    this.detection = detection;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      lines.put(start, new Span(start, end < 0 ? text.length() : end));
      start = end < 0 ? text.length() + 1 : end + 1;
    }
    findings.stream()
        .filter(RuleFinding::isSpelling)
        .forEach(finding -> unknownWords.merge(lineAt(finding.start()), 1, Integer::sum));
  }

  boolean contains(int offset) {
    return foreign.computeIfAbsent(lineAt(offset), this::isForeign);
  }

  private Span lineAt(int offset) {
    return lines.floorEntry(offset).getValue();
  }

  private boolean isForeign(Span line) {
    int unknown = unknownWords.getOrDefault(line, 0);
    if (unknown < LEAST_UNKNOWN) {
      return false;
    }
    String content = line.of(text);
    Map<String, Long> known = KnownWords.counts(content);
    long own = known.get(language);
    if (known.values().stream().anyMatch(other -> other > own)) {
      return true;
    }
    return unknown >= LEAST_SHARE * (own + unknown)
        && detection
            .languageOf(content)
            .filter(detected -> !LanguageMatch.sameLanguage(detected, language))
            .isPresent();
  }
}
