package org.acme.toolkit.languageserver;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Receives what happens to the documents of an editor. */
final class Documents implements TextDocumentService {

  private final Checks checks;
  private final Actions actions;

  Documents(Checks checks, Actions actions) {
    this.checks = checks;
    this.actions = actions;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    checks.open(OpenDocument.of(params.getTextDocument()));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    List<TextDocumentContentChangeEvent> changes = params.getContentChanges();
    checks.change(
        params.getTextDocument().getUri(),
        params.getTextDocument().getVersion(),
        changes.get(changes.size() - 1).getText());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    checks.renew(params.getTextDocument().getUri());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    checks.close(params.getTextDocument().getUri());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    if (!wantsQuickFixes(params.getContext().getOnly())) {
      return CompletableFuture.completedFuture(List.of());
    }
    String uri = params.getTextDocument().getUri();
    List<Either<Command, CodeAction>> found =
        checks.current(uri).stream()
            .flatMap(document -> actions.of(document, params.getRange()))
            .map(Either::<Command, CodeAction>forRight)
            .toList();
    return CompletableFuture.completedFuture(found);
  }

  /** An editor asks for other kinds when it saves a document, and applies what it gets. */
  private static boolean wantsQuickFixes(List<String> kinds) {
    return kinds == null
        || kinds.contains(CodeActionKind.Empty)
        || kinds.contains(CodeActionKind.QuickFix);
  }
}
