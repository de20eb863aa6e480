package org.acme.toolkit.document.exchange;

import org.acme.toolkit.document.segment.Segment;

/**
 * A segment and its translation. Both texts have the inline codes of the segment in the same order.
 *
 * @param source the text that was translated, after its corrections
 * @param target null if there is no translation
 */
public record TranslatedSegment(Segment segment, String source, String target) {}
