package org.acme.toolkit.requirement.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text in the form that rules read.
 *
 * @param blocks with text, in the order of the text
 * @param sentences in the order of the text
 */
public record Specification(String text, List<Block> blocks, List<Sentence> sentences) {

  /** In UTF-16 code units, with the line below. Nobody reads longer ones. */
  private static final int LONGEST_ROW = 2_000;

  /** In UTF-16 code units. */
  private static final int LONGEST_TAGS = 300;

  private static final Pattern BAR = Pattern.compile("\\|");

  public Stream<Word> words() {
    return sentences.stream().flatMap(sentence -> sentence.words().stream());
  }

  /** Returns whether only marks stand before a block in its line, so that a cell opens its row. */
  public boolean opensLine(Block block) {
    int line = text.lastIndexOf('\n', block.span().start() - 1) + 1;
    return text.substring(line, block.span().start()).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Returns whether a cell is the first one of a table in Markdown. */
  public boolean opensTable(Block block) {
    int line = text.lastIndexOf('\n', block.span().start() - 1);
    int before = line < 0 ? -1 : text.lastIndexOf('\n', line - 1);
    return block.kind() == Block.Kind.CELL
        && opensLine(block)
        && (line < 0 || !text.substring(before + 1, line).strip().startsWith("|"));
  }

  /** Returns whether a block is the heading of a column, and not of its row. */
  public boolean isColumnHeading(Block block) {
    return block.kind() == Block.Kind.CELL ? isAboveRuler(block) : isBehindHeadingTag(block);
  }

  /** With two columns, the first row may be "ID" and the id. */
  private boolean isAboveRuler(Block block) {
    int start = text.lastIndexOf('\n', block.span().start() - 1) + 1;
    List<String> lines =
        text.substring(start, Math.min(text.length(), start + LONGEST_ROW))
            .lines()
            .limit(2)
            .toList();
    return lines.size() == 2
        && lines.get(1).contains("-")
        && lines.get(1).strip().matches("\\|[-:| \\t]*+")
        && BAR.splitAsStream(lines.get(0)).filter(cell -> !cell.isBlank()).count() > 2
        && !opensLine(block);
  }

  private boolean isBehindHeadingTag(Block block) {
    int end = block.span().start();
    String before = text.substring(Math.max(0, end - LONGEST_TAGS), end);
    int tag = before.lastIndexOf('<');
    int row = before.lastIndexOf('<', tag - 1);
    return tag >= 0
        && before.substring(tag).matches("<th(?:\\s[^<>]*+)?>\\s*+")
        && (row < 0 || !before.substring(row, tag).matches("<tr\\b[^<>]*+>\\s*+"));
  }

  /**
   * Joins texts that were analysed one by one.
   *
   * @param between what stands between two of them
   */
  public static Specification joined(List<Specification> parts, String between) {
    var text = new StringBuilder();
    var blocks = new ArrayList<Block>();
    var sentences = new ArrayList<Sentence>();
    for (Specification part : parts) {
      text.append(text.isEmpty() ? "" : between);
      int start = text.length();
      text.append(part.text);
      part.blocks.forEach(block -> blocks.add(block.shifted(start)));
      part.sentences.forEach(sentence -> sentences.add(sentence.shifted(start)));
    }
    return new Specification(text.toString(), blocks, sentences);
  }
}
