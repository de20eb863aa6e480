package org.acme.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A Markdown document: its links and the anchors of its headings, as GitHub shows them. */
record Markdown(Path file, List<Reference> links, Set<String> anchors) {
  record Reference(String text, String destination) {}

  static Markdown read(Path file) {
    Node document;
    try {
      document = Parser.builder().build().parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var links = new ArrayList<Reference>();
    var anchors = new Anchors();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(new Reference(text(link), link.getDestination()));
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            links.add(new Reference(text(image), image.getDestination()));
            visitChildren(image);
          }

          @Override
          public void visit(Heading heading) {
            anchors.add(text(heading));
            visitChildren(heading);
          }
        });
    return new Markdown(file, links, anchors.all);
  }

  /** The links to files of this repository that lead nowhere. */
  List<String> brokenLinks() {
    return links.stream()
        .map(Reference::destination)
        .filter(Markdown::isRelative)
        .filter(link -> !leadsSomewhere(link))
        .toList();
  }

  /** A link that starts with a slash is an address of the application that shows the text. */
  private static boolean isRelative(String link) {
    return !link.startsWith("/") && !URI.create(link).isAbsolute();
  }

  private boolean leadsSomewhere(String link) {
    String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
    Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1 || hasAnchor(target, parts[1]);
  }

  private boolean hasAnchor(Path target, String anchor) {
    if (!target.toString().endsWith(".md")) {
      return false;
    }
    return (target.equals(file) ? this : read(target)).anchors.contains(anchor);
  }

  private static String text(Node parent) {
    var text = new StringBuilder();
    parent.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }

  /** GitHub's anchors: a second heading with the same text gets "-1", a third "-2". */
  private static final class Anchors {
    private final Set<String> all = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();

    void add(String heading) {
      String anchor =
          heading
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{M}\\p{N}_ -]", "")
              .replace(' ', '-');
      int before = times.merge(anchor, 1, Integer::sum) - 1;
      all.add(before == 0 ? anchor : anchor + "-" + before);
    }
  }
}
