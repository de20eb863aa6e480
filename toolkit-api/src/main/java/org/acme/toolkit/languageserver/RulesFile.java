package org.acme.toolkit.languageserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;
import org.acme.toolkit.requirement.TeamRules;
import org.acme.toolkit.text.Lines;
import org.acme.toolkit.text.Patch;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jboss.logging.Logger;

/** The file of a team's rules. The editor changes it, and the person saves it. */
final class RulesFile {

  private static final Logger LOG = Logger.getLogger(RulesFile.class);

  private record Version(FileTime time, TeamRules rules) {}

  private final Path path;
  private Version last = new Version(FileTime.fromMillis(0), TeamRules.NONE);

  RulesFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /**
   * @return the same object as before if the file has not changed
   * @throws ProblemException if it cannot be read or is wrong
   */
  synchronized TeamRules read() {
    try {
      FileTime time = Files.getLastModifiedTime(path);
      if (!time.equals(last.time())) {
        last = new Version(time, TeamRules.parse(Files.readString(path)));
      }
      return last.rules();
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(ProblemType.INVALID_RULES, "The file of rules cannot be read: " + path));
    } catch (ProblemException e) {
      throw new ProblemException(
          Problem.of(ProblemType.INVALID_RULES, path + ": " + e.problem().detail()));
    }
  }

  /** Returns a pattern of the protocol that only this file matches. */
  String glob() {
    return path.toString().replace('\\', '/');
  }

  /** Returns the change that lets nobody see findings of a rule; empty if it cannot be made. */
  Optional<WorkspaceEdit> ignoreRule(String rule) {
    return add("ignored", YamlList.quoted(rule));
  }

  /**
   * Returns the change that makes a term correct; empty if it cannot be made.
   *
   * @param language BCP 47 tag
   */
  Optional<WorkspaceEdit> addTerm(String term, String language) {
    return add(
        "termbase",
        "{ terms: [{ term: %s, language: %s }] }"
            .formatted(YamlList.quoted(term), LanguageMatch.primary(language)));
  }

  private Optional<WorkspaceEdit> add(String member, String item) {
    try {
      String source = Files.readString(path);
      TeamRules.parse(source);
      return YamlList.added(source, member, item)
          .filter(patch -> isValid(Patch.apply(source, List.of(patch))))
          .map(patch -> edit(source, patch));
    } catch (IOException | ProblemException e) {
      LOG.warnf("%s cannot be changed: %s", path, e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isValid(String source) {
    try {
      TeamRules.parse(source);
      return true;
    } catch (ProblemException e) {
      return false; // It has a limit, or the item is there already.
    }
  }

  private WorkspaceEdit edit(String source, Patch patch) {
    Lines.Place place = new Lines(source).place(patch.start());
    var position = new Position(place.line(), place.column());
    return new WorkspaceEdit(
        Map.of(
            path.toUri().toString(),
            List.of(new TextEdit(new Range(position, position), patch.replacement()))));
  }
}
