package org.acme.toolkit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.Review;
import org.acme.toolkit.document.segment.Review.Remark;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;

/** Makes random changes and remarks in a document. */
final class Reviewer {

  static final String AUTHOR = "Reviewer <A> & \"B\"";

  private static final List<String> NEW_TEXTS =
      List.of("", "x", "The", "receives", " & ", "<new> words", ", then", "e");

  private final Map<Segment, List<SegmentChange>> changes = new HashMap<>();
  private final Map<Segment, List<Remark>> remarks = new HashMap<>();
  private final Document document;

  Reviewer(Path file, long seed) throws IOException {
    document = DocumentFormat.ofName(file.toString()).read(file);
    var random = new Random(seed);
    for (Segment segment : document.segments()) {
      if (document.takesTrackedChanges(segment)) {
        changes.put(segment, changes(segment, random));
      }
      if (document.takesComments(segment)) {
        remarks.put(segment, remarks(segment, random));
      }
    }
  }

  private static List<SegmentChange> changes(Segment segment, Random random) {
    var changes = new ArrayList<SegmentChange>();
    int length = segment.text().length();
    int start = random.nextInt(4);
    while (start < length) {
      int end = Math.min(length, start + random.nextInt(9));
      if (isBetweenCharacters(segment.text(), start) && isBetweenCharacters(segment.text(), end)) {
        String text = NEW_TEXTS.get(random.nextInt(NEW_TEXTS.size()));
        segment.fitting(new SegmentChange(start, end, text)).ifPresent(changes::add);
      }
      start = end + 1 + random.nextInt(20);
    }
    return changes;
  }

  private static List<Remark> remarks(Segment segment, Random random) {
    var remarks = new ArrayList<Remark>();
    int length = segment.text().length();
    for (int i = 0; i < random.nextInt(4); i++) {
      int start = random.nextInt(length);
      int end = Math.min(length, start + random.nextInt(6));
      if (isBetweenCharacters(segment.text(), start) && isBetweenCharacters(segment.text(), end)) {
        remarks.add(new Remark(start, end, List.of("What & <why>", "\u2192 this")));
      }
    }
    return remarks;
  }

  private static boolean isBetweenCharacters(String text, int offset) {
    return offset == text.length() || !Character.isLowSurrogate(text.charAt(offset));
  }

  int comments() {
    return remarks.values().stream().mapToInt(List::size).sum();
  }

  byte[] tracked() throws IOException {
    var out = new ByteArrayOutputStream();
    document.write(
        out, new Review(AUTHOR, Instant.parse("2026-11-29T10:00:00.5Z"), changes, remarks));
    return out.toByteArray();
  }

  byte[] inline() throws IOException {
    var out = new ByteArrayOutputStream();
    document.write(out, changes);
    return out.toByteArray();
  }
}
