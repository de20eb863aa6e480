package org.acme.toolkit.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.acme.toolkit.correction.Application;
import org.acme.toolkit.correction.Level;
import org.acme.toolkit.document.exchange.Memory;
import org.acme.toolkit.document.segment.Decisions;
import org.acme.toolkit.requirement.TeamRules;
import org.acme.toolkit.requirement.VocabularyOptions;

/**
 * What to do with a document.
 *
 * @param language BCP 47 tag of the language of the document, or {@code auto}
 * @param glossary terms that are correct in any language and are not translated
 * @param provider the translation provider; null for the preferred one, {@code none} for none
 * @param memory translations that exist already
 * @param author who makes the tracked changes
 * @param decisions on edits of an earlier report
 * @param preferred languages of the person who reads the report, the best first
 */
record DocumentOptions(
    Operations operations,
    String language,
    Level level,
    List<String> glossary,
    List<String> ignoredRules,
    TeamRules team,
    Application apply,
    String provider,
    Memory memory,
    Output output,
    String author,
    Decisions decisions,
    List<Locale> preferred) {

  /** What an answer contains. */
  enum Output {
    /** The document with changes in its text. */
    DOCUMENT,
    /** The document with tracked changes and comments. */
    REVIEW,
    /** The changes as a unified diff. */
    DIFF,
    /** The texts and their translations for a translator's tool. */
    XLIFF,
    /** A table of the texts and their translations. */
    SIDE_BY_SIDE
  }

  /** Whether changes are marked for the author to accept. */
  boolean tracked() {
    return output == Output.REVIEW;
  }

  DocumentOptions with(Memory read) {
    return copy(language, apply, read);
  }

  DocumentOptions in(String detected) {
    return copy(detected, apply, memory);
  }

  DocumentOptions applying(Application other) {
    return copy(language, other, memory);
  }

  private DocumentOptions copy(String language, Application apply, Memory memory) {
    return new DocumentOptions(
        operations,
        language,
        level,
        glossary,
        ignoredRules,
        team,
        apply,
        provider,
        memory,
        output,
        author,
        decisions,
        preferred);
  }

  /** Returns the terms that are correct in the language of the document. */
  List<String> correctTerms() {
    return Stream.concat(glossary.stream(), team.termbase().correct(language).stream()).toList();
  }

  VocabularyOptions vocabulary() {
    return new VocabularyOptions(glossary, Set.copyOf(ignoredRules), team);
  }
}
