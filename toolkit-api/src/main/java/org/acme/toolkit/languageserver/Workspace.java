package org.acme.toolkit.languageserver;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Receives what happens around the documents of an editor. */
final class Workspace implements WorkspaceService {

  private final Checks checks;

  Workspace(Checks checks) {
    this.checks = checks;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // The command that starts the server has all settings.
  }

  /** The only watched file is that of the team's rules. */
  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    checks.renewAll();
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    if (params.getCommand().equals(Actions.IGNORE)) {
      checks.ignore(Ignored.of(params.getArguments()));
    }
    return CompletableFuture.completedFuture(null);
  }
}
