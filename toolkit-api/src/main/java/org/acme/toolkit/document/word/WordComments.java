package org.acme.toolkit.document.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.CheckedZip;
import org.acme.toolkit.document.office.PartTypes;
import org.acme.toolkit.document.office.Relationship;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Review.Remark;

/**
 * Adds comments to the part with the comments of a Word document. If there is none, it gets one,
 * with its relationship and content type.
 */
final class WordComments {

  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

  private static final String RELATIONSHIPS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

  private static final String ROOT =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<w:comments xmlns:w=\"%s\"/>";

  /** The starts of the types of relationships in the two editions of the standard. */
  private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument";

  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/officeDocument/2006";

  private static final String TYPE = "/relationships/comments";

  private final CheckedZip zip;
  private final Revisions revisions;
  private final String namespace;
  private final String initials;
  private final String folder;
  private final String relationshipsName;
  private final Optional<ZipEntry> relationships;
  private final Set<String> relationshipIds = new HashSet<>();
  private Optional<ZipEntry> existing = Optional.empty();
  private final Map<Integer, Remark> comments = new LinkedHashMap<>();

  /**
   * @param main the part with the body
   */
  WordComments(CheckedZip zip, WordPart main, String author, Revisions revisions)
      throws IOException, XMLStreamException {
    this.zip = zip;
    this.namespace = Xml.rootNamespace(main.encoded().source());
    this.revisions = revisions;
    this.initials = Xml.escaped(initials(author));
    this.folder = Relationship.folder(main.name());
    this.relationshipsName = Relationship.partFor(main.name());
    this.relationships = zip.entry(relationshipsName);
    if (relationships.isPresent()) {
      read(main.name(), zip.text(relationships.get()).source());
    }
    if (existing.isPresent()) {
      revisions.avoidIdsOf(zip.text(existing.get()).source());
    }
  }

  private static String initials(String author) {
    var initials = new StringBuilder();
    for (String word : author.split("\\s+")) {
      initials.append(word.isEmpty() ? "" : Character.toString(word.codePointAt(0)));
    }
    return initials.substring(0, Math.min(initials.length(), 9));
  }

  private void read(String main, String xml) throws XMLStreamException {
    for (Relationship relationship : Relationship.read(xml)) {
      relationshipIds.add(relationship.id());
      if (relationship.type().endsWith(TYPE)) {
        existing = zip.entry(relationship.targetOf(main));
      }
    }
  }

  /** Adds a comment and returns its id. */
  int add(Remark remark) {
    int id = revisions.newId();
    comments.put(id, remark);
    return id;
  }

  /** Returns the parts that are changed or new, by their names. */
  Map<String, byte[]> parts() throws IOException, XMLStreamException {
    var parts = new LinkedHashMap<String, byte[]>();
    if (comments.isEmpty()) {
      return parts;
    }
    if (existing.isPresent()) {
      append(parts, existing.get(), this::written);
      return parts;
    }
    ZipEntry contentTypes = zip.entry(CONTENT_TYPES).orElseThrow();
    PartTypes types = PartTypes.read(zip.text(contentTypes).source());
    String fileName = freeName(types);
    String id = freeId();
    String type = (namespace.startsWith("http://purl.oclc.org/") ? STRICT : TRANSITIONAL) + TYPE;
    UnaryOperator<String> relationship =
        prefix ->
            "<%sRelationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
                .formatted(prefix, id, type, fileName);
    if (!types.of(folder + fileName).equals(CONTENT_TYPE)) {
      append(
          parts,
          contentTypes,
          prefix ->
              "<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>"
                  .formatted(prefix, Xml.escaped(folder + fileName), CONTENT_TYPE));
    }
    if (relationships.isPresent()) {
      append(parts, relationships.get(), relationship);
    } else {
      parts.put(relationshipsName, utf8(Xml.append(RELATIONSHIPS, relationship)));
    }
    parts.put(folder + fileName, utf8(Xml.append(ROOT.formatted(namespace), this::written)));
    return parts;
  }

  private void append(Map<String, byte[]> parts, ZipEntry entry, UnaryOperator<String> elements)
      throws IOException, XMLStreamException {
    EncodedText part = zip.text(entry);
    parts.put(entry.getName(), part.encode(Xml.append(part.source(), elements)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String freeName(PartTypes types) {
    String name = "comments.xml";
    for (int i = 2;
        zip.entry(folder + name).isPresent() || types.isForOther(folder + name, CONTENT_TYPE);
        i++) {
      name = "comments" + i + ".xml";
    }
    return name;
  }

  private String freeId() {
    int number = 1;
    while (relationshipIds.contains("rId" + number)) {
      number++;
    }
    return "rId" + number;
  }

  /**
   * @param prefix of WordprocessingML in the part. Attributes need one.
   */
  private String written(String prefix) {
    String w = prefix.isEmpty() ? "w:" : prefix;
    String declaration = prefix.isEmpty() ? " xmlns:w=\"" + namespace + '"' : "";
    var written = new StringBuilder();
    comments.forEach(
        (id, remark) -> {
          String attributes = declaration + revisions.attributes(w, id);
          written.append(
              "<%1$scomment%2$s %1$sinitials=\"%3$s\">".formatted(w, attributes, initials));
          for (int i = 0; i < remark.lines().size(); i++) {
            String mark = i == 0 ? "<%1$sr><%1$sannotationRef/></%1$sr>".formatted(w) : "";
            written.append(
                "<%1$sp>%2$s<%1$sr><%1$st xml:space=\"preserve\">%3$s</%1$st></%1$sr></%1$sp>"
                    .formatted(w, mark, Xml.escaped(remark.lines().get(i))));
          }
          written.append("</%1$scomment>".formatted(w));
        });
    return written.toString();
  }
}
