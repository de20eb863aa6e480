package org.acme.toolkit.languageserver;

import java.util.List;
import org.acme.toolkit.document.CheckedFile.Found;
import org.acme.toolkit.document.CheckedFile.Severity;
import org.acme.toolkit.languageserver.OpenDocument.Places;
import org.acme.toolkit.text.Span;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Turns findings into diagnostics. */
final class Diagnostics {

  private Diagnostics() {}

  /**
   * @param document that is checked
   */
  static List<Diagnostic> of(OpenDocument document) {
    Places places = document.places();
    return document.findings().orElseThrow().stream()
        .map(found -> of(found, places.range(span(found))))
        .toList();
  }

  /** Each finding in a text has one. */
  static Span span(Found found) {
    return found.place().span().orElseThrow();
  }

  static Diagnostic of(Found found, Range range) {
    var diagnostic = new Diagnostic(range, message(found), severity(found.severity()), Server.NAME);
    diagnostic.setCode(found.rule());
    if (found.help().startsWith("https://")) {
      diagnostic.setCodeDescription(new DiagnosticCodeDescription(found.help()));
    }
    return diagnostic;
  }

  /** Editors show what can be applied, so the message has only what cannot. */
  private static String message(Found found) {
    return found.fixes().isEmpty() && !found.suggestions().isEmpty()
        ? "%s (%s)".formatted(found.message(), String.join("; ", found.suggestions()))
        : found.message();
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case NOTE -> DiagnosticSeverity.Information;
    };
  }

  static Diagnostic notChecked(String reason) {
    var start = new Position(0, 0);
    return new Diagnostic(
        new Range(start, start),
        "This document was not checked. " + reason,
        DiagnosticSeverity.Warning,
        Server.NAME);
  }
}
