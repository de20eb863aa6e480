package org.acme.toolkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.hostile.HostileDocument;
import org.acme.toolkit.hostile.HostileDocuments;
import org.acme.toolkit.problem.ProblemException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads hostile documents and the same of twice the size. The memory that a thread allocates shows
 * how its work grows, and does not depend on the machine. The time-out only ends a reader that does
 * not end by itself.
 */
@Timeout(120)
class ReaderGrowthTest {

  private static final int TEXT = 45_000;
  private static final int XML = 1_000_000;

  /** Twice as much, and room for lists that grow. */
  private static final double LINEAR = 2.6;

  /** In bytes. What every reader needs. */
  private static final long CONSTANT = 20_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir Path folder;

  static Stream<Arguments> documents() {
    HostileDocument[] small = HostileDocuments.ofSize(TEXT, XML).toArray(HostileDocument[]::new);
    HostileDocument[] large =
        HostileDocuments.ofSize(2 * TEXT, 2 * XML).toArray(HostileDocument[]::new);
    return IntStream.range(0, small.length).mapToObj(i -> Arguments.of(small[i], large[i]));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void twiceTheDocumentIsTwiceTheWork(HostileDocument document, HostileDocument twice)
      throws IOException {
    long work = allocatedBy(document);

    assertThat(allocatedBy(twice)).isLessThan((long) (LINEAR * work) + CONSTANT);
  }

  @ParameterizedTest
  @CsvSource({"a.md", "a.adoc", "a.html", "a.docx", "a.odt", "a.xlsx", "a.txt", "a.reqif"})
  void aReaderStopsWhenItsThreadIsInterrupted(String name) throws IOException {
    byte[] content =
        switch (name) {
          case "a.docx" -> Docx.ofBody("<w:p/>").bytes();
          case "a.reqif" -> ReqIfDocumentTest.reqIf("").getBytes(StandardCharsets.UTF_8);
          case "a.odt" -> Odt.ofBody("<text:p/>").bytes();
          case "a.xlsx" -> Xlsx.ofTexts("a").bytes();
          default -> "<p>A *text*\n\n- b".getBytes(StandardCharsets.UTF_8);
        };
    Path file = Files.write(folder.resolve(name), content);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> DocumentFormat.ofName(name).read(file))
          .isInstanceOf(CancellationException.class);
    } finally {
      Thread.interrupted();
    }
  }

  private long allocatedBy(HostileDocument document) throws IOException {
    Path file = Files.write(folder.resolve(document.fileName()), document.content().get());
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      Document read = DocumentFormat.ofName(document.fileName()).read(file);
      assertThat(read.length()).isLessThanOrEqualTo(1_000_000);
    } catch (ProblemException e) {
      assertThat(e).hasMessageEndingWith(".");
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
