package org.acme.toolkit.requirement.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.text.Span;

/** Finds the requirements of a text, in prose, lists, tables, user stories and scenarios. */
public final class RequirementFinder {

  /** A longer line is no heading. */
  private static final int HEADING_WORDS = 10;

  /** A longer cell is no label of its row. */
  private static final int LABEL_WORDS = 3;

  private static final Pattern END = Pattern.compile("[.;:!?,]$");

  private final Wording wording;
  private final Specification specification;
  private final Map<Block, List<Sentence>> sentences = new HashMap<>();
  private final List<Requirement> requirements = new ArrayList<>();

  /** Other tables and paragraphs may tell more about the requirements that have them. */
  private final Set<String> ids = new HashSet<>();

  /** What stands below a heading that announces definitions. */
  private final List<Block> definitions = new ArrayList<>();

  private final Sections sections;

  /** Whether the next block is a rationale or a note. */
  private boolean skipped;

  /** Whether the other cells tell more about the requirement of their row. */
  private boolean rowIsRead;

  /** Whether the row opens with "Precondition", "Rationale" or "Purpose". */
  private boolean rowExplains;

  /** An id in a cell or line of its own, which belongs to the text that follows. */
  private Optional<String> waiting = Optional.empty();

  /** The id in the last heading, as long as no requirement has it. */
  private Optional<String> named = Optional.empty();

  private RequirementFinder(Wording wording, Specification specification) {
    this.wording = wording;
    this.specification = specification;
    this.sections = new Sections(specification);
    specification
        .sentences()
        .forEach(
            sentence ->
                sentences.computeIfAbsent(sentence.block(), b -> new ArrayList<>()).add(sentence));
  }

  /**
   * What a text contains, in its order.
   *
   * @param definitions blocks below headings that announce definitions
   */
  public record Found(List<Requirement> requirements, List<Block> definitions) {}

  public static List<Requirement> find(Wording wording, Specification specification) {
    return read(wording, specification).requirements;
  }

  public static Found read(Wording wording, Specification specification) {
    var finder = new RequirementFinder(wording, specification);
    List<Block> blocks = specification.blocks();
    for (int i = 0; i < blocks.size(); ) {
      i += finder.read(blocks.subList(i, blocks.size()));
    }
    return new Found(finder.requirements, finder.definitions);
  }

  /**
   * @return the number of blocks that were read
   */
  private int read(List<Block> blocks) {
    Block block = blocks.get(0);
    rowIsRead = rowIsRead && block.kind() == Block.Kind.CELL && !specification.opensTable(block);
    String text = block.span().of(specification.text());
    int steps = Scenario.length(wording.scenario(), blocks, specification.text());
    rowExplains =
        block.kind() == Block.Kind.CELL
            && (specification.opensLine(block) ? explains(block, text) : rowExplains);
    if (steps > 0) {
      add(RequirementKind.SCENARIO, blocks.subList(0, steps), 0, 0);
      return steps;
    }
    Optional<RequirementIds.Label> id = RequirementIds.atStart(text);
    int before = id.map(RequirementIds.Label::length).orElse(0);
    String body = text.substring(before);
    int parts = UserStory.length(wording.story(), blocks, before, specification.text());
    if (parts > 0) {
      waiting = id.map(RequirementIds.Label::id).or(() -> waiting);
      add(RequirementKind.USER_STORY, blocks.subList(0, parts), before, 0);
      return parts;
    }
    boolean number = id.filter(RequirementIds.Label::isNumber).isPresent() && !isNormative(block);
    if (number && block.kind() != Block.Kind.HEADING && isLong(block)) {
      waiting = Optional.empty(); // It tells more about the requirement before.
    } else if (number || isHeading(block, body)) {
      heading(block, body);
      if (sections.topic() == Topic.DEFINITION && block.kind() != Block.Kind.HEADING) {
        definitions.add(block); // a short entry looks like a heading
      }
      boolean refers = block.kind() == Block.Kind.ITEM && named.isPresent();
      waiting = refers ? waiting : id.filter(i -> !number).map(RequirementIds.Label::id);
      named = block.kind() == Block.Kind.HEADING ? waiting : named;
    } else if (sections.topic() == Topic.DEFINITION) {
      definitions.add(block);
    } else if (rowExplains) {
      // It tells more about the requirement of the table.
    } else if (body.isBlank() && rowIsRead && !specification.opensLine(block)) {
      // It refers to another requirement, for example to where this one comes from.
    } else if (body.isBlank()) {
      waiting = id.filter(i -> !specification.isColumnHeading(block)).map(RequirementIds.Label::id);
    } else if (skipped) {
      skipped = false;
    } else {
      labelled(block, id, before);
    }
    return 1;
  }

