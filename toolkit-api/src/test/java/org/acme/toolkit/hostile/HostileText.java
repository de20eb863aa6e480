package org.acme.toolkit.hostile;

import static org.acme.toolkit.hostile.HostileDocument.filled;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plain text with too much of one thing. */
public final class HostileText {

  private HostileText() {}

  /**
   * @param size maximum length of each document in UTF-16 code units
   */
  public static List<HostileDocument> ofSize(int size) {
    return List.of(
        document("line ends", size, n -> filled("\n", n)),
        document("a letter and line ends", size, n -> "a" + filled("\n", n)),
        document("letters on lines", size, n -> filled("a\n", n)),
        document(
            "letters on lines of many paragraphs",
            size,
            n -> filled("a\n".repeat(40_000) + "\n", n)),
        document("short paragraphs", size, n -> numbered(n, i -> "a" + i + "\n\n")),
        document("equal paragraphs", size, n -> filled("a\n\n", Math.min(n, 150_000))),
        document("list items", size, n -> filled("- a\n", n)),
        document("spaces", size, n -> "a" + filled(" ", n)),
        document("lines of spaces", size, n -> filled(" ".repeat(1_000) + "\n", n)),
        document("tabs", size, n -> filled("\ta", n)),
        document("numbers", size, n -> filled("1:".repeat(40_000) + "1a\n\n", n)),
        document(
            "combining characters", size, n -> filled("a" + "\u0301".repeat(40_000) + "\n\n", n)),
        document("surrogates", size, n -> filled("\ud83d\ude00", n)),
        document("private use", size, n -> filled("a\ue000", n)),
        document("one word", size, n -> filled("a", n)),
        document(
            "one long word of each paragraph", size, n -> filled("a".repeat(90_000) + "\n\n", n)),
        document("quotation marks", size, n -> filled("\"a ".repeat(30_000) + "\n\n", n)),
        document("brackets", size, n -> filled("(a ".repeat(30_000) + "\n\n", n)),
        document("full stops", size, n -> filled("a. ".repeat(30_000) + "\n\n", n)),
        document("carriage returns", size, n -> filled("a\r", n)),
        document("a mark of each encoding", size, n -> filled("\ufeffa ", n)));
  }

  private static HostileDocument document(String name, int size, IntFunction<String> text) {
    return HostileDocument.text("a.txt", name, () -> text.apply(size));
  }

  private static String numbered(int size, IntFunction<String> text) {
    return IntStream.range(0, size / 12).mapToObj(text).collect(Collectors.joining());
  }
}
