package org.acme.toolkit.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.word.TrackedText.Cut;
import org.acme.toolkit.document.word.TrackedText.Kind;
import org.acme.toolkit.text.Patch;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A run ({@code w:r}) that is cut into several, because parts of its text are deleted or replaced,
 * or because a comment begins or ends there. All of them have its formatting.
 */
final class TrackedRun {

  /** A prefix that no document uses, for runs whose own prefix is not known around them. */
  private static final String OWN_PREFIX = "tracked:";

  private final String source;
  private final Revisions revisions;
  private final Optional<Insertion> insertion;
  private final String prefix;
  private final String declaration;
  private final String innerPrefix;
  private final int depth;
  private final int start;
  private final int tagEnd;
  private RunProperties properties;
  private final List<TrackedText> texts = new ArrayList<>();

  /** The text that replaces the current {@code w:t}. */
  private StringBuilder out = new StringBuilder();

  private boolean isOpen = true;
  private boolean isFilled;
  private List<Patch> patches;

  /** An insertion of somebody else, which directly contains a run. */
  record Insertion(int depth, String name, String attributes, String prefix) {

    String opened(int id) {
      return "<%s %sid=\"%d\"%s>".formatted(name, prefix, id, attributes);
    }

    String closed() {
      return "</" + name + ">";
    }
  }

  /**
   * @param xml at the start of the run
   */
  TrackedRun(
      String source, Revisions revisions, XMLStreamReader2 xml, Optional<Insertion> insertion)
      throws XMLStreamException {
    this.source = source;
    this.revisions = revisions;
    this.insertion = insertion;
    this.depth = xml.getDepth();
    this.start = (int) xml.getLocationInfo().getStartingCharOffset();
    this.tagEnd = (int) xml.getLocationInfo().getEndingCharOffset();
    String name = Xml.name(xml);
    this.innerPrefix = name.substring(0, name.indexOf(':') + 1);
    boolean isOwn = innerPrefix.isEmpty() || xml.getNamespaceCount() > 0;
    this.prefix = isOwn ? OWN_PREFIX : innerPrefix;
    this.declaration = isOwn ? " xmlns:tracked=\"" + Xml.escaped(xml.getNamespaceURI()) + "\"" : "";
    this.properties = RunProperties.none(tagEnd);
  }

  boolean isParentAt(int otherDepth) {
    return otherDepth == depth + 1;
  }

  /** Whether an element at an offset is the first one in the run. */
  boolean isFirst(int offset) {
    return source.substring(tagEnd, offset).isBlank();
  }

  void properties(RunProperties read) {
    properties = read;
  }

  void add(TrackedText text) {
    texts.add(text);
  }

  /**
   * Adds the patches that cut the run.
   *
   * @param bodyEnd offset of the end tag
   * @param end offset after it
   * @return an insertion of somebody else that was opened again after the run, with nothing in it
   */
  Optional<String> cut(int bodyEnd, int end, List<Patch> all) {
    if (texts.stream().allMatch(text -> text.cuts().isEmpty())) {
      return Optional.empty();
    }
    patches = all;
    int done = properties.end();
    for (TrackedText text : texts) {
      keepOthers(done, text.start());
      if (text.cuts().isEmpty()) {
        keepOthers(text.start(), text.end());
      } else {
        out = new StringBuilder();
        write(text);
        patches.add(new Patch(text.start(), text.end(), out.toString()));
      }
      done = text.end();
    }
    boolean isWhole = source.substring(done, bodyEnd).isBlank();
    keepOthers(done, bodyEnd);
    if (!isOpen) {
      patches.add(new Patch(bodyEnd, end, ""));
    }
    String written = out.toString();
    return insertion
        .filter(other -> isWhole && !isOpen)
        .map(other -> written.substring(written.lastIndexOf('<')))
        .filter(last -> last.startsWith("<" + insertion.get().name() + " "));
  }

  /** Leaves what is not text, such as a tab or a picture, where it is. */
  private void keepOthers(int from, int to) {
    if (source.substring(from, to).isBlank()) {
      return;
    }
    if (!isOpen) {
      patches.add(new Patch(from, from, opened()));
    }
    isOpen = true;
    isFilled = true;
  }

  private void write(TrackedText text) {
    int done = text.contentStart();
    for (Cut cut : text.cuts()) {
      keep(done, text.within(cut.offset()));
      done = Math.max(done, text.within(cut.offset()));
      close();
      if (cut.kind() == Kind.CHANGE) {
        int end = text.within(cut.patch().end());
        delete(done, end);
        insert(cut.patch().replacement());
        done = end;
      } else {
        comment(cut);
      }
    }
    keep(done, text.contentEnd());
  }

  private void keep(int from, int to) {
    if (from < to) {
      out.append(isOpen ? "" : opened()).append(text("t", source.substring(from, to)));
      isOpen = true;
      isFilled = true;
    }
  }

  private void delete(int from, int to) {
    if (from < to) {
      String deleted = opened() + text("delText", source.substring(from, to)) + closed();
      out.append(element("del", deleted));
    }
  }

  /** Word has no insertion inside an insertion, so that of somebody else is closed and reopened. */
  private void insert(String text) {
    if (text.isEmpty()) {
      return;
    }
    String inserted =
        source.substring(start, tagEnd) + properties.ofInserted() + text("t", text) + closed();
    revisions.grow(inserted.length());
    insertion.ifPresent(other -> out.append(other.closed()));
    out.append(element("ins", inserted));
    insertion.ifPresent(
        other -> {
          revisions.grow(other.attributes().length());
          out.append(other.opened(revisions.newId()));
        });
  }

  private String element(String name, String content) {
    String attributes = revisions.attributes(prefix, revisions.newId());
    return "<"
        + prefix
        + name
        + declaration
        + attributes
        + ">"
        + content
        + "</"
        + prefix
        + name
        + ">";
  }

  private void comment(Cut cut) {
    String id = " " + prefix + "id=\"" + cut.comment() + "\"/>";
    if (cut.kind() == Kind.COMMENT_START) {
      out.append("<" + prefix + "commentRangeStart" + declaration + id);
    } else {
      out.append("<" + prefix + "commentRangeEnd" + declaration + id);
      out.append("<" + prefix + "r" + declaration + "><" + prefix + "commentReference" + id);
      out.append("</" + prefix + "r>");
    }
  }

  private void close() {
    if (isOpen && isFilled) {
      out.append(closed());
    } else if (isOpen) {
      patches.add(new Patch(start, properties.end(), ""));
    }
    isOpen = false;
  }

  private String opened() {
    String opened = source.substring(start, tagEnd) + properties.ofCopy(revisions);
    revisions.grow(opened.length());
    return opened;
  }

  private String closed() {
    return "</" + innerPrefix + "r>";
  }

  private String text(String name, String content) {
    return "<"
        + innerPrefix
        + name
        + " xml:space=\"preserve\">"
        + content
        + "</"
        + innerPrefix
        + name
        + ">";
  }
}