  /** Reads "FR-1 Description: The system shall start." */
  private void labelled(Block block, Optional<RequirementIds.Label> id, int before) {
    String body = block.span().of(specification.text()).substring(before);
    int label = Titles.label(body);
    if (label > 0
        && wording.topic(body.substring(0, label)).filter(t -> !t.hasRequirements()).isPresent()) {
      return;
    }
    boolean isInCell = block.kind() == Block.Kind.CELL && waiting.isPresent();
    Optional<RequirementIds.Label> last = isInCell ? Optional.empty() : RequirementIds.atEnd(body);
    waiting = id.or(() -> last).map(RequirementIds.Label::id).or(() -> waiting);
    int after = id.isPresent() ? 0 : last.map(RequirementIds.Label::length).orElse(0);
    List<Sentence> all = sentences.getOrDefault(block, List.of());
    int title = Titles.title(wording, specification.text(), block, before, all);
    statement(block, before + Math.max(label, title), after);
  }

  private void statement(Block block, int before, int after) {
    List<Sentence> all = sentences.getOrDefault(block, List.of());
    List<Sentence> normative = wording.normative(all);
    boolean isTitle = specification.isColumnHeading(block) && !isLong(block);
    if (!normative.isEmpty() && block.kind() != Block.Kind.CELL) {
      waiting = waiting.or(() -> named);
    }
    if (waiting.isPresent()) {
      rowIsRead = block.kind() == Block.Kind.CELL;
      if (!normative.isEmpty()
          || !ids.contains(waiting.get())
              && Wording.words(all) >= Wording.FEWEST_WORDS
              && isStated(block, all)
              && all.stream().noneMatch(Wording::asks)) {
        add(kind(all), List.of(block), before, after);
      }
    } else if (sections.topic().hasRequirements() && !rowIsRead && !isTitle) {
      int first = block.span().start() + before;
      for (Sentence sentence : normative) {
        requirements.add(
            new Requirement(
                Optional.empty(),
                kind(List.of(sentence)),
                new Span(Math.max(first, sentence.start()), sentence.end()),
                List.of(sentence)));
      }
    }
  }

  /**
   * @param before length of the id and label at the start
   * @param after length of the id at the end
   */
  private void add(RequirementKind kind, List<Block> blocks, int before, int after) {
    int start = blocks.get(0).span().start() + before;
    int end = blocks.get(blocks.size() - 1).span().end() - after;
    List<Sentence> parts =
        blocks.stream()
            .flatMap(block -> sentences.getOrDefault(block, List.of()).stream())
            .filter(sentence -> sentence.end() > start && sentence.start() < end)
            .toList();
    if (!parts.isEmpty()) {
      requirements.add(new Requirement(waiting, kind, new Span(start, end), parts));
      waiting.ifPresent(ids::add);
      named = named.filter(id -> waiting.isEmpty());
      waiting = Optional.empty();
    }
  }

  private void heading(Block block, String body) {
    Optional<Topic> topic = wording.topic(body);
    sections.open(block, topic);
    skipped = topic.filter(Topic::isLabel).isPresent() && block.kind() != Block.Kind.HEADING;
  }

  private boolean explains(Block block, String text) {
    return Wording.words(sentences.getOrDefault(block, List.of())) <= LABEL_WORDS
        && wording.topic(text).filter(Topic::explains).isPresent();
  }

  private boolean isHeading(Block block, String body) {
    List<Sentence> all = sentences.getOrDefault(block, List.of());
    return block.kind() == Block.Kind.HEADING
        || block.kind() != Block.Kind.CELL
            && !body.isBlank()
            && all.size() == 1
            && Wording.words(all) <= HEADING_WORDS
            && !END.matcher(body).find()
            && !isNormative(block)
            && !wording.hasVerb(all);
  }

  private boolean isLong(Block block) {
    return Wording.words(sentences.getOrDefault(block, List.of())) > HEADING_WORDS;
  }

  private boolean isNormative(Block block) {
    return !wording.normative(sentences.getOrDefault(block, List.of())).isEmpty();
  }

  /** Risks, assumptions and milestones may have ids too. A cell without a verb is a title. */
  private boolean isStated(Block block, List<Sentence> all) {
    boolean required = Kinds.isOfRequirement(waiting);
    return (sections.topic().hasRequirements() || required)
        && (wording.hasVerb(all) || required && block.kind() != Block.Kind.CELL);
  }

  private RequirementKind kind(List<Sentence> all) {
    return Kinds.of(wording, sections.topic(), waiting, all);
  }
}
