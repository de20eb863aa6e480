package org.acme.toolkit.translation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.text.Span;

/**
 * A text as the segments that are translated and what lies between them: blank lines, the marks
 * that start a line of Markdown, the borders of table cells. A paragraph too long for a provider is
 * cut, at the end of a sentence where there is one.
 */
record SplitText(String text, Set<String> kept, List<TranslationUnit> units) {

  /**
   * The longest segment with its placeholders, in UTF-16 code units. Amazon Translate takes 10,000
   * bytes, its placeholders are longer, and a unit may have three bytes.
   */
  static final int MAX_UNIT = 2_500;

  private static final int PLACEHOLDER = Placeholder.of(100_000).length();

  private static final String MARKS = "(?:(?:[-*+>]|#{1,6}|\\d{1,9}[.)])[ \\t]++)";

  private static final Pattern SEPARATOR =
      Pattern.compile(
          String.join(
              "|",
              "\\A\\s*+" + MARKS + "*+",
              "(?<![\\r\\n])(?>\\R)(?:[ \\t]*+\\R\\s*+" + MARKS + "*+|[ \\t]*+" + MARKS + "++)",
              "(?<![ \\t])[ \\t]*+\\|[ \\t]*+",
              "(?<!\\s)\\s++\\z"));

  static SplitText of(String text, List<String> glossary) {
    Stream<Span> separators =
        SEPARATOR.matcher(text).results().filter(m -> m.end() > m.start()).map(KeptParts::span);
    List<Span> kept = KeptParts.in(text, glossary);
    Set<String> keptTexts = kept.stream().map(span -> span.of(text)).collect(Collectors.toSet());
    return new Builder(text, keptTexts).build(kept, separators.toList());
  }

  Stream<TranslationUnit> translatable() {
    return units.stream().filter(TranslationUnit::isTranslatable);
  }

  /**
   * @param translations of the translatable segments, by identity
   * @return empty where a mark that one of them lost or got, such as that of a block of code, makes
   *     other tokens of the whole
   */
  Optional<String> with(Map<TranslationUnit, String> translations, List<String> glossary) {
    String joined =
        units.stream()
            .map(unit -> translations.getOrDefault(unit, unit.original()))
            .collect(Collectors.joining());
    return KeptParts.bringsIn(joined, text, kept, glossary)
        ? Optional.empty()
        : Optional.of(joined);
  }

  private static final class Builder {

    private final String text;
    private final Set<String> keptTexts;
    private final List<TranslationUnit> units = new ArrayList<>();
    private final List<TranslationUnit.Part> current = new ArrayList<>();

    Builder(String text, Set<String> keptTexts) {
      this.text = text;
      this.keptTexts = keptTexts;
    }

    /** A kept part that has or touches a separator, such as a block of code, separates as well. */
    SplitText build(List<Span> kept, List<Span> separators) {
      TreeSet<Integer> starts =
          separators.stream().map(Span::start).collect(Collectors.toCollection(TreeSet::new));
      int end = 0;
      for (Span span : Span.joined(Stream.concat(kept.stream(), separators.stream()).toList())) {
        addProse(text.substring(end, span.start()));
        var part = new TranslationUnit.Part(span.of(text), true);
        Integer separator = starts.ceiling(span.start());
        if (separator != null && separator < span.end() || part.text().contains("\n")) {
          flush();
          units.add(new TranslationUnit(List.of(part), keptTexts));
        } else {
          add(part);
        }
        end = span.end();
      }
      addProse(text.substring(end));
      flush();
      return new SplitText(text, keptTexts, List.copyOf(units));
    }

    private void addProse(String prose) {
      if (length() + Placeholder.escape(prose).length() <= MAX_UNIT) {
        add(new TranslationUnit.Part(prose, false));
        return;
      }
      BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
      sentences.setText(prose);
      int start = sentences.first();
      for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
        addSentence(prose.substring(start, end));
        start = end;
      }
    }

    /** Whose escapes make it at most five times as long. */
    private void addSentence(String sentence) {
      int start = 0;
      while (start < sentence.length()) {
        int end = Math.min(start + MAX_UNIT / 5, sentence.length());
        if (end < sentence.length() && Character.isHighSurrogate(sentence.charAt(end - 1))) {
          end--;
        }
        add(new TranslationUnit.Part(sentence.substring(start, end), false));
        start = end;
      }
    }

    private void add(TranslationUnit.Part part) {
      if (part.text().isEmpty()) {
        return;
      }
      if (length() + length(part) > MAX_UNIT) {
        flush();
      }
      current.add(part);
    }

    private void flush() {
      if (!current.isEmpty()) {
        units.add(new TranslationUnit(List.copyOf(current), keptTexts));
        current.clear();
      }
    }

    private int length() {
      return current.stream().mapToInt(Builder::length).sum();
    }

    private static int length(TranslationUnit.Part part) {
      return part.kept() ? PLACEHOLDER : Placeholder.escape(part.text()).length();
    }
  }
}
