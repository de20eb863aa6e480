package org.acme.toolkit.languageserver;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acme.toolkit.document.FileCheck;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** A server of the Language Server Protocol for one editor. */
final class Server implements LanguageServer {

  static final String NAME = "reqlint";

  private static final int NOT_ANNOUNCED = 1;

  private final Optional<RulesFile> rules;
  private final Checks checks;
  private final Actions actions;
  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private volatile LanguageClient client;
  private volatile boolean watches;
  private volatile boolean endAnnounced;

  Server(FileCheck check, String language, Optional<RulesFile> rules) {
    this.rules = rules;
    this.checks = new Checks(check, language, rules);
    this.actions = new Actions(rules);
  }

  /** Serves until the editor ends. Returns the exit code. */
  int serve(InputStream in, OutputStream out) {
    ExecutorService readers =
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, NAME + "-reader");
              thread.setDaemon(true);
              return thread;
            });
    Launcher<LanguageClient> launcher =
        new Builder()
            .setLocalService(this)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(readers)
            .setExceptionHandler(Server::error)
            .create();
    client = launcher.getRemoteProxy();
    checks.publishTo(client);
    Future<Void> listening = launcher.startListening();
    readers.execute(() -> endAfter(listening));
    try {
      return end.join();
    } finally {
      checks.close();
      readers.shutdownNow();
    }
  }

  private static final class Builder extends LSPLauncher.Builder<LanguageClient> {

    @Override
    protected RemoteEndpoint createRemoteEndpoint(MessageJsonHandler json) {
      var editor =
          new RemoteEndpoint(
              new StreamMessageConsumer(output, json),
              new Lifetime(ServiceEndpoints.toEndpoint(localServices)),
              exceptionHandler);
      json.setMethodProvider(editor);
      editor.setJsonHandler(json);
      return editor;
    }
  }

  /** The library has a method for each request of the protocol. */
  private static ResponseError error(Throwable failure) {
    return failure instanceof UnsupportedOperationException
        ? new ResponseError(ResponseErrorCode.MethodNotFound, "There is no such method.", null)
        : RemoteEndpoint.DEFAULT_EXCEPTION_HANDLER.apply(failure);
  }

  private void endAfter(Future<Void> listening) {
    try {
      listening.get();
      exit();
    } catch (ExecutionException e) {
      end.completeExceptionally(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The server has ended.
    }
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    endWith(params.getProcessId());
    ClientCapabilities can = params.getCapabilities();
    watches = Features.canWatchFiles(can);
    actions.showDisabled(Features.canShowDisabledActions(can));
    var sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Full);
    sync.setSave(new SaveOptions(false));
    var capabilities = new ServerCapabilities();
    capabilities.setTextDocumentSync(sync);
    capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(Actions.IGNORE)));
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities, new ServerInfo(NAME)));
  }

  /** Another process may keep the streams open after the editor has died. */
  private void endWith(Integer editor) {
    Optional.ofNullable(editor)
        .flatMap(ProcessHandle::of)
        .ifPresent(process -> process.onExit().thenRun(this::exit));
  }

  @Override
  public void initialized(InitializedParams params) {
    if (watches && rules.isPresent()) {
      var watcher = new FileSystemWatcher(Either.forLeft(rules.get().glob()));
      var options = new DidChangeWatchedFilesRegistrationOptions(List.of(watcher));
      var registration = new Registration("rules", "workspace/didChangeWatchedFiles", options);
      client.registerCapability(new RegistrationParams(List.of(registration)));
    }
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    endAnnounced = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    end.complete(endAnnounced ? 0 : NOT_ANNOUNCED);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new Documents(checks, actions);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new Workspace(checks);
  }
}
