package org.acme.toolkit.document.word;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.problem.ProblemException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Opens untrusted Word documents (ECMA-376, Open Packaging Conventions). Every entry is inflated
 * and counted, and every XML part is parsed without a document type.
 */
public final class WordPackage {

  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private static final String MAIN = TYPE + "document.main+xml";
  private static final String STYLES = TYPE + "styles+xml";
  private static final String SETTINGS = TYPE + "settings+xml";
  private static final String PROPERTIES =
      "application/vnd.openxmlformats-package.core-properties+xml";
  private static final String GLOSSARY = TYPE + "document.glossary+xml";

  private static final String RELATIONSHIPS = "_rels/.rels";

  /** The end of the name of a relationship to the main part, in both editions of the standard. */
  private static final String TO_MAIN = "/officeDocument";

  /** Comments are left out, because they are the words of a named person. */
  private static final Set<String> WITH_TEXT =
      Set.of(
          TYPE + "header+xml", TYPE + "footer+xml", TYPE + "footnotes+xml", TYPE + "endnotes+xml");

  private final CheckedZip zip;
  private final Map<String, EncodedText> texts = new LinkedHashMap<>();
  private final SkippedContent skipped = new SkippedContent();
  private String protection = "";

  private WordPackage(CheckedZip zip) {
    this.zip = zip;
  }

  /**
   * @throws ProblemException 413 or 422 if the file is not a Word document or could do harm
   */
  public static Document open(Path file) throws IOException {
    byte[] start = new byte[OLE.length];
    try (InputStream in = Files.newInputStream(file)) {
      in.readNBytes(start, 0, start.length);
    }
    if (Arrays.equals(start, OLE)) {
      throw DocumentProblems.encrypted();
    }
    if (!Arrays.equals(start, 0, ZIP.length, ZIP, 0, ZIP.length)) {
      throw notWord();
    }
    try (var zip = new CheckedZip(file)) {
      return new WordPackage(zip).read(file);
    } catch (XMLStreamException | CharacterCodingException | IllegalArgumentException e) {
      throw DocumentProblems.unreadable(
          "A part of the document is not well-formed XML, or it has a document type.");
    } catch (ZipException | EOFException e) {
      throw DocumentProblems.unreadable("The file is damaged: it cannot be unpacked.");
    }
  }

  private WordDocument read(Path file) throws IOException, XMLStreamException {
    PartTypes types = PartTypes.read(zip.text(entry(CONTENT_TYPES)).source());
    if (types.haveMacros()) {
      throw DocumentProblems.unreadable(
          "The document has macros, which a .docx file must not have.");
    }
    ZipEntry main = entry(mainPart());
    if (!types.of(main.getName()).equals(MAIN)) {
      throw notWord();
    }
    texts.put(main.getName(), zip.text(main));
    for (ZipEntry entry : zip.entries()) {
      if (!entry.getName().equals(main.getName())) {
        read(entry, types.of(entry.getName()));
      }
    }
    List<WordPart> parts = parts(types);
    var commented = new HashSet<>(parts.get(0).segments());
    commented.removeAll(parts.get(0).boxed());
    return new WordDocument(file, parts, commented, skipped, protection);
  }

  private ZipEntry entry(String part) {
    return zip.entry(part).orElseThrow(WordPackage::notWord);
  }

  /** Most programs name it {@code word/document.xml}. */
  private String mainPart() throws IOException, XMLStreamException {
    XMLStreamReader2 xml = Xml.reader(zip.text(entry(RELATIONSHIPS)).source());
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader2.START_ELEMENT
          && WordReader.attribute(xml, "Type").endsWith(TO_MAIN)) {
        return WordReader.attribute(xml, "Target").replaceFirst("^\\./", "");
      }
    }
    throw notWord();
  }

  private void read(ZipEntry entry, String type) throws IOException, XMLStreamException {
    if (entry.getName().endsWith("vbaProject.bin")) {
      throw DocumentProblems.unreadable(
          "The document has macros, which a .docx file must not have.");
    }
    if (WITH_TEXT.contains(type) || STYLES.equals(type)) {
      texts.put(entry.getName(), zip.text(entry));
      return;
    }
    if (GLOSSARY.equals(type)) {
      skipped.add(Skipped.BUILDING_BLOCKS);
    } else if (SETTINGS.equals(type)) {
      readSettings(zip.text(entry).source());
      return;
    } else if (PROPERTIES.equals(type)) {
      skipped.readProperties(zip.text(entry).source());
      return;
    }
    try (InputStream in = zip.inflate(entry)) {
      if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
        Xml.check(in);
      }
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void readSettings(String source) throws XMLStreamException {
    XMLStreamReader2 xml = Xml.reader(source);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader2.START_ELEMENT
          && xml.getLocalName().equals("documentProtection")
          && Xml.isOn(WordReader.attribute(xml, "enforcement"))) {
        protection = WordReader.attribute(xml, "edit");
      }
    }
  }

  /** The body first, then the others in the order of the file. */
  private List<WordPart> parts(PartTypes types) throws XMLStreamException {
    var styles = new WordStyles(Set.of(), Set.of());
    for (Map.Entry<String, EncodedText> text : texts.entrySet()) {
      if (types.of(text.getKey()).equals(STYLES)) {
        styles = WordStyles.read(text.getValue().source());
      }
    }
    var parts = new ArrayList<WordPart>();
    var all = new Segments();
    for (Map.Entry<String, EncodedText> text : texts.entrySet()) {
      if (!types.of(text.getKey()).equals(STYLES)) {
        WordPart part = WordReader.read(text.getKey(), text.getValue(), styles);
        part.segments().forEach(segment -> all.add(Optional.of(segment)));
        parts.add(part);
        skipped.addAll(part.skipped());
      }
    }
    return parts;
  }

  private static ProblemException notWord() {
    return DocumentProblems.unreadable("The file is not a Word document (.docx).");
  }
}
