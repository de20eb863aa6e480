package org.acme.toolkit.languageserver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.acme.toolkit.document.CheckedFile.Fix;
import org.acme.toolkit.document.CheckedFile.Found;
import org.acme.toolkit.languageserver.OpenDocument.Places;
import org.acme.toolkit.text.Span;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Offers what a person can do about findings. */
final class Actions {

  /** The command that hides a finding while the editor runs. */
  static final String IGNORE = "reqlint.ignore";

  private static final String SPELLING = "TYPOS";

  private final Optional<RulesFile> rules;
  private volatile boolean showDisabled;

  Actions(Optional<RulesFile> rules) {
    this.rules = rules;
  }

  /** Whether the editor can show actions that are not available, with the reason. */
  void showDisabled(boolean can) {
    showDisabled = can;
  }

  /**
   * @param document that is checked
   */
  Stream<CodeAction> of(OpenDocument document, Range range) {
    Places places = document.places();
    return document.findings().orElseThrow().stream()
        .filter(found -> overlap(places.range(Diagnostics.span(found)), range))
        .flatMap(found -> of(found, document, places));
  }

  /** A cursor at the end of a word is at the word, too. */
  private static boolean overlap(Range found, Range asked) {
    return !isBefore(found.getEnd(), asked.getStart())
        && !isBefore(asked.getEnd(), found.getStart());
  }

  private static boolean isBefore(Position one, Position other) {
    return one.getLine() < other.getLine()
        || one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter();
  }

  private Stream<CodeAction> of(Found found, OpenDocument document, Places places) {
    List<CodeAction> fixes =
        found.fixes().stream().map(fix -> fix(found, fix, document, places)).toList();
    fixes.stream().limit(1).forEach(best -> best.setIsPreferred(true));
    Stream<CodeAction> others =
        Stream.concat(
            Stream.of(ignore(found), ignoreRule(found)).flatMap(Optional::stream),
            found.category().equals(SPELLING) && found.text().length() <= TextLimit.MAX_TERM
                ? addTerm(found, document).stream()
                : Stream.empty());
    return Stream.concat(fixes.stream(), others)
        .peek(
            action ->
                action.setDiagnostics(
                    List.of(Diagnostics.of(found, places.range(Diagnostics.span(found))))));
  }

  private static CodeAction fix(Found found, Fix fix, OpenDocument document, Places places) {
    String title =
        fix.wording().isEmpty()
            ? "Delete \"%s\"".formatted(found.text())
            : "Replace by \"%s\"".formatted(fix.wording());
    List<TextEdit> edits =
        fix.patches().stream()
            .map(
                patch ->
                    new TextEdit(
                        places.range(new Span(patch.start(), patch.end())), patch.replacement()))
            .toList();
    CodeAction action = action(title);
    action.setEdit(new WorkspaceEdit(Map.of(document.uri(), edits)));
    return action;
  }

  private static Optional<CodeAction> ignore(Found found) {
    CodeAction action = action("Ignore \"%s\" until the editor closes".formatted(found.text()));
    action.setCommand(new Command(action.getTitle(), IGNORE, Ignored.of(found).arguments()));
    return Optional.of(action);
  }

  private Optional<CodeAction> ignoreRule(Found found) {
    return inRules(
        "Ignore the rule %s".formatted(found.rule()), file -> file.ignoreRule(found.rule()));
  }

  private Optional<CodeAction> addTerm(Found found, OpenDocument document) {
    return inRules(
        "Add \"%s\" to the termbase".formatted(found.text()),
        file -> file.addTerm(found.text(), document.language()));
  }

  /** An editor that cannot show why something is not available does not get it. */
  private Optional<CodeAction> inRules(
      String title, Function<RulesFile, Optional<WorkspaceEdit>> change) {
    CodeAction action = action(title);
    if (rules.isPresent()) {
      return change
          .apply(rules.get())
          .map(
              edit -> {
                action.setEdit(edit);
                return action;
              });
    }
    action.setDisabled(new CodeActionDisabled("Start reqlint with --rules FILE."));
    return Optional.of(action).filter(disabled -> showDisabled);
  }

  private static CodeAction action(String title) {
    var action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    return action;
  }
}
