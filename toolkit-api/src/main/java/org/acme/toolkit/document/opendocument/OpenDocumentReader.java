package org.acme.toolkit.document.opendocument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.CheckedZip;
import org.acme.toolkit.document.office.OfficeFormat;
import org.acme.toolkit.document.office.OfficeZip;
import org.acme.toolkit.document.office.SkippedContent;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.problem.ProblemException;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads untrusted OpenDocument texts (ISO/IEC 26300), which LibreOffice and others write. */
public final class OpenDocumentReader {

  private static final OfficeFormat FORMAT = OfficeFormat.OPEN_DOCUMENT;

  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String PROPERTIES = "meta.xml";

  private static final List<String> READ = List.of(MANIFEST, CONTENT, STYLES, PROPERTIES);

  /** The pages of a document without headers and footers may be missing. */
  private static final EncodedText NO_STYLES =
      new EncodedText("<none/>", StandardCharsets.UTF_8, new byte[0], true);

  /** The folders of programs in Basic and in other languages. */
  private static final List<String> MACROS = List.of("Basic/", "Scripts/");

  private final Path file;
  private final CheckedZip zip;
  private final SkippedContent skipped = new SkippedContent();

  private OpenDocumentReader(Path file, CheckedZip zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * @throws ProblemException 413 or 422 if the file is not an OpenDocument text or could do harm
   */
  public static Document open(Path path) throws IOException {
    return OfficeZip.open(path, FORMAT, zip -> new OpenDocumentReader(path, zip).read());
  }

  private Document read() throws IOException, XMLStreamException {
    checkManifest(text(MANIFEST).source());
    for (ZipEntry entry : zip.entries()) {
      if (MACROS.stream().anyMatch(entry.getName()::startsWith) && !entry.isDirectory()) {
        throw FORMAT.macros();
      }
      if (!READ.contains(entry.getName())) {
        OfficeZip.check(zip, entry);
      }
    }
    if (zip.entry(PROPERTIES).isPresent()) {
      skipped.readProperties(text(PROPERTIES).source());
    }
    EncodedText content = text(CONTENT);
    EncodedText styles = zip.entry(STYLES).isPresent() ? text(STYLES) : NO_STYLES;
    TextStyles common = TextStyles.common(styles.source());
    var segments = new Segments();
    TextPart body = part(CONTENT, content, common, segments);
    TextPart pages = part(STYLES, styles, common, segments);
    return new OpenDocument(file, body, pages, segments.list(), skipped.counts());
  }

  private TextPart part(String name, EncodedText text, TextStyles common, Segments all)
      throws XMLStreamException {
    return TextReader.read(name, text, common.withAutomatic(text.source()), all, skipped);
  }

  private EncodedText text(String part) throws IOException, XMLStreamException {
    return zip.text(zip.entry(part).orElseThrow(FORMAT::mismatch));
  }

  private static void checkManifest(String xml) throws XMLStreamException {
    XMLStreamReader2 reader = Xml.reader(xml);
    String type = "";
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      if (reader.getLocalName().equals("encryption-data")) {
        throw DocumentProblems.encrypted(FORMAT.extension());
      }
      if (Xml.attribute(reader, "full-path").equals("/")) {
        type = Xml.attribute(reader, "media-type");
      }
    }
    if (!type.equals(FORMAT.mainType())) {
      throw FORMAT.mismatch();
    }
  }
}
