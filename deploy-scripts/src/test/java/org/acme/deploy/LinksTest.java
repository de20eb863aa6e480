package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
  private static final Path REPOSITORY = Command.SCRIPTS.getParent();

  private static final Set<String> GENERATED = Set.of("target", "node_modules", "dist", ".git");

  /** Endings of the source files whose comments and messages refer to documents. */
  private static final List<String> SOURCES =
      List.of(".java", ".sh", ".yml", ".xml", ".ts", ".tsx", ".properties");

  private static final Pattern DOCUMENT =
      Pattern.compile("\\b(docs/[\\w/.-]*\\w\\.(?:md|yaml))\\b");

  /** How texts and comments refer to a decision record, and the file that holds it. */
  private static final Pattern DECISION = Pattern.compile("\\bADRs? (\\d+)\\b");

  private static final Pattern DECISION_LINK = Pattern.compile("(?:ADRs? )?(\\d+)");
  private static final Pattern DECISION_FILE = Pattern.compile(".*\\b0*(\\d+)-[^/]*\\.md");

  @TempDir Path folder;

  @Test
  void everyRelativeLinkLeadsToAFileAndToAHeadingInIt() throws IOException {
    List<Path> documents = files(".md");
    assertThat(documents).hasSizeGreaterThan(20);

    assertThat(findings(documents, file -> Markdown.read(file).brokenLinks())).isEmpty();
  }

  @Test
  void everyLinkToADecisionLeadsToTheRecordWithItsNumber() throws IOException {
    assertThat(
            findings(
                files(".md"),
                file ->
                    Markdown.read(file).links().stream()
                        .filter(LinksTest::leadsToAnotherDecision)
                        .map(Markdown.Reference::toString)
                        .toList()))
        .isEmpty();
  }

  @Test
  void everyDocumentThatASourceFileNamesExists() throws IOException {
    assertThat(
            findings(
                sources(),
                file ->
                    all(DOCUMENT, file).stream()
                        .filter(document -> !Files.exists(REPOSITORY.resolve(document)))
                        .toList()))
        .isEmpty();
  }

  @Test
  void everyMentionedDecisionHasARecord() throws IOException {
    Set<String> decisions =
        files(".md").stream()
            .filter(file -> file.getParent().equals(REPOSITORY.resolve("docs/adr")))
            .map(file -> DECISION_FILE.matcher(file.toString()))
            .filter(Matcher::matches)
            .map(number -> number.group(1))
            .collect(Collectors.toSet());
    assertThat(decisions).isNotEmpty();

    assertThat(
            findings(
                Stream.concat(sources().stream(), files(".md").stream()).toList(),
                file ->
                    all(DECISION, file).stream()
                        .filter(decision -> !decisions.contains(decision))
                        .toList()))
        .isEmpty();
  }

  @Test
  void findsBrokenLinks() throws IOException {
    Files.writeString(
        folder.resolve("other.md"),
        """
        # The `other` one: its title
        ## Twice
        ## Twice
        Été
        ===
        """);
    Files.createDirectory(folder.resolve("sub"));
    Path document =
        Files.writeString(
            Files.createDirectory(folder.resolve("docs")).resolve("document.md"),
            """
            # Here
            [good](../other.md) [good](../other.md#the-other-one-its-title) [good](#here)
            [good](../other.md#twice) [good](../other.md#twice-1) [good](../sub) [good](/page)
            [good](https://example.org/none.md) [good](mailto:nobody@example.org)
            [good](../other.md#%C3%A9t%C3%A9)

            | a table |
            |---|
            | [bad](none.md), ![bad](none.png) |

            - [bad](../other.md#nothing) and [bad](#nothing)
            - [**bad**][reference] and [bad](../other.md#twice-2)

            `[no link](code.md)`

                [no link](code.md)

            [reference]: missing.md
            """);

    assertThat(Markdown.read(document).brokenLinks())
        .containsExactlyInAnyOrder(
            "none.md",
            "none.png",
            "../other.md#nothing",
            "#nothing",
            "missing.md",
            "../other.md#twice-2");
  }

  private static boolean leadsToAnotherDecision(Markdown.Reference link) {
    Matcher number = DECISION_LINK.matcher(link.text());
    Matcher file = DECISION_FILE.matcher(link.destination());
    return number.matches() && file.matches() && !number.group(1).equals(file.group(1));
  }

  /** Lines of the form "file: finding". */
  private static List<String> findings(List<Path> files, Function<Path, List<String>> check) {
    return files.stream()
        .flatMap(
            file ->
                check.apply(file).stream()
                    .map(finding -> REPOSITORY.relativize(file) + ": " + finding))
        .toList();
  }

  /** The first group of each match. */
  private static List<String> all(Pattern pattern, Path file) {
    try {
      return pattern
          .matcher(Files.readString(file))
          .results()
          .map(result -> result.group(1))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources() throws IOException {
    var files = new ArrayList<Path>();
    for (String ending : SOURCES) {
      files.addAll(files(ending));
    }
    return files;
  }

  private static List<Path> files(String ending) throws IOException {
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        REPOSITORY,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return GENERATED.contains(directory.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(ending)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }
}
