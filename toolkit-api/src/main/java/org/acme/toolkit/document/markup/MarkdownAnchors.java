package org.acme.toolkit.document.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.SegmentChange;
import org.acme.toolkit.text.Patch;
import org.acme.toolkit.text.Span;

/** Links inside a document to headings, which follow the text of the heading. */
final class MarkdownAnchors {

  private static final Pattern FRAGMENT = Pattern.compile("#([^\\s)>\"']++)");

  private static final Pattern OWN_ID = Pattern.compile("\\{:?\\s?#[^{}\\n]++\\}");

  /** How GitHub, Python-Markdown and pandoc make an id of a heading. */
  private static final List<UnaryOperator<String>> IDS =
      List.of(
          heading ->
              lower(heading).replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "").replace(' ', '-'),
          heading ->
              Normalizer.normalize(lower(heading), Normalizer.Form.NFKD)
                  .replaceAll("[^a-z0-9_\\s-]", "")
                  .strip()
                  .replaceAll("[-\\s]++", "-"),
          heading ->
              lower(heading)
                  .replaceAll("[^\\p{L}\\p{M}\\p{N}\\s_.-]", "")
                  .replaceAll("\\s++", "-")
                  .replaceAll("^[^\\p{L}]++", ""));

  private record Link(Span fragment, String name) {}

  private final List<Segment> headings = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private static String lower(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }

  void addHeading(Segment heading) {
    if (!OWN_ID.matcher(heading.display(heading.text())).find()) {
      headings.add(heading);
    }
  }

  /**
   * @param source of the link or of the definition of its address
   * @param offset of that source
   */
  void addLink(String source, int offset) {
    Matcher fragment = FRAGMENT.matcher(source);
    int from = Math.max(source.lastIndexOf("]("), source.lastIndexOf("]:"));
    if (from >= 0
        && fragment.find(from)
        && Set.of("", "<").contains(source.substring(from + 2, fragment.start()).strip())) {
      String name = fragment.group(1).replace("+", "%2B");
      try {
        name = URLDecoder.decode(name, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return; // not an address
      }
      links.add(new Link(new Span(offset + fragment.start(1), offset + fragment.end(1)), name));
    }
  }

  /** Returns the patches of links to headings that change. */
  List<Patch> patches(Map<Segment, List<SegmentChange>> changes) {
    var patches = new HashMap<Link, Patch>();
    for (UnaryOperator<String> id : links.isEmpty() ? List.<UnaryOperator<String>>of() : IDS) {
      Map<String, String> names = names(id, changes);
      for (Link link : links) {
        String name = names.get(link.name);
        if (name != null) {
          patches.putIfAbsent(link, new Patch(link.fragment.start(), link.fragment.end(), name));
        }
      }
    }
    return patches.entrySet().stream()
        .filter(patch -> !patch.getValue().replacement().equals(patch.getKey().name))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns the id of each heading after the changes by its id before. */
  private Map<String, String> names(
      UnaryOperator<String> id, Map<Segment, List<SegmentChange>> changes) {
    var names = new HashMap<String, String>();
    var before = new HashMap<String, Integer>();
    var after = new HashMap<String, Integer>();
    for (Segment heading : headings) {
      String changed =
          SegmentChange.apply(heading.text(), changes.getOrDefault(heading, List.of()));
      names.putIfAbsent(
          numbered(id.apply(heading.display(heading.text())), before),
          numbered(id.apply(heading.display(changed)), after));
    }
    return names;
  }

  /** The second heading of the same text has a 1. */
  private static String numbered(String id, Map<String, Integer> used) {
    int count = used.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + "-" + (count - 1);
  }
}
