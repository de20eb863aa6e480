package org.acme.toolkit.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.acme.toolkit.document.Docx;
import org.acme.toolkit.document.FileCheck;
import org.acme.toolkit.document.Odt;
import org.acme.toolkit.document.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

@QuarkusTest
class CheckCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String FAULTY =
      """
      # Orders

      The service recieves orders.

      FR-1 The page shall be user-friendly.
      """;

  @Inject FileCheck check;

  @TempDir Path folder;

  private record Run(int exitCode, String out, String err) {}

  @Test
  void saysWhereTheFindingsAre() throws IOException {
    Path file = write("spec.md", FAULTY);

    Run run = run(file.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "spec.md:3:13: error: \"recieves\": Possible spelling mistake found.",
            "[MORFOLOGIK_RULE_EN_US]",
            "spec.md:5:24: error: \"user-friendly\"",
            "1 file, 2 errors, 0 warnings")
        .doesNotContain("\u001B");
  }

  @Test
  void showsWhiteSpace() throws IOException {
    Path file = write("spec.txt", "The service stores  orders and answers.\n");

    Run run = run(file.toString());

    assertThat(run.out()).contains("\"\u2423\u2423\": ", "\u2192 \u2423 [");
  }

  @Test
  void endsWithZeroIfNothingFails() throws IOException {
    assertThat(run(write("clean.md", "# Orders\n\nThe service stores orders.\n").toString()))
        .extracting(Run::exitCode)
        .isEqualTo(0);
    assertThat(run(write("spec.md", FAULTY).toString(), "--fail-on", "none").exitCode()).isZero();
    assertThat(run(write("empty.md", "").toString()).exitCode()).isZero();
    assertThat(run(write("code.md", "```\nteh recieves\n```\n").toString()).exitCode()).isZero();
  }

  @Test
  void failsForWarningsIfAsked() throws IOException {
    String file = write("spec.md", "FR-1 The service should store orders.\n").toString();

    assertThat(run(file).exitCode()).isZero();
    assertThat(run(file, "--fail-on", "warning").exitCode()).isEqualTo(1);
    assertThat(run(file).out()).contains("UNCERTAIN_OBLIGATION");
    assertThat(run(file, "--quiet").out()).doesNotContain("UNCERTAIN_OBLIGATION");
  }

  @Test
  void failsForRequirementsWithALowScore() throws IOException {
    String file = write("spec.md", "FR-1 The service should store orders.\n").toString();

    Run run = run(file, "--min-score", "90");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("[MIN_SCORE]", "and 90 is needed");
    assertThat(run(file, "--min-score", "80").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "spec.md --format xml",
        "spec.md --min-score 101",
        "spec.md --language x",
        "spec.md --tracked",
        "spec.md -o out",
        "spec.md --update-baseline",
        "spec.md --baseline nothing.json",
        "spec.md --baseline .",
        "spec.md --changed-since --output=x",
        "- --fix",
        "spec.md --lsp",
        "nothing/*.md",
        "[",
        "spec.md --langage en",
        "--unknown spec.md"
      })
  void refusesWrongCommands(String command) throws IOException {
    write("spec.md", FAULTY);

    Run run = run(command.isEmpty() ? new String[0] : command.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(2);
  }

  @Test
  void saysWhatItCannotRead() throws IOException {
    Run run =
        run(
            folder.resolve("missing.md").toString(),
            write("image.png", "x").toString(),
            write("broken.docx", "no zip").toString(),
            write("spec.md", FAULTY).toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains("missing.md: It cannot be read or written: there is no ")
        .contains("image.png: ", "broken.docx: ");
    assertThat(run.out()).contains("\"recieves\"").contains("4 files, 2 errors, 0 warnings, 3 not");
  }

  @Test
  void waitsForNoPipe() throws Exception {
    Path pipe = folder.resolve("pipe.md");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    Run run = run(pipe.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("pipe.md is no regular file");
  }

  @Test
  void saysThatChangesNeedGit() throws IOException {
    Run run = run(write("spec.md", FAULTY).toString(), "--changed-since", "HEAD");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("git does not know HEAD where ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[]", "{\"findings\":null}", "{", "\u00ff"})
  void refusesAFileThatIsNoBaseline(String content) throws IOException {
    String spec = write("spec.md", FAULTY).toString();
    Path baseline = folder.resolve("baseline.json");
    Files.write(baseline, content.getBytes(ISO_8859_1));

    Run run = run(spec, "--baseline", baseline.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith(baseline + " is no baseline\n");
  }

  @Test
  void saysInOneLineThatItCannotWrite() throws IOException {
    String spec = write("spec.md", FAULTY).toString();

    Run noFolder = run(spec, "--baseline", folder + "/nothing/x.json", "--update-baseline");
    Run noTarget = run(spec, "--fix", "-o", spec);

    assertThat(List.of(noFolder, noTarget))
        .allSatisfy(run -> assertThat(run.exitCode()).isEqualTo(3))
        .allSatisfy(run -> assertThat(run.err().lines()).hasSize(1));
    assertThat(noFolder.err()).startsWith("The check stopped: there is no ");
    assertThat(noTarget.err()).contains("is no folder");
  }

  @Test
  void showsNamesWithoutControlCharacters() throws IOException {
    write("a\n::error::b\u001b[31m.md", "The service recieves orders.\n");
    write("a\nb.docx", "no zip");

    Run run = run(folder.toString());

    assertThat(run.out()).contains("a ::error::b [31m.md:1:13").doesNotContain("\u001b");
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).contains("a b.docx: ").matches("[^\n]*\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesOutLinksInFolders(boolean repository, @TempDir Path other) throws Exception {
    if (repository) {
      git("init", "-q");
    }
    Path secret = Files.writeString(other.resolve("secret.md"), FAULTY);
    Files.createSymbolicLink(folder.resolve("link.md"), secret);
    Files.createSymbolicLink(folder.resolve("folder"), other);
    write("spec.md", "The service stores orders.\n");

    Run run = run(folder.toString(), "--fix");

    assertThat(run.out()).contains("1 file, 0 errors");
    assertThat(secret).hasContent(FAULTY);
    assertThat(run(folder + "/link.md").out()).contains("recieves");
  }

  @Test
  void leavesOutWhatOfficeNotesAboutOpenDocuments() throws IOException {
    write("~$spec.docx", "Ada");
    write("spec.md", "The service stores orders.\n");

    assertThat(run(folder.toString()).exitCode()).isZero();
    assertThat(run(folder + "/~$spec.docx").exitCode()).isEqualTo(3);
  }

  /** Some archives have names in the charset of another machine. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsFilesInFoldersWhoseNamesAreNotInUtf8(boolean repository) throws Exception {
    if (repository) {
      git("init", "-q");
    }
    write("spec.md", "The service recieves orders.\n");
    String copies =
        "mkdir \"$(printf 'caf\\351')\" out; for name in '\\350' '\\351'; do"
            + " cp spec.md \"$(printf 'caf\\351')/$(printf \"$name\").md\"; done; rm spec.md";
    new ProcessBuilder("sh", "-c", copies).directory(folder.toFile()).start().waitFor();

    Run run = run(folder.toString(), "--fix", "-o", folder + "/out", "--fail-on", "none");

    assertThat(run.out()).contains("2 files, 0 errors");
    try (Stream<Path> written = Files.walk(folder.resolve("out"))) {
      assertThat(written.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @Test
  void readsTextsInWindows1252() throws IOException {
    Path file = folder.resolve("spec.md");
    Files.write(file, "The café recieves orders.\n".getBytes(ISO_8859_1));

    Run run = run(file.toString(), "--fix", "--format", "json");

    assertThat(run.exitCode()).isZero();
    assertThat(Files.readAllBytes(file))
        .isEqualTo("The café receives orders.\n".getBytes(ISO_8859_1));
    assertThat(run.err()).contains("spec.md: not UTF-8, so read in windows-1252");
    assertThat(MAPPER.readTree(run.out()).at("/files/0/guessedCharset").asText())
        .isEqualTo("windows-1252");
  }

  @Test
  void readsAllFormatsOfDocuments() throws IOException {
    String paragraph = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";
    Files.write(
        folder.resolve("spec.docx"),
        Docx.ofBody(
                paragraph.formatted("Orders are stored.")
                    + paragraph.formatted("The service recieves orders."))
            .bytes());
    write("spec.adoc", "= Orders\n\nThe service recieves orders.\n");
    write("spec.html", "<html><body><p>The service recieves orders.</p></body></html>\n");
    write("spec.txt", "The service recieves orders.\n");

    Run run = run(folder.toString());

    assertThat(run.out())
        .contains(
            "spec.docx, paragraph 2: error: \"recieves\"",
            "spec.adoc:3:13: error: \"recieves\"",
            "spec.html:1:28: error: \"recieves\"",
            "spec.txt:1:13: error: \"recieves\"");
  }

  @Test
  void sarifIsValidAndHasTheMetadataOfRules() throws IOException {
    Path file = write("my spec.md", FAULTY);

    Run run = run(file.toString(), "--format", "sarif");

    try (InputStream schema = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                  .getSchema(schema)
                  .validate(run.out(), InputFormat.JSON))
          .isEmpty();
    }
    JsonNode log = MAPPER.readTree(run.out());
    JsonNode result = log.at("/runs/0/results/0");
    JsonNode rule = log.at("/runs/0/tool/driver/rules").get(result.get("ruleIndex").asInt());
    assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
    assertThat(rule.at("/shortDescription/text").asText()).isEqualTo("Possible spelling mistake");
    assertThat(result.at("/level").asText()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .endsWith("my%20spec.md");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(3);
  }

  @Test
  void aFingerprintStaysWhenLinesMove() throws IOException {
    String file = write("spec.md", FAULTY + "\nThe page recieves orders.\n").toString();
    List<String> before = fingerprints(file);
    write("spec.md", "A new paragraph.\n\n" + FAULTY + "\nThe page recieves orders.\n");

    assertThat(fingerprints(file)).isEqualTo(before).doesNotHaveDuplicates().hasSize(3);
  }

  private List<String> fingerprints(String file) throws IOException {
    return MAPPER
        .readTree(run(file, "--format", "sarif").out())
        .findValues("findingInItsSentence/v1")
        .stream()
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void aBaselineHidesKnownFindingsOnly() throws IOException {
    String file = write("spec.md", FAULTY).toString();
    String baseline = folder.resolve("baseline.json").toString();

    assertThat(run(file, "--baseline", baseline, "--update-baseline").exitCode()).isZero();
    assertThat(run(file, "--baseline", baseline).exitCode()).isZero();

    write("spec.md", "The service recieves all of them.\n\n" + FAULTY);
    Run run = run(file, "--baseline", baseline);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("spec.md:1:13").doesNotContain("spec.md:5:");
  }

  @Test
  void leavesOutWhatGitIgnoresAndChecksChangedLinesOnly() throws Exception {
    git("init", "-q");
    write(".gitignore", "build/\n");
    write("build/spec.md", FAULTY);
    write("spec.md", FAULTY);
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a");
    write("spec.md", FAULTY + "\nThe service recieves all of them.\n");
    write("new.md", "The service recieves all of them.\n");

    Run all = run(folder.toString());
    Run changed = run(folder.toString(), "--changed-since", "HEAD");

    assertThat(all.out()).contains("2 files, 4 errors").doesNotContain("build/");
    assertThat(changed.out()).contains("2 files, 2 errors", "spec.md:7:13", "new.md:1:13");
    assertThat(run(folder.toString(), "--changed-since", "nothing").exitCode()).isEqualTo(2);
  }

  @Test
  void checksTheRulesOfATeam() throws IOException {
    String file =
        write("spec.md", "FR-1 The order desk shall store orders. It recieves all of them.\n")
            .toString();
    String rules =
        write(
                "rules.yaml",
                """
                ignored: [MORFOLOGIK_RULE_EN_US]
                rules:
                  - id: NO_DESK
                    smell: team
                    severity: high
                    patterns: [order desk]
                    message: '"%s" has another name.'
                    examples:
                      match: ["The [order desk] stores."]
                      ok: ["The desk stores."]
                """)
            .toString();
    String wrong = write("wrong.yaml", "rules: 1\n").toString();

    Run run = run(file, "--rules", rules);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("error: \"order desk\": \"order desk\" has another name.")
        .doesNotContain("recieves\": Possible");
    assertThat(run(file, "--rules", wrong).exitCode()).isEqualTo(2);
    assertThat(run(file, "--rules", folder + "/nothing.yaml").exitCode()).isEqualTo(2);
  }

  @Test
  void findsFilesByGlobs() throws IOException {
    write("a/b/spec.md", FAULTY);
    write("a/spec.txt", FAULTY);

    Run run = run(folder + "/**/*.md");

    assertThat(run.out()).contains("1 file, 2 errors");
  }

  @Test
  void fixesWhatIsCertainAndNothingElse() throws IOException {
    Path file = write("spec.md", FAULTY);

    Run run = run(file.toString(), "--fix");

    assertThat(file).hasContent(FAULTY.replace("recieves", "receives"));
    assertThat(run.out()).contains("1 file, 1 error,");
  }

  @Test
  void keepsTheBreaksOfLines() throws IOException {
    Path file =
        write(
            "spec.md",
            "The orders are stored on a box with a raspberry\nPi in the hall.\n\n"
                + "> The service sends the orders to the raspberry\n> pi and stores them.\n");

    run(file.toString(), "--fix");

    assertThat(file)
        .hasContent(
            "The orders are stored on a box with a Raspberry\nPi in the hall.\n\n"
                + "> The service sends the orders to the Raspberry\n> Pi and stores them.\n");
  }

  @Test
  void keepsTheBreakInARepeatedWord() throws IOException {
    Path file =
        write(
            "spec.md",
            "The service stores the\nthe orders of a day.\n\n"
                + "- The page shows that the orders are in the\n  the.\n\n"
                + "> We store the\r\n> the\r\n> orders of a day.\r\n");

    run(file.toString(), "--fix", "--language", "en-US");

    assertThat(file)
        .hasContent(
            "The service stores the\norders of a day.\n\n"
                + "- The page shows that the orders are in\n  the.\n\n"
                + "> We store\r\n> the\r\n> orders of a day.\r\n");
  }

  @Test
  void leavesWhatHasNoCorrectionsAsItIs() throws IOException {
    String text = "Orders are stored.";
    Map<String, byte[]> documents =
        Map.of(
            "spec.docx",
            withComment(Docx.ofBody("<w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(text)).bytes()),
            "spec.odt",
            withComment(Odt.ofBody("<text:p>%s</text:p>".formatted(text)).bytes()),
            "spec.xlsx",
            withComment(Xlsx.ofTexts(text).bytes()),
            "spec.md",
            text.getBytes(UTF_8));
    for (Map.Entry<String, byte[]> document : documents.entrySet()) {
      Path file = Files.write(folder.resolve(document.getKey()), document.getValue());
      Object key = key(file);

      Run run = run(file.toString(), "--fix", "--language", "en-US");

      assertThat(run.out()).contains("1 file, 0 errors");
      assertThat(file).hasBinaryContent(document.getValue());
      assertThat(key(file)).isEqualTo(key);
    }
    for (String name : List.of("spec.docx", "spec.odt")) {
      Path out = folder.resolve("out");

      run(folder.resolve(name).toString(), "--tracked", "-o", out.toString());

      assertThat(out.resolve(name)).hasBinaryContent(documents.get(name));
    }
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** An archive that is packed again has no comment. */
  private static byte[] withComment(byte[] zip) {
    byte[] commented = Arrays.copyOf(zip, zip.length + 1);
    commented[zip.length - 2] = 1;
    commented[zip.length] = '!';
    return commented;
  }

  @Test
  void replacesAFileAsAWholeAndKeepsItsPermissionsAndLinks(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("spec.md"), FAULTY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Object old = key(file);
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);

    run(link.toString(), "--fix");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(FAULTY.replace("recieves", "receives"));
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    assertThat(key(file)).isNotEqualTo(old);
    assertThat(other.toFile().list()).containsExactly("spec.md");
  }

  @Test
  void writesTrackedChangesIntoAnotherFolder() throws IOException {
    Path file = write("spec.md", FAULTY);
    Path out = folder.resolve("out");

    run(file.toString(), "--tracked", "-o", out.toString());

    assertThat(file).hasContent(FAULTY);
    assertThat(out.resolve("spec.md")).content().contains("{~~recieves~>receives~~}");
  }

  @Test
  void keepsCorrectedFilesInTheirFolder() throws IOException {
    write("spec.md", FAULTY);
    Path working = Path.of("").toAbsolutePath();
    Path name = working.relativize(folder.resolve("spec.md").toAbsolutePath());
    Path out = folder.resolve("a/b/out");

    run(name.toString(), "--fix", "-o", out.toString());

    assertThat(name.toString()).startsWith("..");
    assertThat(out.resolve("spec.md")).content().contains("receives");
  }

  @Test
  void writesAnnotationsForGithub() throws IOException {
    String file = write("a,b.md", "The service recieves all of them.\n").toString();

    assertThat(run(file, "--format", "github").out())
        .containsPattern(
            "(?m)^::error file=.*a%2Cb\\.md,line=1,col=13,endLine=1,endColumn=21,"
                + "title=MORFOLOGIK_RULE_EN_US::\"recieves\": .*$");
  }

  @Test
  void writesTestSuitesForJunit() throws Exception {
    write("a.md", FAULTY);
    write("b.md", "It stores <them> \u0001.\n");

    Run run = run(folder.toString(), "--format", "junit");

    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(run.out().getBytes(UTF_8)));
    assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
    assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(2);
    assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
  }

  @Test
  void writesScoresAsJson() throws IOException {
    String file = write("spec.md", FAULTY).toString();

    JsonNode json = MAPPER.readTree(run(file, "--format", "json").out());

    assertThat(json.at("/files/0/language").asText()).isEqualTo("en-US");
    assertThat(json.at("/files/0/requirements/0/score").asInt()).isEqualTo(60);
    assertThat(json.at("/files/0/findings/0/region/line").asInt()).isEqualTo(3);
  }

  @Test
  void writesJsonInOneOrder() throws IOException {
    String file = write("spec.md", FAULTY).toString();

    JsonNode json = MAPPER.readTree(run(file, "--format", "json").out());

    assertThat(names(json)).containsExactly("version", "files");
    assertThat(names(json.at("/files/0")))
        .containsExactly("name", "language", "findings", "requirements");
    assertThat(names(json.at("/files/0/findings/0")))
        .containsExactly(
            "rule",
            "category",
            "severity",
            "message",
            "text",
            "suggestions",
            "paragraph",
            "region",
            "fingerprint");
    assertThat(names(json.at("/files/0/requirements/0"))).containsExactly("text", "score");
    JsonNode sarif = MAPPER.readTree(run(file, "--format", "sarif").out());
    assertThat(names(sarif.at("/runs/0/tool/driver"))).containsExactly("name", "rules");
    assertThat(names(sarif.at("/runs/0/results/0/locations/0/physicalLocation/region")))
        .containsExactly("startLine", "startColumn", "endLine", "endColumn");
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    assertThat(new ProcessBuilder(command).directory(folder.toFile()).start().waitFor()).isZero();
  }

  private Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        CommandLineApplication.command(check)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
