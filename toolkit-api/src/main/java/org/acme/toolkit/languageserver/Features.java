package org.acme.toolkit.languageserver;

import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/** What an editor says that it can do. Each part may be missing. */
final class Features {

  private Features() {}

  static boolean canWatchFiles(ClientCapabilities can) {
    return Optional.ofNullable(can)
        .map(ClientCapabilities::getWorkspace)
        .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
        .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
        .orElse(false);
  }

  static boolean canShowDisabledActions(ClientCapabilities can) {
    return Optional.ofNullable(can)
        .map(ClientCapabilities::getTextDocument)
        .map(TextDocumentClientCapabilities::getCodeAction)
        .map(CodeActionCapabilities::getDisabledSupport)
        .orElse(false);
  }
}
