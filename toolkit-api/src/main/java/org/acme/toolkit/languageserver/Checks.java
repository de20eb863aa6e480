package org.acme.toolkit.languageserver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.acme.toolkit.document.CheckedFile;
import org.acme.toolkit.document.FileCheck;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.TeamRules;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jboss.logging.Logger;

/** Checks open documents one after the other, a moment after they changed. */
final class Checks implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Checks.class);

  /** In milliseconds. A person who types rests for longer only after a word. */
  private static final int PAUSE = 250;

  private final FileCheck check;
  private final String language;
  private final Optional<RulesFile> rules;
  private final Map<String, OpenDocument> documents = new ConcurrentHashMap<>();
  private final Set<Ignored> ignored = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService checker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "reqlint-checker");
            thread.setDaemon(true);
            return thread;
          });
  private volatile LanguageClient client;

  /** Only the thread of the checks uses it. */
  private TeamRules team = TeamRules.NONE;

  Checks(FileCheck check, String language, Optional<RulesFile> rules) {
    this.check = check;
    this.language = language;
    this.rules = rules;
  }

  void publishTo(LanguageClient editor) {
    client = editor;
  }

  void open(OpenDocument document) {
    if (FileCheck.canReadText(document.name())) {
      documents.put(document.uri(), document);
      checker.execute(() -> check(document.uri(), document.version()));
    }
  }

  void change(String uri, int version, String text) {
    if (documents.computeIfPresent(uri, (key, old) -> old.changed(version, text)) != null) {
      checker.schedule(() -> check(uri, version), PAUSE, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Checks all paragraphs of a document again: the words of one decide about findings in the
   * others.
   */
  void renew(String uri) {
    OpenDocument document = documents.computeIfPresent(uri, (key, current) -> current.renewed());
    if (document != null) {
      checker.execute(() -> check(uri, document.version()));
    }
  }

  void renewAll() {
    documents.keySet().forEach(this::renew);
  }

  void ignore(Ignored finding) {
    ignored.add(finding);
    documents.values().forEach(document -> checker.execute(() -> publish(document.uri())));
  }

  void close(String uri) {
    if (documents.remove(uri) != null) {
      checker.execute(
          () -> client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of())));
    }
  }

  /** Returns a document if its findings are those of its text. */
  Optional<OpenDocument> current(String uri) {
    return Optional.ofNullable(documents.get(uri))
        .filter(document -> document.findings().isPresent())
        .map(this::withoutIgnored);
  }

  private OpenDocument withoutIgnored(OpenDocument document) {
    return document.checked(
        document.language(),
        document.findings().orElseThrow().stream()
            .filter(found -> !ignored.contains(Ignored.of(found)))
            .toList());
  }

  private void check(String uri, int version) {
    OpenDocument document = documents.get(uri);
    if (document == null || document.version() != version) {
      return; // It is closed, or a check of the next version follows.
    }
    try {
      CheckedFile file = checked(document);
      documents.computeIfPresent(
          uri,
          (key, now) ->
              now.version() == version ? now.checked(file.language(), file.findings()) : now);
      publish(uri);
    } catch (ProblemException e) {
      publish(document, List.of(Diagnostics.notChecked(e.problem().detail())));
    } catch (CancellationException e) {
      LOG.debug("The editor ended during a check", e);
    } catch (RuntimeException e) {
      LOG.error("A document could not be checked", e);
      publish(document, List.of(Diagnostics.notChecked("An unexpected error occurred.")));
    }
  }

  private CheckedFile checked(OpenDocument document) {
    TeamRules current = rules.isEmpty() ? TeamRules.NONE : rules.get().read();
    if (current != team) {
      team = current;
      documents.replaceAll((uri, other) -> other.renewed());
    }
    OpenDocument now = documents.getOrDefault(document.uri(), document.renewed());
    return check.check(document.text(), document.name(), language, team, now.known());
  }

  private void publish(String uri) {
    current(uri).ifPresent(document -> publish(document, Diagnostics.of(document)));
  }

  private void publish(OpenDocument document, List<Diagnostic> diagnostics) {
    client.publishDiagnostics(
        new PublishDiagnosticsParams(document.uri(), diagnostics, document.version()));
  }

  /** Ends running checks. */
  @Override
  public void close() {
    checker.shutdownNow();
  }
}
