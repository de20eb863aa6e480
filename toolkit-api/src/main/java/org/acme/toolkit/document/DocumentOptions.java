package org.acme.toolkit.document;

import java.util.List;
import org.acme.toolkit.correction.Level;

/**
 * What to do with a document and how.
 *
 * @param language BCP 47 tag of the document's language, or {@code auto}
 * @param provider of the translation; null for the preferred one
 */
record DocumentOptions(
    Operations operations,
    String language,
    Level level,
    List<String> glossary,
    List<String> ignoredRules,
    String provider) {

  DocumentOptions in(String detected) {
    return new DocumentOptions(operations, detected, level, glossary, ignoredRules, provider);
  }
}
