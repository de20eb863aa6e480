package org.acme.toolkit.document;

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
