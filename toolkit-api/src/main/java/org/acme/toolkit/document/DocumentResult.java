package org.acme.toolkit.document;

import java.util.List;
import java.util.Map;
import org.acme.toolkit.document.segment.Change;
import org.acme.toolkit.document.segment.Segment;

/**
 * What the work on a document came to.
 *
 * @param changes to make in the document
 */
record DocumentResult(Map<Segment, List<Change>> changes, DocumentReport report) {}
