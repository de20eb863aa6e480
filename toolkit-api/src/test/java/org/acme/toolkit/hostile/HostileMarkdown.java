package org.acme.toolkit.hostile;

import static org.acme.toolkit.hostile.HostileDocument.filled;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Markdown whose time or memory grows with the product of two numbers. */
public final class HostileMarkdown {

  private HostileMarkdown() {}

  /**
   * @param size maximum length of each document in UTF-16 code units
   */
  public static List<HostileDocument> ofSize(int size) {
    return List.of(
        document("columns times rows", size, n -> table(n / 20, n / 4)),
        document(
            "columns times rows without pipes", size, n -> table(n / 20, 0) + "a\n".repeat(n / 3)),
        document("columns times rows in a quotation", size, HostileMarkdown::quotedTable),
        document("nested list items", size, n -> filled("- ", n)),
        document("nested numbers", size, n -> filled("1. ", n)),
        document("nested quotations", size, n -> filled(">", n)),
        document(
            "quotations and lazy lines",
            size,
            n -> filled(">", n / 5) + "a\n" + filled("a\n", n / 2)),
        document("100 quotations and lazy lines", size, n -> ">".repeat(99) + filled("a\n", n)),
        document("lists nested by indentation", size, HostileMarkdown::indented),
        document("items and blank lines", size, n -> filled("- ", 180) + "a\n" + filled(" \n", n)),
        document(
            "a delimiter of another length",
            size,
            n -> filled("~a ", n / 2) + filled("b~~ ", n / 2)),
        document(
            "a multiple of three", size, n -> filled("*a **b ", n / 2) + filled("a***b ", n / 2)),
        document(
            "underscores and asterisks",
            size,
            n -> filled("*a _", n / 2) + filled("b_ c* ", n / 2)),
        document("open emphasis", size, n -> filled("*a _b ", n)),
        document("brackets", size, n -> filled("[", n)),
        document("nested brackets", size, n -> filled("[", n / 2) + filled("]", n / 2)),
        document("nested images", size, n -> filled("![", n / 3) + filled("](a)", n / 2)),
        document("brackets on lines", size, n -> filled("[\n", n / 2) + filled("]\n", n / 2)),
        document("open links", size, n -> filled("[a](", n)),
        document("open destinations", size, n -> filled("[a](<b", n)),
        document("open titles", size, n -> filled("[a](b \"c", n)),
        document("definitions", size, n -> numbered(n, i -> "[a" + i + "]: b\n")),
        document("one long definition", size, n -> "[" + filled("a\n", n) + "]: b"),
        document("references", size, n -> "[a]: b\n\n" + filled("[a] ", n)),
        document("backticks of all lengths", size, HostileMarkdown::backticks),
        document("open comments", size, n -> filled("a <!-- ", n)),
        document("open tags", size, n -> filled("a <b c=\"", n)),
        document("attributes", size, n -> "a <b" + filled(" c", n)),
        document("a line of attributes", size, n -> "<b" + filled(" c='d'", n)),
        document("open instructions", size, n -> filled("a <? ", n)),
        document("HTML blocks", size, n -> filled("<p\n", n)),
        document("lines of one paragraph", size, n -> filled("1\n", n)),
        document("short paragraphs", size, n -> numbered(n, i -> "a" + i + "\n\n")),
        document("entities", size, n -> filled("&a", n)),
        document("backslashes", size, n -> filled("\\", n)),
        document("open footnotes", size, n -> filled("[^", n)),
        document("front matter without an end", size, n -> "---\n" + filled("---a\n", n)),
        document("headings", size, n -> filled("# a #\n", n)),
        document("fences", size, n -> filled("```\n", n)));
  }

  private static HostileDocument document(String name, int size, IntFunction<String> text) {
    return HostileDocument.text("a.md", name, () -> text.apply(size));
  }

  private static String table(int columns, int rows) {
    return "|a".repeat(columns) + "|\n" + "|-".repeat(columns) + "|\n" + "|a\n".repeat(rows);
  }

  private static String quotedTable(int size) {
    return "> " + table(size / 20, 0).replace("\n|", "\n> |") + filled("> |a\n", size / 2);
  }

  private static String indented(int size) {
    int depth = (int) Math.sqrt(size / 2.0);
    return IntStream.range(0, depth)
            .mapToObj(level -> "  ".repeat(level) + "- a\n")
            .collect(Collectors.joining())
        + filled("a\n", size / 2);
  }

  private static String backticks(int size) {
    return IntStream.rangeClosed(1, (int) Math.sqrt(2.0 * size))
        .mapToObj(length -> "`".repeat(length) + " ")
        .collect(Collectors.joining());
  }

  private static String numbered(int size, IntFunction<String> text) {
    return IntStream.range(0, size / 12).mapToObj(text).collect(Collectors.joining());
  }
}
