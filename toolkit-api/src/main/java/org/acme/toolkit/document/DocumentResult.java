package org.acme.toolkit.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.acme.toolkit.document.exchange.TranslatedSegment;
import org.acme.toolkit.document.segment.Review;
import org.acme.toolkit.document.segment.Review.Remark;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;

/**
 * The result of processing a document.
 *
 * @param changes the changes to write into the document
 * @param remarks the comments to write into it, if changes are tracked
 * @param translations the segments in the order of the document; empty if it is not translated
 */
record DocumentResult(
    Map<Segment, List<SegmentChange>> changes,
    Map<Segment, List<Remark>> remarks,
    List<TranslatedSegment> translations,
    DocumentReport report) {

  Review review(String author, Instant time) {
    return new Review(author, time, changes, remarks);
  }
}
