package org.acme.toolkit.document.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The texts of a part whose leading and trailing white space programs ignore: the elements {@code
 * t} without {@code xml:space}.
 */
public final class TrimmedTexts {

  /** The content of an element as offsets in the source. */
  private record Text(int start, int end) {}

  private final List<Text> texts = new ArrayList<>();

  /** Whether programs show white space at the start and the end of a text. */
  public static boolean isPreserved(XMLStreamReader2 text) {
    return "preserve".equals(text.getAttributeValue(XMLConstants.XML_NS_URI, "space"));
  }

  /** Returns the part of a text that programs show. */
  public static Span shown(String source, int start, int end) {
    int first = start;
    while (first < end && source.charAt(first) <= ' ') {
      first++;
    }
    int last = end;
    while (last > first && source.charAt(last - 1) <= ' ') {
      last--;
    }
    return new Span(first, last);
  }

  /**
   * Adds the content of an element, and returns the part of it to read: what programs show, and one
   * character of the white space around it, which their authors meant to be between words.
   */
  public Span add(String source, int start, int end) {
    if (start >= end) {
      return new Span(end, end);
    }
    texts.add(new Text(start, end));
    Span shown = shown(source, start, end);
    return new Span(Math.max(start, shown.start() - 1), Math.min(end, shown.end() + 1));
  }

  /**
   * Applies patches and adds {@code xml:space} where a text gets white space at an end. What
   * programs ignored until then and no patch has replaced is removed there.
   */
  public String apply(String source, List<Patch> patches) {
    var all = new ArrayList<Patch>(patches);
    NavigableMap<Integer, List<Patch>> byStart =
        patches.stream()
            .collect(Collectors.groupingBy(Patch::start, TreeMap::new, Collectors.toList()));
    for (Text text : texts) {
      Collection<List<Patch>> own = byStart.subMap(text.start, true, text.end, true).values();
      Span shown = withPatched(shown(source, text.start, text.end), own);
      if (!own.isEmpty() && hasSpaceAtAnEnd(source, shown, own)) {
        // The position directly before the bracket that ends the start tag.
        all.add(new Patch(text.start - 1, text.start - 1, " xml:space=\"preserve\""));
        all.add(new Patch(text.start, shown.start(), ""));
        all.add(new Patch(shown.end(), text.end, ""));
      }
    }
    return Patch.apply(source, all);
  }

  private static Span withPatched(Span shown, Collection<List<Patch>> patches) {
    int start = shown.start();
    int end = shown.end();
    for (List<Patch> atOnePlace : patches) {
      for (Patch patch : atOnePlace) {
        start = Math.min(start, patch.start());
        end = Math.max(end, patch.end());
      }
    }
    return new Span(start, end);
  }

  private static boolean hasSpaceAtAnEnd(
      String source, Span shown, Collection<List<Patch>> patches) {
    List<Patch> relative =
        patches.stream()
            .flatMap(List::stream)
            .map(
                p -> new Patch(p.start() - shown.start(), p.end() - shown.start(), p.replacement()))
            .toList();
    String patched = Patch.apply(shown.of(source), relative);
    return !patched.equals(patched.strip());
  }
}
