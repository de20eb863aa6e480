package org.acme.toolkit.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Technical English for measurements of speed: the paragraphs of the documents in this repository
 * and in the front end's packages, whose versions are pinned.
 */
final class Prose {

  private static final List<Path> FOLDERS =
      List.of(Path.of("../docs"), Path.of("src/main/webui/node_modules"));

  /** In words. Shorter blocks are headings and labels, longer ones are tables and licences. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 80;

  private Prose() {}

  /**
   * @return different paragraphs of one line, ordered by file name
   */
  static List<String> paragraphs() throws IOException {
    var paragraphs = new LinkedHashSet<String>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Prose::isMarkdown).sorted().toList()) {
          collect(Files.readString(file), paragraphs);
        }
      }
    }
    return List.copyOf(paragraphs);
  }

  /**
   * @param least minimum number of words of each text
   * @return as many texts as the paragraphs are enough for
   */
  static List<String> texts(List<String> paragraphs, int least) {
    var texts = new ArrayList<String>();
    var text = new StringBuilder();
    for (String paragraph : paragraphs) {
      text.append(paragraph).append("\n\n");
      if (words(text.toString()) >= least) {
        texts.add(text.toString());
        text.setLength(0);
      }
    }
    return texts;
  }

  static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  private static boolean isMarkdown(Path file) {
    return file.toString().endsWith(".md") && Files.isRegularFile(file);
  }

  private static void collect(String markdown, Set<String> paragraphs) {
    TextContentRenderer renderer = TextContentRenderer.builder().build();
    Parser.builder()
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Paragraph paragraph) {
                String text = renderer.render(paragraph).strip().replaceAll("\\s+", " ");
                if (words(text) >= SHORTEST && words(text) <= LONGEST && text.endsWith(".")) {
                  paragraphs.add(text);
                }
              }
            });
  }
}
