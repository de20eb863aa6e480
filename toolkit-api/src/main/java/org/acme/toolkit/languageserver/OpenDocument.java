package org.acme.toolkit.languageserver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.document.CheckedFile.Found;
import org.acme.toolkit.document.ParagraphCache;
import org.acme.toolkit.text.Lines;
import org.acme.toolkit.text.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentItem;

/**
 * A document that an editor shows.
 *
 * @param name decides about the format
 * @param language BCP 47 tag; empty if it is not checked yet or has no text
 * @param findings empty if this version is not checked yet
 * @param known what earlier checks found in its paragraphs
 */
record OpenDocument(
    String uri,
    String name,
    int version,
    String text,
    String language,
    Optional<List<Found>> findings,
    ParagraphCache known) {

  /** An editor may call a file whatever it likes, or have none yet. */
  private static final Map<String, String> NAMES =
      Map.of(
          "markdown", "document.md",
          "asciidoc", "document.adoc",
          "html", "document.html",
          "plaintext", "document.txt");

  static OpenDocument of(TextDocumentItem item) {
    return new OpenDocument(
        item.getUri(),
        NAMES.getOrDefault(item.getLanguageId(), item.getUri()),
        item.getVersion(),
        item.getText(),
        "",
        Optional.empty(),
        new ParagraphCache());
  }

  OpenDocument changed(int newVersion, String newText) {
    return new OpenDocument(uri, name, newVersion, newText, language, Optional.empty(), known);
  }

  /** Returns the document without what is known about its paragraphs. */
  OpenDocument renewed() {
    return new OpenDocument(uri, name, version, text, language, findings, new ParagraphCache());
  }

  OpenDocument checked(String foundLanguage, List<Found> found) {
    return new OpenDocument(uri, name, version, text, foundLanguage, Optional.of(found), known);
  }

  /** Returns what converts places to those of the protocol. */
  Places places() {
    return new Places(new Lines(text));
  }

  record Places(Lines lines) {

    Range range(Span span) {
      return new Range(position(span.start()), position(span.end()));
    }

    private Position position(int offset) {
      Lines.Place place = lines.place(offset);
      return new Position(place.line(), place.column());
    }
  }
}
