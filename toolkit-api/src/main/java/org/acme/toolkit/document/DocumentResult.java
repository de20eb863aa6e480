package org.acme.toolkit.document;

import java.util.List;
import java.util.Map;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;

/**
 * The result of processing a document.
 *
 * @param changes the changes to write into the document
 */
record DocumentResult(Map<Segment, List<SegmentChange>> changes, DocumentReport report) {}
