package org.acme.toolkit.requirement.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.requirement.unit.Requirement;
import org.acme.toolkit.text.Span;

/** Finds sections that repeat requirements of others, such as overviews. */
final class RepeatedSections {

  /** Fewer may be mistakes. */
  private static final int FEWEST = 3;

  private final List<Requirement> requirements;

  /** The headings of blocks; the start of the text has none. */
  private final Map<Block, Span> headings = new HashMap<>();

  /** The number of requirements below each heading. */
  private final Map<Span, Long> sizes;

  /**
   * Two requirements that say the same.
   *
   * @param one index in the list of requirements
   */
  record Pair(int one, int other) {}

  private RepeatedSections(Specification specification, List<Requirement> requirements) {
    this.requirements = requirements;
    var heading = new Span(0, 0);
    for (Block block : specification.blocks()) {
      heading = block.kind() == Block.Kind.HEADING ? block.span() : heading;
      headings.put(block, heading);
    }
    this.sizes =
        requirements.stream().collect(Collectors.groupingBy(this::heading, Collectors.counting()));
  }

  /** Returns one fault for each section that repeats others, and one for each other pair. */
  static Stream<Fault> in(
      Specification specification, List<Requirement> requirements, List<Pair> pairs) {
    return new RepeatedSections(specification, requirements).faults(pairs);
  }

  private Stream<Fault> faults(List<Pair> pairs) {
    var left = new ArrayList<>(pairs);
    var faults = new ArrayList<Fault>();
    for (Optional<Span> next = overview(left); next.isPresent(); next = overview(left)) {
      Span overview = next.get();
      Map<Span, Long> others =
          left.stream()
              .map(pair -> other(pair, overview))
              .filter(Objects::nonNull)
              .collect(Collectors.groupingBy(other -> other, Collectors.counting()));
      faults.add(
          new Fault(
              Kind.REPEATED_SECTION,
              Stream.of(overview, most(others).orElseThrow())
                  .sorted(Comparator.comparingInt(Span::start))
                  .toList()));
      left.removeIf(pair -> other(pair, overview) != null);
    }
    return Stream.concat(
        faults.stream(),
        left.stream()
            .map(
                pair ->
                    new Fault(
                        Kind.NEAR_DUPLICATE,
                        List.of(
                            requirements.get(pair.one).span(),
                            requirements.get(pair.other).span()))));
  }

  /** Returns the section that repeats most, if that is at least half of it. */
  private Optional<Span> overview(List<Pair> pairs) {
    var repeated = new HashMap<Span, Long>();
    for (Pair pair : pairs) {
      Span one = heading(requirements.get(pair.one));
      Span other = heading(requirements.get(pair.other));
      if (!one.equals(other) && one.end() > 0 && other.end() > 0) {
        repeated.merge(one, 1L, Long::sum);
        repeated.merge(other, 1L, Long::sum);
      }
    }
    repeated
        .entrySet()
        .removeIf(e -> e.getValue() < FEWEST || 2 * e.getValue() < sizes.get(e.getKey()));
    return most(repeated);
  }

  private static Optional<Span> most(Map<Span, Long> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Span, Long>comparingByValue()
                .thenComparing(entry -> -entry.getKey().start()))
        .map(Map.Entry::getKey);
  }

  /**
   * Returns the heading of the other requirement of a pair; null if none of them is in a section.
   */
  private Span other(Pair pair, Span section) {
    Span one = heading(requirements.get(pair.one));
    Span other = heading(requirements.get(pair.other));
    return one.equals(other) || one.end() == 0 || other.end() == 0
        ? null
        : one.equals(section) ? other : other.equals(section) ? one : null;
  }

  private Span heading(Requirement requirement) {
    return headings.get(requirement.sentences().get(0).block());
  }
}
