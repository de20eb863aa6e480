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
import org.acme.toolkit.text.IcuMessage;
import org.acme.toolkit.text.Span;

/**
 * Splits a text into units to translate and the separators between them: blank lines, Markdown
 * marks at the start of a line, borders of table cells and of the cases of a plural. A paragraph
 * that is too long for a provider is split, at the end of a sentence if possible.
 */
record SplitText(String text, Set<String> kept, List<TranslationUnit> units) {

  /**
   * Maximum length of a unit with its placeholders, in UTF-16 code units. Amazon Translate accepts
   * 10,000 bytes, its placeholders are longer, and a code unit may need three bytes.
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
        Stream.concat(
            SEPARATOR.matcher(text).results().filter(m -> m.end() > m.start()).map(KeptParts::span),
            IcuMessage.borders(text).stream());
    List<Span> kept = KeptParts.in(text, glossary);
    Set<String> keptTexts = kept.stream().map(span -> span.of(text)).collect(Collectors.toSet());
    return new Builder(text, keptTexts).build(kept, separators.toList());
  }

  Stream<TranslationUnit> translatable() {
    return units.stream().filter(TranslationUnit::isTranslatable);
  }

  /**
   * @param translations of the translatable units, by identity
   * @return empty if a translation lost or added a mark, for example that of a code block, so that
   *     the whole text has other tokens
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

    /**
     * A kept part that contains or touches a separator, for example a code block, is a separator
     * too.
     */
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

    /** Escaping makes the text at most five times as long. */
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
