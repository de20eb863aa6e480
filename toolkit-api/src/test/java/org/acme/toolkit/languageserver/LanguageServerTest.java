package org.acme.toolkit.languageserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acme.toolkit.correction.RecordingCorrections;
import org.acme.toolkit.correction.engine.Engines;
import org.acme.toolkit.document.CheckedFile;
import org.acme.toolkit.document.FileCheck;
import org.acme.toolkit.language.LanguageDetection;
import org.acme.toolkit.requirement.TeamRules;
import org.acme.toolkit.text.Lines;
import org.acme.toolkit.text.Span;
import org.assertj.core.groups.Tuple;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LanguageServerTest {

  private static final String URI = "file:///documents/spec.md";

  private static final String FAULTY =
      """
      # Orders

      The service *recieves* orders.

      FR-1 The page shall be user-friendly.
      """;

  @Inject FileCheck check;
  @Inject Engines engines;
  @Inject LanguageDetection detection;

  @TempDir Path folder;

  private Editor editor(Path... rules) throws Exception {
    return new Editor(check, "en-US", Stream.of(rules).findFirst());
  }

  @Test
  void publishesWhatTheCommandLineFinds() throws Exception {
    try (Editor editor = editor()) {
      List<Diagnostic> found = editor.open(URI, "markdown", FAULTY);

      assertThat(found).hasSize(2);
      Diagnostic spelling = found.get(0);
      assertThat(Editor.text(FAULTY, spelling.getRange())).isEqualTo("recieves");
      assertThat(spelling.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
      assertThat(spelling.getCode()).isEqualTo(Either.forLeft("MORFOLOGIK_RULE_EN_US"));
      assertThat(spelling.getSource()).isEqualTo("reqlint");
      assertThat(Editor.text(FAULTY, found.get(1).getRange())).isEqualTo("user-friendly");
      assertThat(editor.closeDocument(URI)).isEmpty();
    }
  }

  /** What is kept of an earlier check must not change the findings. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples/order-service-specification.md", "problems.md", "security/threat-model.md",
        "requirements-rules.md", "team-rules.md", "runbooks/budget.md"
      })
  void findsTheSameInRealDocuments(String name) throws Exception {
    Path document = Path.of("../docs").resolve(name);
    String source = Files.readString(document);
    CheckedFile expected = check.check(document, document.toString(), "en-US", TeamRules.NONE);
    try (Editor editor = editor()) {
      editor.open(URI, "markdown", "A text about orders.\n\n" + source);
      List<Diagnostic> found = editor.change(URI, 2, source);

      assertThat(found)
          .extracting(
              diagnostic -> diagnostic.getCode().getLeft(),
              diagnostic -> Editor.text(source, diagnostic.getRange()))
          .containsExactlyElementsOf(
              expected.findings().stream()
                  .map(
                      finding ->
                          Tuple.tuple(
                              finding.rule(), finding.place().span().orElseThrow().of(source)))
                  .toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:///a/spec.adoc| asciidoc| = Orders\\n\\nThe service recieves orders.\\n",
        "file:///a/spec.html| html| <p>It sends orders &amp; bills.</p><p>The service recieves orders.</p>",
        "file:///a/spec.txt| plaintext| The service recieves orders.",
        "untitled:Untitled-1| markdown| The service recieves orders."
      })
  void readsTheFormatsOfTexts(String uri, String languageId, String escaped) throws Exception {
    String source = escaped.replace("\\n", "\n");
    try (Editor editor = editor()) {
      List<Diagnostic> found = editor.open(uri, languageId, source);

      assertThat(found).hasSize(1);
      assertThat(Editor.text(source, found.get(0).getRange())).isEqualTo("recieves");
    }
  }

  @Test
  void appliesReplacementsInTheSyntaxOfTheFormat() throws Exception {
    String source = "<p>The <b>serv</b>ice recieves orders &amp; sends <i>a</i> invoice.</p>";
    String uri = "file:///a/spec.html";
    try (Editor editor = editor()) {
      String text = source;
      List<Diagnostic> found = editor.open(uri, "html", text);
      for (int version = 2; !found.isEmpty() && version < 5; version++) {
        CodeAction best =
            editor.actions(uri, found.get(0).getRange()).stream()
                .filter(action -> Boolean.TRUE.equals(action.getIsPreferred()))
                .findFirst()
                .orElseThrow();
        text = Editor.apply(best, uri, text);
        found = editor.change(uri, version, text);
      }

      assertThat(found).isEmpty();
      assertThat(text)
          .isEqualTo("<p>The <b>serv</b>ice receives orders &amp; sends <i>an</i> invoice.</p>");
    }
  }

  /** VS Code asks for other kinds when it saves, and applies what it gets. */
  @Test
  void offersQuickFixesOnly() throws Exception {
    try (Editor editor = editor()) {
      Range range = editor.open(URI, "markdown", FAULTY).get(0).getRange();

      assertThat(editor.actions(URI, range, List.of("source.fixAll", "refactor"))).isEmpty();
      assertThat(editor.actions(URI, range, List.of("quickfix.other"))).isEmpty();
      assertThat(editor.actions(URI, range, List.of("source", "quickfix")))
          .isEqualTo(editor.actions(URI, range))
          .isNotEmpty();
      assertThat(editor.actions(URI, range, List.of(""))).isNotEmpty();
    }
  }

  @Test
  void offersWordingsButNotAdviceAsReplacements() throws Exception {
    String source = "FR-1 The system shall utilize the cache in order to be user-friendly.\n";
    try (Editor editor = editor()) {
      List<Diagnostic> found = editor.open(URI, "markdown", source);
      Diagnostic advised =
          found.stream()
              .filter(one -> Editor.text(source, one.getRange()).equals("user-friendly"))
              .findFirst()
              .orElseThrow();

      assertThat(editor.actions(URI, advised.getRange()))
          .extracting(CodeAction::getTitle)
          .noneMatch(title -> title.startsWith("Replace by"));
      assertThat(advised.getMessage()).contains("(");
      assertThat(editor.actions(URI, range(source, "in order to")))
          .extracting(CodeAction::getTitle)
          .contains("Replace by \"to\"");
    }
  }

  @Test
  void asksTheEngineForChangedParagraphsOnly() throws Exception {
    var corrections = new RecordingCorrections(engines, detection);
    try (Editor editor = editor()) {
      editor.open(URI, "markdown", FAULTY);
      assertThat(corrections.take()).hasSize(3);

      List<Diagnostic> found = editor.change(URI, 2, FAULTY.replace("*recieves*", "*receives*"));
      assertThat(corrections.take()).hasSize(1).first().asString().contains("receives");
      assertThat(found).hasSize(1);

      editor.change(URI, 3, "It stores bills.\n\n" + FAULTY);
      assertThat(corrections.take()).hasSize(2);

      assertThat(editor.save(URI)).hasSize(2);
      assertThat(corrections.take()).hasSize(4);
    }
  }

  @Test
  void waitsUntilAPersonRests() throws Exception {
    var corrections = new RecordingCorrections(engines, detection);
    try (Editor editor = editor()) {
      editor.open(URI, "markdown", "Orders.");
      corrections.take();
      for (int version = 2; version < 20; version++) {
        editor
            .server
            .getTextDocumentService()
            .didChange(
                new DidChangeTextDocumentParams(
                    new VersionedTextDocumentIdentifier(URI, version),
                    List.of(
                        new TextDocumentContentChangeEvent(
                            "Orders are stored " + "x".repeat(version)))));
      }
      List<Diagnostic> found = editor.change(URI, 20, "Orders are storred.");

      assertThat(found).hasSize(1);
      assertThat(corrections.take()).containsExactly("Orders are storred.");
    }
  }

  @Test
  void ignoresAFindingUntilTheEditorCloses() throws Exception {
    try (Editor editor = editor()) {
      editor.open(URI, "markdown", FAULTY);
      Range range = range(FAULTY, "recieves");

      editor.execute(editor.action(URI, range, "Ignore \"recieves\" until the editor closes"));

      assertThat(editor.next(URI).getDiagnostics()).hasSize(1);
      assertThat(editor.change(URI, 2, FAULTY + "\nIt recieves bills.\n")).hasSize(1);
      assertThat(editor.actions(URI, range)).isEmpty();
    }
  }

  @Test
  void changesTheFileOfTheTeam() throws Exception {
    Path rules = folder.resolve("team.yaml");
    Files.writeString(rules, "ignored: # ours\n  - REPEATED_WORD\n");
    String uri = rules.toUri().toString();
    String source = "The Frobnix sends orders.\n\nThe page shall be user-friendly.\n";
    try (Editor editor = editor(rules)) {
      assertThat(Editor.glob(editor.registered())).isEqualTo(rules.toString());
      assertThat(editor.open(URI, "markdown", source)).hasSize(2);

      CodeAction add =
          editor.action(URI, range(source, "Frobnix"), "Add \"Frobnix\" to the termbase");
      Files.writeString(rules, Editor.apply(add, uri, Files.readString(rules)));
      assertThat(afterChange(editor, uri)).hasSize(1);

      CodeAction ignore =
          editor.action(URI, range(source, "user-friendly"), "Ignore the rule SUBJECTIVE_QUALITY");
      Files.writeString(rules, Editor.apply(ignore, uri, Files.readString(rules)));
      assertThat(afterChange(editor, uri)).isEmpty();
      assertThat(rules)
          .hasContent(
              """
              ignored: # ours
                - "SUBJECTIVE_QUALITY"
                - REPEATED_WORD
              termbase:
                - { terms: [{ term: "Frobnix", language: en }] }
              """);

      Files.writeString(rules, "ignored: 7");
      assertThat(afterChange(editor, uri))
          .hasSize(1)
          .first()
          .extracting(Diagnostic::getMessage)
          .asString()
          .startsWith("This document was not checked. " + rules);
    }
  }

  private static List<Diagnostic> afterChange(Editor editor, String rules) throws Exception {
    editor
        .server
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(List.of(new FileEvent(rules, FileChangeType.Changed))));
    return editor.next(URI).getDiagnostics();
  }

  @Test
  void saysWhyThereIsNoTermbase() throws Exception {
    try (Editor editor = editor()) {
      editor.open(URI, "markdown", FAULTY);

      CodeAction action =
          editor.action(URI, range(FAULTY, "recieves"), "Add \"recieves\" to the termbase");
      assertThat(action.getDisabled().getReason()).isEqualTo("Start reqlint with --rules FILE.");
      assertThat(action.getEdit()).isNull();
    }
  }

  @Test
  void saysWhenADocumentCannotBeChecked() throws Exception {
    try (Editor editor = new Editor(check, "auto", Optional.empty())) {
      assertThat(editor.open(URI, "markdown", "x".repeat(100_001)))
          .extracting(Diagnostic::getMessage)
          .containsExactly(
              "This document was not checked. A paragraph is larger than 100,000 characters.");
      assertThat(editor.change(URI, 2, "a\u0000b"))
          .extracting(Diagnostic::getMessage)
          .first()
          .asString()
          .contains("control characters");
      assertThat(editor.change(URI, 3, "")).isEmpty();
    }
  }

  @Test
  void leavesOtherFilesAlone() throws Exception {
    try (Editor editor = editor()) {
      editor
          .server
          .getTextDocumentService()
          .didOpen(
              new DidOpenTextDocumentParams(
                  new TextDocumentItem("file:///a/Orders.java", "java", 1, "// recieves")));
      assertThat(editor.isQuiet()).isTrue();
      assertThat(editor.actions("file:///a/Orders.java", new Range(at(0), at(9)))).isEmpty();
    }
  }

  private static Position at(int character) {
    return new Position(0, character);
  }

  @Test
  void endsWithTheExitCodesOfTheProtocol() throws Exception {
    try (Editor editor = editor()) {
      assertThat(editor.initialized().getServerInfo().getName()).isEqualTo("reqlint");
      assertThat(editor.end()).isZero();
    }
  }

  @Test
  void saysWhatItCannotDo() throws Exception {
    try (Editor editor = editor()) {
      assertRefused(
          () -> editor.server.getTextDocumentService().hover(new HoverParams()),
          ResponseErrorCode.MethodNotFound);
    }
  }

  @Test
  void refusesRequestsAfterItsEnd() throws Exception {
    try (Editor editor = editor()) {
      editor.server.shutdown().get();

      assertRefused(editor.server::shutdown, ResponseErrorCode.InvalidRequest);
      assertRefused(
          () -> editor.server.initialize(new InitializeParams()), ResponseErrorCode.InvalidRequest);
      assertRefused(
          () -> editor.server.getWorkspaceService().executeCommand(new ExecuteCommandParams()),
          ResponseErrorCode.InvalidRequest);
      editor.server.exit();
      assertThat(editor.exitCode()).isZero();
    }
  }

  private static void assertRefused(
      Supplier<CompletableFuture<?>> request, ResponseErrorCode expected) {
    assertThatThrownBy(() -> request.get().get())
        .cause()
        .isInstanceOfSatisfying(
            ResponseErrorException.class,
            error -> assertThat(error.getResponseError().getCode()).isEqualTo(expected.getValue()));
  }

  @Test
  void endsWhenTheEditorHasDied() throws Exception {
    Process process = new ProcessBuilder("sleep", "60").start();
    try (Editor editor =
        new Editor(check, "en-US", Optional.empty(), Math.toIntExact(process.pid()))) {
      editor.open(URI, "markdown", FAULTY);

      process.destroyForcibly();

      assertThat(editor.exitCode()).isEqualTo(1);
    }
  }

  private static Range range(String source, String text) {
    Position start =
        new OpenDocument.Places(new Lines(source))
            .range(new Span(source.indexOf(text), source.indexOf(text)))
            .getStart();
    return new Range(start, new Position(start.getLine(), start.getCharacter() + text.length()));
  }
}
