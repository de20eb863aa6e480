package org.acme.toolkit.document.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.problem.ProblemException;

/**
 * An untrusted file of an Office program (ECMA-376, Open Packaging Conventions). Every entry is
 * inflated and counted, and every XML part is parsed without a document type.
 */
public final class OfficeFile {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String RELATIONSHIPS = "_rels/.rels";

  /** The end of the name of a relationship to the main part, in both editions of the standard. */
  private static final String TO_MAIN = "/officeDocument";

  /** Makes a document of a file. */
  public interface Reader {
    Document read(OfficeFile file) throws IOException, XMLStreamException;
  }

  private final Path path;
  private final OfficeFormat format;
  private final CheckedZip zip;
  private final PartTypes types;
  private final ZipEntry main;

  private OfficeFile(Path path, OfficeFormat format, CheckedZip zip)
      throws IOException, XMLStreamException {
    this.path = path;
    this.format = format;
    this.zip = zip;
    this.types = PartTypes.read(zip.text(entry(CONTENT_TYPES)).source());
    if (types.haveMacros()) {
      throw format.macros();
    }
    this.main = entry(mainPart());
    if (!types.of(main.getName()).equals(format.mainType())) {
      throw format.mismatch();
    }
  }

  /**
   * @throws ProblemException 413 or 422 if the file has another format or could do harm
   */
  public static Document open(Path path, OfficeFormat format, Reader reader) throws IOException {
    return OfficeZip.open(path, format, zip -> reader.read(new OfficeFile(path, format, zip)));
  }

  /** Most Word documents name it {@code word/document.xml}. */
  private String mainPart() throws IOException, XMLStreamException {
    return Relationship.read(zip.text(entry(RELATIONSHIPS)).source()).stream()
        .filter(relationship -> relationship.type().endsWith(TO_MAIN))
        .findFirst()
        .orElseThrow(() -> format.mismatch())
        .targetOf("");
  }

  public Path path() {
    return path;
  }

  public ZipEntry main() {
    return main;
  }

  /** Returns the entries in the order of the file. */
  public List<ZipEntry> entries() {
    return zip.entries();
  }

  /**
   * @throws ProblemException 422 if there is no such part
   */
  public ZipEntry entry(String part) {
    return zip.entry(part).orElseThrow(() -> format.mismatch());
  }

  /** Returns the content type of a part, or an empty string if it has none. */
  public String typeOf(ZipEntry entry) {
    return types.of(entry.getName());
  }

  /**
   * Returns a part that is XML.
   *
   * @throws ProblemException 413 if all such parts together are too large
   */
  public EncodedText text(ZipEntry entry) throws IOException, XMLStreamException {
    return zip.text(entry);
  }

  /** Returns the relationships of a part. */
  public List<Relationship> relationships(ZipEntry part) throws IOException, XMLStreamException {
    Optional<ZipEntry> entry = zip.entry(Relationship.partFor(part.getName()));
    return entry.isPresent() ? Relationship.read(zip.text(entry.get()).source()) : List.of();
  }

  /** Checks an entry that is only copied. */
  public void check(ZipEntry entry) throws IOException, XMLStreamException {
    if (entry.getName().endsWith("vbaProject.bin")) {
      throw format.macros();
    }
    OfficeZip.check(zip, entry);
  }
}
