/**
 * Documents are changed in place. The reader of a format finds the {@link
 * org.acme.toolkit.document.segment.Segment}s of text and the position of each character in the
 * source. A change of a segment becomes {@link org.acme.toolkit.text.Patch}es of the source. All
 * other bytes of the document are copied.
 */
package org.acme.toolkit.document;
