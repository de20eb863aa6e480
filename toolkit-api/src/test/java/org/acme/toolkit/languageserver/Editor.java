package org.acme.toolkit.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.acme.toolkit.document.FileCheck;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that talks to a server in this process, by LSP4J's client over pipes. */
final class Editor implements LanguageClient, AutoCloseable {

  private static final int MINUTES = 3;

  private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  private final CompletableFuture<RegistrationParams> registered = new CompletableFuture<>();
  private final CompletableFuture<Integer> exitCode;
  private final InitializeResult initialized;
  final LanguageServer server;

  Editor(FileCheck check, String language, Optional<Path> rules) throws Exception {
    this(check, language, rules, null);
  }

  /**
   * @param process of the editor; null if it does not say it
   */
  Editor(FileCheck check, String language, Optional<Path> rules, Integer process) throws Exception {
    Pipe toServer = Pipe.open();
    Pipe toEditor = Pipe.open();
    var tested = new Server(check, language, rules.map(RulesFile::new));
    exitCode =
        CompletableFuture.supplyAsync(
            () ->
                tested.serve(
                    Channels.newInputStream(toServer.source()),
                    Channels.newOutputStream(toEditor.sink())));
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(
            this,
            Channels.newInputStream(toEditor.source()),
            Channels.newOutputStream(toServer.sink()));
    launcher.startListening();
    server = launcher.getRemoteProxy();
    var params = new InitializeParams();
    params.setCapabilities(capabilities());
    params.setProcessId(process);
    initialized = server.initialize(params).get(MINUTES, TimeUnit.MINUTES);
    server.initialized(new InitializedParams());
  }

  private static ClientCapabilities capabilities() {
    var actions = new CodeActionCapabilities();
    actions.setDisabledSupport(true);
    var documents = new TextDocumentClientCapabilities();
    documents.setCodeAction(actions);
    var workspace = new WorkspaceClientCapabilities();
    workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
    var capabilities = new ClientCapabilities();
    capabilities.setTextDocument(documents);
    capabilities.setWorkspace(workspace);
    return capabilities;
  }

  InitializeResult initialized() {
    return initialized;
  }

  RegistrationParams registered() throws Exception {
    return registered.get(MINUTES, TimeUnit.MINUTES);
  }

  int exitCode() throws Exception {
    return exitCode.get(MINUTES, TimeUnit.MINUTES);
  }

  /** Opens a document and returns what the server says about it. */
  List<Diagnostic> open(String uri, String languageId, String text) throws Exception {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, languageId, 1, text)));
    return next(uri).getDiagnostics();
  }

  List<Diagnostic> change(String uri, int version, String text) throws Exception {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version),
                List.of(new TextDocumentContentChangeEvent(text))));
    PublishDiagnosticsParams answer = next(uri);
    assertThat(answer.getVersion()).isEqualTo(version);
    return answer.getDiagnostics();
  }

  List<Diagnostic> save(String uri) throws Exception {
    server
        .getTextDocumentService()
        .didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
    return next(uri).getDiagnostics();
  }

  List<Diagnostic> closeDocument(String uri) throws Exception {
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    return next(uri).getDiagnostics();
  }

  /** Returns what the server publishes next, which is about a document. */
  PublishDiagnosticsParams next(String uri) throws InterruptedException {
    PublishDiagnosticsParams params = published.poll(MINUTES, TimeUnit.MINUTES);
    assertThat(params).isNotNull();
    assertThat(params.getUri()).isEqualTo(uri);
    return params;
  }

  /** Whether the server publishes nothing for a second. */
  boolean isQuiet() throws InterruptedException {
    return published.poll(1, TimeUnit.SECONDS) == null;
  }

  List<CodeAction> actions(String uri, Range range) throws Exception {
    return actions(uri, range, null);
  }

  /**
   * @param kinds null for all
   */
  List<CodeAction> actions(String uri, Range range, List<String> kinds) throws Exception {
    return server
        .getTextDocumentService()
        .codeAction(
            new CodeActionParams(
                new TextDocumentIdentifier(uri), range, new CodeActionContext(List.of(), kinds)))
        .get(MINUTES, TimeUnit.MINUTES)
        .stream()
        .map(Either::getRight)
        .toList();
  }

  CodeAction action(String uri, Range range, String title) throws Exception {
    return actions(uri, range).stream()
        .filter(action -> action.getTitle().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no action " + title));
  }

  void execute(CodeAction action) throws Exception {
    server
        .getWorkspaceService()
        .executeCommand(
            new ExecuteCommandParams(
                action.getCommand().getCommand(), action.getCommand().getArguments()))
        .get(MINUTES, TimeUnit.MINUTES);
  }

  /** Applies a change of one file as an editor does. */
  static String apply(CodeAction action, String uri, String text) {
    List<TextEdit> edits =
        action.getEdit().getChanges().get(uri).stream()
            .sorted(
                Comparator.comparing((TextEdit edit) -> offset(text, edit.getRange().getStart()))
                    .reversed())
            .toList();
    var changed = new StringBuilder(text);
    for (TextEdit edit : edits) {
      changed.replace(
          offset(text, edit.getRange().getStart()),
          offset(text, edit.getRange().getEnd()),
          edit.getNewText());
    }
    return changed.toString();
  }

  static int offset(String text, Position position) {
    int start = 0;
    for (int line = 0; line < position.getLine(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + position.getCharacter();
  }

  static String text(String source, Range range) {
    return source.substring(offset(source, range.getStart()), offset(source, range.getEnd()));
  }

  int end() throws Exception {
    server.shutdown().get(MINUTES, TimeUnit.MINUTES);
    server.exit();
    return exitCode.get(MINUTES, TimeUnit.MINUTES);
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    registered.complete(params);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
  }

  @Override
  public void telemetryEvent(Object object) {
    throw new AssertionError("The server sends telemetry");
  }

  @Override
  public void showMessage(MessageParams message) {
    throw new AssertionError(message.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    throw new AssertionError(params.getMessage());
  }

  @Override
  public void logMessage(MessageParams message) {
    throw new AssertionError(message.getMessage());
  }

  static String glob(RegistrationParams params) {
    JsonElement options = (JsonElement) params.getRegistrations().get(0).getRegisterOptions();
    return options
        .getAsJsonObject()
        .getAsJsonArray("watchers")
        .get(0)
        .getAsJsonObject()
        .get("globPattern")
        .getAsString();
  }

  @Override
  public void close() throws IOException {
    server.exit();
  }
}
