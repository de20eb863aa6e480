package org.acme.toolkit.document.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.OfficeFile;
import org.acme.toolkit.document.office.OfficeFormat;
import org.acme.toolkit.document.office.SkippedContent;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.problem.ProblemException;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads untrusted Word documents (ISO/IEC 29500, WordprocessingML). */
public final class WordPackage {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private static final String STYLES = TYPE + "styles+xml";
  private static final String SETTINGS = TYPE + "settings+xml";
  private static final String PROPERTIES =
      "application/vnd.openxmlformats-package.core-properties+xml";
  private static final String GLOSSARY = TYPE + "document.glossary+xml";

  /** Comments are left out, because they are the words of a named person. */
  private static final Set<String> WITH_TEXT =
      Set.of(
          TYPE + "header+xml", TYPE + "footer+xml", TYPE + "footnotes+xml", TYPE + "endnotes+xml");

  private final OfficeFile file;
  private final Map<String, EncodedText> texts = new LinkedHashMap<>();
  private final SkippedContent skipped = new SkippedContent();
  private WordStyles styles = new WordStyles(Set.of(), Set.of());
  private String protection = "";

  private WordPackage(OfficeFile file) {
    this.file = file;
  }

  /**
   * @throws ProblemException 413 or 422 if the file is not a Word document or could do harm
   */
  public static Document open(Path path) throws IOException {
    return OfficeFile.open(path, OfficeFormat.WORD, file -> new WordPackage(file).read());
  }

  private WordDocument read() throws IOException, XMLStreamException {
    ZipEntry main = file.main();
    texts.put(main.getName(), file.text(main));
    for (ZipEntry entry : file.entries()) {
      if (!entry.getName().equals(main.getName())) {
        read(entry, file.typeOf(entry));
      }
    }
    List<WordPart> parts = parts();
    var commented = new HashSet<>(parts.get(0).segments());
    commented.removeAll(parts.get(0).boxed());
    return new WordDocument(file.path(), parts, commented, skipped, protection);
  }

  private void read(ZipEntry entry, String type) throws IOException, XMLStreamException {
    if (WITH_TEXT.contains(type)) {
      texts.put(entry.getName(), file.text(entry));
    } else if (STYLES.equals(type)) {
      styles = WordStyles.read(file.text(entry).source());
    } else if (SETTINGS.equals(type)) {
      readSettings(file.text(entry).source());
    } else if (PROPERTIES.equals(type)) {
      skipped.readProperties(file.text(entry).source());
    } else {
      if (GLOSSARY.equals(type)) {
        skipped.add(Skipped.BUILDING_BLOCKS);
      }
      file.check(entry);
    }
  }

  private void readSettings(String source) throws XMLStreamException {
    XMLStreamReader2 xml = Xml.reader(source);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader2.START_ELEMENT
          && xml.getLocalName().equals("documentProtection")
          && Xml.isOn(Xml.attribute(xml, "enforcement"))) {
        protection = Xml.attribute(xml, "edit");
      }
    }
  }

  /** The body first, then the others in the order of the file. */
  private List<WordPart> parts() throws XMLStreamException {
    var parts = new ArrayList<WordPart>();
    var all = new Segments();
    for (Map.Entry<String, EncodedText> text : texts.entrySet()) {
      WordPart part = WordReader.read(text.getKey(), text.getValue(), styles);
      part.segments().forEach(segment -> all.add(Optional.of(segment)));
      parts.add(part);
      skipped.addAll(part.skipped());
    }
    return parts;
  }
}
