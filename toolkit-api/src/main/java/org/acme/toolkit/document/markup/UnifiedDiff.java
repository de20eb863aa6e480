package org.acme.toolkit.document.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.acme.toolkit.text.Patch;

/** Writes patches as a unified diff, which {@code git apply} and {@code patch} take. */
final class UnifiedDiff {

  /** In lines, before and after each change. */
  private static final int CONTEXT = 3;

  /**
   * Lines of the source and what replaces them.
   *
   * @param first index of the first line
   * @param end index of the line behind the last one
   */
  private record Change(int first, int end, List<String> lines) {}

  private final List<String> lines;
  private final StringBuilder diff = new StringBuilder();

  /** How many lines the changed text is ahead of the source. */
  private int shift;

  private UnifiedDiff(List<String> lines) {
    this.lines = lines;
  }

  /**
   * @param patches in order, without overlaps
   * @return an empty text if there are no patches
   */
  static String of(String fileName, String source, List<Patch> patches) {
    var diff = new UnifiedDiff(lines(source));
    List<Change> changes = diff.changes(source, patches);
    if (changes.isEmpty()) {
      return "";
    }
    diff.diff.append("--- ").append(name("a/" + fileName)).append('\n');
    diff.diff.append("+++ ").append(name("b/" + fileName)).append('\n');
    for (int i = 0; i < changes.size(); ) {
      int end = i + 1;
      while (end < changes.size()
          && changes.get(end).first - changes.get(end - 1).end <= 2 * CONTEXT) {
        end++;
      }
      diff.hunk(changes.subList(i, end));
      i = end;
    }
    return diff.diff.toString();
  }

  /** Only line feeds end lines, as in git. */
  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private List<Change> changes(String source, List<Patch> patches) {
    var changes = new ArrayList<Change>();
    int line = 0;
    int start = 0;
    for (int i = 0; i < patches.size(); ) {
      while (line < lines.size() - 1
          && start + lines.get(line).length() <= patches.get(i).start()) {
        start += lines.get(line++).length();
      }
      int first = line;
      int end = start;
      int next = i;
      while (next < patches.size() && (next == i || patches.get(next).start() < end)) {
        while (line < lines.size() && end <= patches.get(next).end()) {
          end += lines.get(line++).length();
        }
        next++;
      }
      changes.add(
          change(first, line, source.substring(start, end), start, patches.subList(i, next)));
      start = end;
      i = next;
    }
    changes.removeIf(change -> change.lines.equals(lines.subList(change.first, change.end)));
    return changes;
  }

  private static Change change(int first, int end, String text, int start, List<Patch> patches) {
    List<Patch> own =
        patches.stream()
            .map(p -> new Patch(p.start() - start, p.end() - start, p.replacement()))
            .toList();
    return new Change(first, end, lines(Patch.apply(text, own)));
  }

  private void hunk(List<Change> changes) {
    int first = Math.max(0, changes.get(0).first - CONTEXT);
    int end = Math.min(lines.size(), changes.get(changes.size() - 1).end + CONTEXT);
    int added = changes.stream().mapToInt(c -> c.lines.size() - (c.end - c.first)).sum();
    diff.append(
        "@@ -%s +%s @@\n"
            .formatted(range(first, end - first), range(first + shift, end - first + added)));
    int at = first;
    for (Change change : changes) {
      lines.subList(at, change.first).forEach(line -> add(' ', line));
      lines.subList(change.first, change.end).forEach(line -> add('-', line));
      change.lines.forEach(line -> add('+', line));
      at = change.end;
    }
    lines.subList(at, end).forEach(line -> add(' ', line));
    shift += added;
  }

  private static String range(int first, int count) {
    return (count == 0 ? first : first + 1) + "," + count;
  }

  private void add(char sign, String line) {
    diff.append(sign).append(line);
    if (!line.endsWith("\n")) {
      diff.append("\n\\ No newline at end of file\n");
    }
  }

  /** Quotes a name that is not plain ASCII as git does. */
  private static String name(String name) {
    var quoted = new StringBuilder("\"");
    for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain = unit >= ' ' && unit != 0x7F && unit != '"' && unit != '\\';
      quoted.append(isPlain ? String.valueOf((char) unit) : "\\%03o".formatted(unit & 0xFF));
    }
    return quoted.indexOf("\\") < 0 && name.indexOf(' ') < 0 ? name : quoted.append('"').toString();
  }
}
