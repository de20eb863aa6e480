package org.acme.toolkit.document;

import java.util.List;
import org.acme.toolkit.correction.Application;
import org.acme.toolkit.correction.Level;
import org.acme.toolkit.document.exchange.Memory;

/**
 * What to do with a document.
 *
 * @param language BCP 47 tag of the language of the document, or {@code auto}
 * @param provider the translation provider; null for the preferred one, {@code none} for none
 * @param memory translations that exist already
 * @param author who makes the tracked changes
 */
record DocumentOptions(
    Operations operations,
    String language,
    Level level,
    List<String> glossary,
    List<String> ignoredRules,
    Application apply,
    String provider,
    Memory memory,
    Output output,
    String author) {

  /** Whether changes are marked for the author to accept. */
  boolean tracked() {
    return output == Output.REVIEW;
  }

  DocumentOptions with(Memory read) {
    return new DocumentOptions(
        operations, language, level, glossary, ignoredRules, apply, provider, read, output, author);
  }

  DocumentOptions in(String detected) {
    return new DocumentOptions(
        operations,
        detected,
        level,
        glossary,
        ignoredRules,
        apply,
        provider,
        memory,
        output,
        author);
  }
}
