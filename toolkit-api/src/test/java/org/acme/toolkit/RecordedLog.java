package org.acme.toolkit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Records log messages with stack traces while it is open. */
public final class RecordedLog implements AutoCloseable {

  private static final Logger ROOT = Logger.getLogger("");
  private static final Formatter FORMAT = new PatternFormatter("%p %c %s%e%n");

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(FORMAT.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  public RecordedLog() {
    ROOT.addHandler(handler);
  }

  public String lines() {
    return String.join("", lines);
  }

  @Override
  public void close() {
    ROOT.removeHandler(handler);
  }
}
