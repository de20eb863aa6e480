package org.acme.toolkit.requirement.set;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.requirement.unit.Requirement;

/**
 * Finds the requirements without an id among those that stand beside them in the same form. A text
 * that explains, the second sentence of a requirement and a section without ids are no fault.
 */
final class MissingIds {

  /** With fewer ids, an author does not number the requirements. */
  private static final int FEWEST = 5;

  /** In a list, table or section where fewer have an id, it is no rule to have one. */
  private static final double SHARE = 0.6;

  /** What stands in front of a block in its line, without ids and numbers. */
  private static final Pattern CONTENT = Pattern.compile("[^\\s|*+>-]++");

  private final Specification specification;

  /** The number of headings before each block, or of what is in no list before each item. */
  private final Map<Block, Integer> sections = new HashMap<>();

  /** A line that opens with the id of another requirement is about that one. */
  private final Set<String> known;

  private MissingIds(Specification specification, List<Requirement> requirements) {
    this.specification = specification;
    this.known =
        requirements.stream()
            .flatMap(requirement -> requirement.id().stream())
            .collect(Collectors.toSet());
    int section = 0;
    int list = 0;
    for (Block block : specification.blocks()) {
      section += block.kind() == Block.Kind.HEADING ? 1 : 0;
      list += block.kind() == Block.Kind.ITEM ? 0 : 1;
      sections.put(block, block.kind() == Block.Kind.ITEM ? list : section);
    }
  }

  /** Requirements that an author numbers alike. */
  private record Group(int section, Block.Kind kind, String layout) {}

  static Stream<Fault> in(Specification specification, List<Requirement> requirements) {
    if (requirements.stream().filter(MissingIds::hasId).count() < FEWEST) {
      return Stream.of();
    }
    var ids = new MissingIds(specification, requirements);
    return requirements.stream()
        .filter(ids::opensBlock)
        .collect(Collectors.groupingBy(ids::group))
        .values()
        .stream()
        .filter(MissingIds::isNumbered)
        .flatMap(List::stream)
        .filter(requirement -> !hasId(requirement))
        .map(requirement -> new Fault(Kind.MISSING_ID, List.of(requirement.span())));
  }

  private static boolean isNumbered(List<Requirement> group) {
    return group.stream().filter(MissingIds::hasId).count() >= SHARE * group.size();
  }

  private static boolean hasId(Requirement requirement) {
    return requirement.id().isPresent();
  }

  private static Block block(Requirement requirement) {
    return requirement.sentences().get(0).block();
  }

  /** Returns whether it has its id in its block or row, or could have one there. */
  private boolean opensBlock(Requirement requirement) {
    Block block = block(requirement);
    String text = block.span().of(specification.text());
    int first = requirement.span().start() - block.span().start();
    return requirement
        .id()
        .map(id -> block.kind() == Block.Kind.CELL || text.contains(id))
        .orElseGet(
            () -> text.substring(0, first).isBlank() && known.stream().noneMatch(text::startsWith));
  }

  private Group group(Requirement requirement) {
    Block block = block(requirement);
    int start = block.span().start();
    int line = specification.text().lastIndexOf('\n', start - 1) + 1;
    String before = specification.text().substring(line, start);
    return new Group(
        sections.get(block), block.kind(), CONTENT.matcher(before).replaceAll("").stripTrailing());
  }
}
