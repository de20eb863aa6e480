package org.acme.toolkit.requirement.set;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.requirement.unit.Requirement;

/**
 * Finds different requirements with the same id. A section may be an overview of requirements of
 * other sections, or tell more about them, and a section may have a requirement as its heading.
 */
final class DuplicateIds {

  /** Fewer ids that other sections have too may be mistakes. */
  private static final int FEWEST_OF_AN_OVERVIEW = 3;

  private static final Pattern FIRST_WORD =
      Pattern.compile("[^\\p{L}\\d]{0,9}([\\p{L}\\d][\\p{L}\\d._/-]{0,39})");

  private final Specification specification;
  private final List<Fault> faults = new ArrayList<>();

  /** Requirements by their id. */
  private final Map<String, List<Requirement>> requirements = new LinkedHashMap<>();

  /** What stands below the same heading. */
  private final Map<Block, Section> sections = new HashMap<>();

  private final Map<Section, Boolean> overviews = new HashMap<>();

  /** The sections in which an id opens a line or cell. */
  private final Map<String, Set<Section>> places = new HashMap<>();

  /**
   * @param ids that open a line or cell
   */
  private record Section(int number, String heading, Set<String> ids) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Section section && section.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  private DuplicateIds(Specification specification, List<Requirement> all) {
    this.specification = specification;
    for (Requirement requirement : all) {
      requirement
          .id()
          .ifPresent(
              id -> requirements.computeIfAbsent(id, i -> new ArrayList<>()).add(requirement));
    }
    var section = new Section(0, "", new HashSet<>());
    for (Block block : specification.blocks()) {
      String text = block.span().of(specification.text());
      if (block.kind() == Block.Kind.HEADING) {
        section = new Section(section.number + 1, text, new HashSet<>());
      }
      sections.put(block, section);
      Matcher first = FIRST_WORD.matcher(text);
      if (first.lookingAt()) {
        String id = first.group(1).replaceFirst("[._/-]$", "");
        section.ids.add(id);
        places.computeIfAbsent(id, i -> new HashSet<>()).add(section);
      }
    }
  }

  static Stream<Fault> in(Specification specification, List<Requirement> requirements) {
    var ids = new DuplicateIds(specification, requirements);
    ids.requirements.forEach(ids::compare);
    return ids.faults.stream();
  }

  private void compare(String id, List<Requirement> found) {
    var firsts = new HashMap<Section, Requirement>();
    Requirement first = null;
    for (Requirement requirement : found) {
      Section section = sections.get(requirement.sentences().get(0).block());
      if (places.containsKey(id) && !section.ids.contains(id)) {
        continue; // behind the sentence, it refers to the line or cell that it opens elsewhere
      }
      Requirement other = firsts.putIfAbsent(section, requirement);
      if (other != null && section.heading.contains(id)) {
        continue;
      }
      if (other == null && !overviews.computeIfAbsent(section, this::isOverview)) {
        other = first;
        first = first == null ? requirement : first;
      }
      if (other != null && !text(other).equals(text(requirement))) {
        faults.add(new Fault(Kind.DUPLICATE_ID, List.of(other.span(), requirement.span())));
      }
    }
  }

  private String text(Requirement requirement) {
    return requirement.span().of(specification.text()).strip();
  }

  private boolean isOverview(Section section) {
    List<String> known = section.ids.stream().filter(requirements::containsKey).toList();
    long shared = known.stream().filter(id -> places.get(id).size() > 1).count();
    return shared >= FEWEST_OF_AN_OVERVIEW && 2 * shared >= known.size();
  }
}
