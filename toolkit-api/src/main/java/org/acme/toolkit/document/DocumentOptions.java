package org.acme.toolkit.document;

import java.util.List;
import org.acme.toolkit.correction.Level;

/**
 * What to do with a document.
 *
 * @param language BCP 47 tag of the language of the document, or {@code auto}
 * @param provider the translation provider, or null for the preferred one
 * @param tracked whether changes are marked for the author to accept
 * @param author who makes the tracked changes
 * @param decisions on edits of an earlier report
 */
record DocumentOptions(
    Operations operations,
    String language,
    Level level,
    List<String> glossary,
    List<String> ignoredRules,
    String provider,
    boolean tracked,
    String author,
    Decisions decisions) {

  DocumentOptions in(String detected) {
    return new DocumentOptions(
        operations, detected, level, glossary, ignoredRules, provider, tracked, author, decisions);
  }
}
