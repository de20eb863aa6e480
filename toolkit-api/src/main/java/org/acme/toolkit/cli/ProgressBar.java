package org.acme.toolkit.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal how many files are checked. */
final class ProgressBar {

  private static final int WIDTH = 20;
  private static final String CLEAR = "\r\u001B[K";

  private final PrintWriter out;
  private final int total;
  private final boolean visible;
  private int done;

  ProgressBar(PrintWriter out, int total) {
    this.out = out;
    this.total = total;
    this.visible = total > 1 && Ansi.AUTO.enabled();
  }

  void show(String name) {
    if (visible) {
      int filled = WIDTH * done / total;
      out.printf(
          "%s[%s%s] %d/%d %s",
          CLEAR,
          "=".repeat(filled),
          " ".repeat(WIDTH - filled),
          done,
          total,
          Printable.oneLine(name));
      out.flush();
      done++;
    }
  }

  void clear() {
    if (visible) {
      out.print(CLEAR);
      out.flush();
    }
  }
}
