package org.acme.toolkit.document.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.acme.toolkit.text.Patch;
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

  public void add(int start, int end) {
    texts.add(new Text(start, end));
  }

  /** Applies patches and adds {@code xml:space} where a text gets white space at an end. */
  public String apply(String source, List<Patch> patches) {
    var all = new ArrayList<Patch>(patches);
    NavigableMap<Integer, List<Patch>> byStart =
        patches.stream()
            .collect(Collectors.groupingBy(Patch::start, TreeMap::new, Collectors.toList()));
    for (Text text : texts) {
      Collection<List<Patch>> own = byStart.subMap(text.start, true, text.end, true).values();
      if (!own.isEmpty() && hasSpaceAtAnEnd(source, text, own)) {
        // The position directly before the bracket that ends the start tag.
        all.add(new Patch(text.start - 1, text.start - 1, " xml:space=\"preserve\""));
      }
    }
    return Patch.apply(source, all);
  }

  private static boolean hasSpaceAtAnEnd(
      String source, Text text, Collection<List<Patch>> patches) {
    List<Patch> relative =
        patches.stream()
            .flatMap(List::stream)
            .map(p -> new Patch(p.start() - text.start, p.end() - text.start, p.replacement()))
            .toList();
    String patched = Patch.apply(source.substring(text.start, text.end), relative);
    return !patched.equals(patched.strip());
  }
}
