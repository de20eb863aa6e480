package org.acme.todo.taskfile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tasks as comma-separated values (RFC 4180), for a spreadsheet. */
final class TaskCsv {
  private static final String HEADER =
      "name,complete,completed,location,notes,created,due,tags,priority,recurrence,list";

  /** Without it Excel reads the file in the code page of the machine. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String LINE_END = "\r\n";

  /** A cell that starts with one of these is a formula to a spreadsheet (OWASP, CSV Injection). */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private TaskCsv() {}

  static String of(List<ExportedTask> tasks) {
    return tasks.stream()
        .map(TaskCsv::line)
        .collect(Collectors.joining("", BYTE_ORDER_MARK + HEADER + LINE_END, ""));
  }

  private static String line(ExportedTask task) {
    return Stream.of(
            task.name(),
            task.complete(),
            task.completed(),
            task.location(),
            task.notes(),
            task.created(),
            task.due(),
            String.join(", ", task.tags()),
            task.priority(),
            task.recurrence(),
            task.list())
        .map(value -> value == null ? "" : cell(value.toString()))
        .collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    String harmless = formula ? "'" + value : value;
    return isPlain(harmless) ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  /** Anything but letters, digits and what dates consist of may separate columns somewhere. */
  private static boolean isPlain(String value) {
    return value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-:. ".indexOf(c) >= 0)
        && value.equals(value.strip());
  }
}
