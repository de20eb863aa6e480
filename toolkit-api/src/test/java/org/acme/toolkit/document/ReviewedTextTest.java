package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.processed;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracks changes in texts, and applies diffs with git. */
@QuarkusTest
class ReviewedTextTest {

  @TempDir Path folder;

  @Test
  void marksChangesOfMarkdownWithCriticMarkup() {
    Response response =
        tracked(
            "a.md",
            "# It is definately so\n\nSee [it](#it-is-definately-so), as it is the the \n| It is definately a cell |\n|--|\n");

    assertThat(response.asString())
        .startsWith(
            "# It is {~~definately~>definitely~~} so\n\nSee"
                + " [it](#{~~it-is-definately-so~>it-is-definitely-so~~}), as it is ")
        .endsWith("| It is {~~definately~>definitely~~} a cell |\n|--|\n");
    assertThat(response.header("Content-Disposition")).contains("filename=\"a.reviewed.md\"");
  }

  @Test
  void writesWhatIsNotAppliedAsComments() {
    String reviewed =
        tracked("a.txt", "The servce is fast and and it is definately so.").asString();

    assertThat(reviewed.replaceAll("\\{>>[^<]*<<\\}", "")).contains("{~~definately~>definitely~~}");
  }

  @Test
  void marksChangesOfHtmlWithElements() {
    String reviewed =
        tracked(
                "a.html",
                "<title>It is definately so</title><p title=\"It is definately so\">It is definately &lt;so&gt;")
            .asString();

    assertThat(reviewed.replaceAll(" datetime=\"[0-9T:-]+Z\"", ""))
        .isEqualTo(
            "<title>It is definately so</title><p title=\"It is definately so\">It is"
                + " <del title=\"%1$s\">definately</del><ins title=\"%1$s\">definitely</ins> &lt;so&gt;"
                    .formatted("Analyst Toolkit: Possible spelling mistake found."));
  }

  @Test
  void saysInHtmlWhoMakesAChangeAndWhyWithoutMarkup() {
    String reviewed =
        send(form(
                    "a.html",
                    "<p>He is an teacher and she is a teacher.".getBytes(StandardCharsets.UTF_8),
                    "correct")
                .multiPart("language", "en-US")
                .multiPart("changes", "tracked")
                .multiPart("author", "A <b> & \"C\""))
            .asString();

    Document page = Jsoup.parse(reviewed);
    assertThat(page.select("ins").text()).isEqualTo("a");
    assertThat(page.select("del, ins").eachAttr("title"))
        .hasSize(2)
        .allSatisfy(title -> assertThat(title).startsWith("A <b> & \"C\": Use \"a\" instead of"));
  }

  @Test
  void leavesTrackedChangesOfHtmlAsTheyAre() {
    String reviewed = tracked("a.html", "<p>It is definately so.").asString();

    assertThat(tracked("a.html", reviewed).asString()).isEqualTo(reviewed);
  }

  @ParameterizedTest
  @CsvSource({
    "spec.md, UTF-8, It is definately so.",
    "a spec.txt, UTF-8, '\uFEFFIt is definately so.\r\n\r\nIt is so.\r\n'",
    "spéc 1.md, UTF-8, 'It is definately so.\n'",
    "spec.html, windows-1252, '<meta charset=windows-1252>\n<p>It is definately\n a café'",
  })
  void returnsADiffThatGitApplies(String name, String charset, String document) throws Exception {
    assertGitApplies(name, document.getBytes(Charset.forName(charset)));
  }

  @Test
  void returnsADiffOfManyLines() throws Exception {
    String document =
        IntStream.range(0, 60)
            .mapToObj(i -> i % 11 < 2 ? "It is definately\nso." : "It is so.")
            .collect(
                Collectors.joining(
                    "\n\n", "It is definately first.\n\n", "\n\nIt is definately last."));

    assertGitApplies("spec.md", document.getBytes(StandardCharsets.UTF_8));
  }

  private void assertGitApplies(String name, byte[] document) throws Exception {
    String saved = AttachmentName.of(name);
    Files.write(folder.resolve(saved), document);
    Response response =
        send(form(name, document, "correct").multiPart("language", "en-US").accept("text/x-diff"));

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.contentType()).startsWith("text/x-diff");
    assertThat(response.header("Content-Disposition")).contains(".diff\"");
    Files.write(folder.resolve("a.diff"), response.asByteArray());
    git("apply", "--whitespace=nowarn", "a.diff");
    assertThat(Files.readAllBytes(folder.resolve(saved)))
        .isEqualTo(processed(name, document, "correct"))
        .isNotEqualTo(document);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    var command = new ProcessBuilder("git");
    command.command().addAll(java.util.List.of(arguments));
    // Otherwise git takes the folder for a part of the repository around it.
    command.environment().put("GIT_CEILING_DIRECTORIES", folder.getParent().toString());
    Process git = command.directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(output).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.docx", "b.md"})
  void returnsDiffsOnlyOfTexts(String name) {
    byte[] document =
        name.endsWith("md")
            ? "\uFEFFIt is so.".getBytes(StandardCharsets.UTF_16LE)
            : Docx.ofBody("<w:p/>").bytes();
    Response response =
        send(form(name, document, "correct").multiPart("language", "en-US").accept("text/x-diff"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("message")).contains("text/x-diff");
  }

  private static Response tracked(String name, String document) {
    Response response =
        send(
            form(name, document.getBytes(StandardCharsets.UTF_8), "correct")
                .multiPart("language", "en-US")
                .multiPart("changes", "tracked"));
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response;
  }
}
