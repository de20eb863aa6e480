package org.acme.toolkit.requirement.set;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.requirement.set.RepeatedSections.Pair;
import org.acme.toolkit.requirement.unit.Meaning;
import org.acme.toolkit.requirement.unit.Requirement;
import org.acme.toolkit.text.Span;

/** Finds faults between the requirements of a text. */
public final class Faults {

  /** Nobody reads more of a kind. */
  private static final int MOST = 200;

  /** Requirements with fewer common words are about different things. */
  private static final double NEARLY_THE_SAME = 0.8;

  /** Fewer ids with the same prefix, or fewer numbered sections, may be chance. */
  private static final int FEWEST_OF_A_KIND = 2;

  private static final Pattern ID =
      Pattern.compile("(?<![\\p{L}\\d_-])(\\p{Lu}{1,10}[-_])\\d{1,8}(?![\\p{L}\\d])");

  /**
   * "section 3.2" in English, German, French and Spanish. Those of other documents are left out:
   * "the BRD (section 3.2)" and "section 3.2 of RFC 2119".
   */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?iu)(?<!(?-i:[\\p{Lu}\\d`\\]])[)*_:,]{0,4} ?\\(?)(?<!\\p{L})"
              + "(?:section|chapter|abschnitt|kapitel|chapitre|sección|capítulo|apartado)"
              + "\\s(\\d{1,3}(?:\\.\\d{1,3}){1,5})(?![\\d.]\\d)"
              + "(?! (?:of|in|from|von|aus|der|des|de|du|del)\\b)");

  /** Marks of headings, lists and bold type. */
  private static final String MARKS = " \t#*_>[(`-+~•";

  private static final int MOST_MARKS = 20;

  private static final Pattern NUMBERED_LINE =
      Pattern.compile("(?m)^[#* \\t]{0,10}(\\d{1,3}(?:\\.\\d{1,3}){0,5})\\.?\\s");

  private final String text;
  private final List<Requirement> requirements;
  private final List<Meaning> meanings;

  private Faults(String text, List<Requirement> requirements, List<Meaning> meanings) {
    this.text = text;
    this.requirements = requirements;
    this.meanings = meanings;
  }

  /**
   * @param meanings of the requirements, in their order
   * @return at most 200 of a kind
   */
  public static List<Fault> in(
      Specification specification, List<Requirement> requirements, List<Meaning> meanings) {
    var faults = new Faults(specification.text(), requirements, meanings);
    return Stream.of(
            faults.similar(specification),
            DuplicateIds.in(specification, requirements),
            MissingIds.in(specification, requirements),
            faults.dangling())
        .flatMap(found -> found.limit(MOST))
        .toList();
  }

  private Stream<Fault> similar(Specification specification) {
    var similar = new Similar(meanings);
    List<Pair> pairs =
        IntStream.range(0, meanings.size())
            .boxed()
            .flatMap(
                i ->
                    similar.to(meanings.get(i), i + 1, NEARLY_THE_SAME).stream()
                        .map(found -> new Pair(i, found.index())))
            .filter(pair -> !isInListAndDetail(pair))
            .toList();
    Map<Boolean, List<Pair>> repeated =
        pairs.stream().collect(Collectors.partitioningBy(this::repeats));
    return Stream.concat(
        RepeatedSections.in(specification, requirements, repeated.get(true)),
        repeated.get(false).stream()
            .filter(
                pair ->
                    meanings.get(pair.one()).differsOnlyInQuantities(meanings.get(pair.other())))
            .map(pair -> fault(Kind.CONFLICTING_QUANTITIES, pair.one(), pair.other())));
  }

  private boolean isInListAndDetail(Pair pair) {
    return requirements.get(pair.one()).id().isPresent()
        && requirements.get(pair.one()).id().equals(requirements.get(pair.other()).id());
  }

  private boolean repeats(Pair pair) {
    return isComplete(pair.one())
        && isComplete(pair.other())
        && meanings.get(pair.one()).repeats(meanings.get(pair.other()));
  }

  /**
   * Returns whether a requirement means the same in each place. What has no subject is about the
   * heading above it, what has neither obligation nor id may be a step or a state, and a colon
   * opens a list.
   */
  private boolean isComplete(int index) {
    Requirement requirement = requirements.get(index);
    if (requirement.span().of(text).stripTrailing().endsWith(":")) {
      return false;
    }
    return switch (requirement.kind()) {
      case USER_STORY, SCENARIO -> true;
      default ->
          meanings.get(index).obligation().isEmpty()
              ? requirement.id().isPresent()
              : meanings.get(index).namesActor();
    };
  }

  private Stream<Fault> dangling() {
    Set<String> ids =
        requirements.stream()
            .flatMap(requirement -> requirement.id().stream())
            .collect(Collectors.toSet());
    Map<String, Long> prefixes =
        ids.stream()
            .map(ID::matcher)
            .filter(Matcher::matches)
            .collect(Collectors.groupingBy(id -> id.group(1), Collectors.counting()));
    Set<String> defined =
        ID.matcher(text)
            .results()
            .filter(id -> startsPart(id.start()))
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    Stream<Fault> unknownIds =
        ID.matcher(text)
            .results()
            .filter(id -> prefixes.getOrDefault(id.group(1), 0L) >= FEWEST_OF_A_KIND)
            .filter(id -> !ids.contains(id.group()) && !defined.contains(id.group()))
            .map(id -> dangling(id.start(), id.end()));
    Set<String> sections =
        NUMBERED_LINE
            .matcher(text)
            .results()
            .map(line -> line.group(1))
            .collect(Collectors.toSet());
    Stream<Fault> unknownSections =
        SECTION
            .matcher(text)
            .results()
            .filter(section -> sections.size() >= FEWEST_OF_A_KIND)
            .filter(section -> !sections.contains(section.group(1)))
            .map(section -> dangling(section.start(), section.end()));
    return Stream.of(unknownIds, unknownSections, Captions.dangling(text))
        .flatMap(faults -> faults);
  }

  /** Returns whether only marks or a label stand before an id in its line or cell. */
  private boolean startsPart(int offset) {
    int at = offset - 1;
    while (at >= 0 && offset - at < MOST_MARKS && MARKS.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || "\n|:".indexOf(text.charAt(at)) >= 0;
  }

  private static Fault dangling(int start, int end) {
    return new Fault(Kind.DANGLING_REFERENCE, List.of(new Span(start, end)));
  }

  private Fault fault(Kind kind, int... indexes) {
    return new Fault(
        kind, IntStream.of(indexes).mapToObj(i -> requirements.get(i).span()).toList());
  }
}
