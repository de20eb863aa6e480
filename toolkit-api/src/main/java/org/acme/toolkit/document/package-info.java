/**
 * Documents, worked on in place: a reader of each format finds the {@link
 * org.acme.toolkit.document.segment.Segment}s of running text in the source, and where each of
 * their characters stands; what changes in a segment becomes {@link org.acme.toolkit.text.Patch}es
 * of the source. Nothing else of a document is written anew, so nothing else can change.
 */
package org.acme.toolkit.document;
