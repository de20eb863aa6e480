package org.acme.toolkit.requirement.unit;

import java.util.Optional;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.analysis.Specification;

/** What the headings above a block announce. */
final class Sections {

  private static final String MARKS = "#=";

  private final Specification specification;

  /** Whether the document has no title, so that its chapters have one mark. */
  private final boolean chaptersHaveOneMark;

  private Topic topic = Topic.FUNCTIONAL;

  /** The marks of the heading that announced the topic, 0 for a line without marks. */
  private int marks;

  Sections(Specification specification) {
    this.specification = specification;
    this.chaptersHaveOneMark =
        specification.blocks().stream().filter(block -> marks(block) == 1).limit(2).count() > 1;
  }

  Topic topic() {
    return topic;
  }

  /**
   * A line that only looks like a heading may be the label of the next block, or an item, and ends
   * no section. A heading below one of plans or problems is about them too, if it announces nothing
   * else.
   *
   * @param announced by the heading
   */
  void open(Block heading, Optional<Topic> announced) {
    int depth = marks(heading);
    boolean label = announced.filter(Topic::isLabel).isPresent();
    boolean goesOn = announced.isEmpty() && marks > (chaptersHaveOneMark ? 0 : 1) && depth > marks;
    if (heading.kind() == Block.Kind.HEADING && !goesOn
        || announced.isPresent() && !label
        || announced.isEmpty() && depth == 0 && marks == 0 && !topic.hasRequirements()) {
      topic = announced.orElse(Topic.FUNCTIONAL);
      marks = depth;
    }
  }

  private int marks(Block block) {
    if (block.kind() != Block.Kind.HEADING) {
      return 0;
    }
    String text = specification.text();
    int end = block.span().start();
    while (end > 0 && " \t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && MARKS.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return end - start;
  }
}
