package org.acme.toolkit.document;

import java.util.List;
import java.util.Map;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;

/**
 * What the work on a document came to.
 *
 * @param changes to make in the document
 */
record DocumentResult(Map<Segment, List<SegmentChange>> changes, DocumentReport report) {}
