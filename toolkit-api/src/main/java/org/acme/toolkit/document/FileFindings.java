package org.acme.toolkit.document;

import java.net.URI;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.correction.RuleDescription;
import org.acme.toolkit.document.CheckedFile.Fix;
import org.acme.toolkit.document.CheckedFile.Found;
import org.acme.toolkit.document.CheckedFile.Place;
import org.acme.toolkit.document.CheckedFile.Requirement;
import org.acme.toolkit.document.CheckedFile.Severity;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.requirement.Finding;
import org.acme.toolkit.requirement.ScoredRequirement;
import org.acme.toolkit.requirement.SetFault;
import org.acme.toolkit.requirement.VocabularyReport;
import org.acme.toolkit.text.Span;

/** Collects what was found in the segments of a file, with its places in the source. */
final class FileFindings {

  private static final String REQUIREMENTS = "REQUIREMENTS";

  /** An edit that is at least so probable is applied without asking, so it is an error. */
  private static final double CERTAIN = 0.9;

  private static final double PROBABLE = 0.5;

  /** Penalties of findings of high and of medium severity. */
  private static final int HIGH = 40;

  private static final int MEDIUM = 15;

  /** In UTF-16 code units. */
  private static final int MAX_SENTENCE = 500;

  /** More are hard to choose from. */
  private static final int MOST_FIXES = 5;

  /**
   * A segment as a person reads it.
   *
   * @param offsets for each offset in its text with inline codes
   */
  private record Shown(String text, int[] offsets) {}

  private final List<CorrectedSegment> segments;
  private final Map<Integer, Shown> shown = new HashMap<>();
  private final SegmentPlaces places;
  private final boolean hasSource;
  private final BreakIterator sentences;
  private final List<Found> found = new ArrayList<>();
  private final List<Requirement> requirements = new ArrayList<>();

  /**
   * @param segments without edits
   * @param language BCP 47 tag
   * @param hasSource whether the places of segments are those in a text
   */
  FileFindings(List<CorrectedSegment> segments, String language, boolean hasSource) {
    this.segments = segments;
    this.places = new SegmentPlaces(segments);
    this.hasSource = hasSource;
    this.sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
  }

  /**
   * @param index of the segment
   * @param edit its offset counts in the text of the segment, including inline codes
   */
  void add(int index, Edit edit, RuleDescription rule) {
    Segment segment = segments.get(index).segment();
    Span span = new Span(edit.offset(), edit.offset() + edit.length());
    int[] shown = shown(index).offsets();
    found.add(
        new Found(
            edit.rule(),
            rule.description(),
            Optional.ofNullable(edit.url()).map(URI::toString).orElse(""),
            edit.category(),
            edit.confidence() >= CERTAIN
                ? Severity.ERROR
                : edit.confidence() >= PROBABLE ? Severity.WARNING : Severity.NOTE,
            edit.message(),
            segment.display(span.of(segment.text())),
            sentence(index, new Span(shown[span.start()], shown[span.end()])),
            edit.replacements(),
            fixes(index, span, edit.replacements()),
            place(index, span)));
  }

  /**
   * @param finding its offset counts in the text of the segment as a person reads it
   * @param advice suggestions that are no wordings
   */
  private void add(int index, Finding finding, List<String> advice) {
    Span shown = new Span(finding.offset(), finding.offset() + finding.length());
    Span span = segments.get(index).inOriginal(shown);
    List<String> wordings =
        finding.suggestions().stream().filter(text -> !advice.contains(text)).toList();
    found.add(
        new Found(
            finding.rule(),
            finding.smell().replace('-', ' '),
            Optional.ofNullable(finding.reference()).orElse(""),
            REQUIREMENTS,
            finding.penalty() >= HIGH
                ? Severity.ERROR
                : finding.penalty() >= MEDIUM ? Severity.WARNING : Severity.NOTE,
            finding.message(),
            finding.text(),
            sentence(index, shown),
            finding.suggestions(),
            fixes(index, span, wordings),
            place(index, span)));
  }

  private List<Fix> fixes(int index, Span span, List<String> wordings) {
    if (!hasSource) {
      return List.of();
    }
    Segment segment = segments.get(index).segment();
    return wordings.stream()
        .limit(MOST_FIXES)
        .flatMap(
            wording ->
                segment
                    .fitting(new SegmentChange(span.start(), span.end(), wording))
                    .map(change -> new Fix(wording, segment.patches(List.of(change))))
                    .stream())
        .toList();
  }

  /**
   * @param report places in it are those in the text of all segments
   * @param advice returns the suggestions of a rule that are no wordings
   */
  void add(VocabularyReport report, Function<String, List<String>> advice) {
    for (Finding finding : report.findings()) {
      add(
          places.segment(finding.offset()),
          finding.at(places.inSegment(finding.offset())),
          advice.apply(finding.rule()));
    }
    report.faults().forEach(this::add);
    report.requirements().forEach(this::add);
  }

  /**
   * Reports a fault at its last place, because what comes later is the copy or the contradiction.
   */
  private void add(SetFault fault) {
    SetFault.Place last = fault.places().get(fault.places().size() - 1);
    int index = places.segment(last.offset());
    found.add(
        new Found(
            fault.rule(),
            fault.rule().toLowerCase(Locale.ROOT).replace('_', ' '),
            "",
            REQUIREMENTS,
            Severity.WARNING,
            fault.message() + others(fault),
            last.text(),
            last.text(),
            List.of(),
            List.of(),
            place(last.offset(), last.length())));
  }

  private static String others(SetFault fault) {
    return fault.places().size() < 2
        ? ""
        : " \u2192 " + fault.places().get(0).text().strip().replaceAll("\\s++", " ");
  }

  private void add(ScoredRequirement scored) {
    requirements.add(
        new Requirement(
            scored.text(),
            scored.score(),
            scored.reasons().stream().map(ScoredRequirement.Reason::message).toList(),
            place(scored.offset(), scored.length())));
  }

  /** Returns the place of a part of the whole text, as far as it is in the segment of its start. */
  private Place place(int offset, int length) {
    int index = places.segment(offset);
    int start = places.inSegment(offset);
    int end = Math.min(start + length, shown(index).text().length());
    return place(index, segments.get(index).inOriginal(new Span(start, end)));
  }

  private Place place(int index, Span span) {
    Segment segment = segments.get(index).segment();
    return new Place(
        index + 1,
        hasSource ? Optional.of(segment.inSource(span.start(), span.end())) : Optional.empty());
  }

  private Shown shown(int index) {
    return shown.computeIfAbsent(
        index,
        i -> {
          Segment segment = segments.get(i).segment();
          return new Shown(segment.display(segment.text()), segment.displayOffsets(segment.text()));
        });
  }

  private String sentence(int index, Span shown) {
    String text = shown(index).text();
    sentences.setText(text);
    int end = shown.end() >= text.length() ? text.length() : sentences.following(shown.end());
    int start = shown.start() == 0 ? 0 : sentences.preceding(shown.start() + 1);
    return text.substring(
            Math.max(start, shown.start() - MAX_SENTENCE / 2),
            Math.min(end, shown.end() + MAX_SENTENCE / 2))
        .strip();
  }

  List<Found> found() {
    return found;
  }

  List<Requirement> requirements() {
    return requirements;
  }
}
