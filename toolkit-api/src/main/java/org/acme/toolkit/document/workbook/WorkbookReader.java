package org.acme.toolkit.document.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.OfficeFile;
import org.acme.toolkit.document.office.OfficeFormat;
import org.acme.toolkit.document.office.Relationship;
import org.acme.toolkit.document.office.SkippedContent;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.segment.Skipped;
import org.acme.toolkit.problem.ProblemException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads untrusted Excel workbooks (ISO/IEC 29500, SpreadsheetML). Each text is a segment, once for
 * all cells that share it, in the order of the first cells.
 */
public final class WorkbookReader {

  private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
  private static final String SHEET = TYPE + "spreadsheetml.worksheet+xml";
  private static final String STRINGS = TYPE + "spreadsheetml.sharedStrings+xml";
  private static final String TABLE = TYPE + "spreadsheetml.table+xml";
  private static final String COMMENTS = TYPE + "spreadsheetml.comments+xml";
  private static final String DRAWING = TYPE + "drawing+xml";
  private static final String PROPERTIES =
      "application/vnd.openxmlformats-package.core-properties+xml";

  private final OfficeFile file;
  private final References references = new References();
  private final SkippedContent skipped = new SkippedContent();
  private final List<ZipEntry> sheets = new ArrayList<>();
  private String workbook = "";
  private Optional<StringsReader> strings = Optional.empty();

  private WorkbookReader(OfficeFile file) {
    this.file = file;
  }

  /**
   * @throws ProblemException 413 or 422 if the file is not a workbook or could do harm
   */
  public static Document open(Path path) throws IOException {
    return OfficeFile.open(path, OfficeFormat.EXCEL, file -> new WorkbookReader(file).read());
  }

  private Workbook read() throws IOException, XMLStreamException {
    for (ZipEntry entry : file.entries()) {
      read(entry);
    }
    var cells = new CellTexts();
    var parts = new ArrayList<TextPart>();
    for (ZipEntry sheet : sheetsInOrder()) {
      TextPart part =
          SheetReader.read(sheet.getName(), file.text(sheet), cells, references, skipped);
      if (!part.segments().isEmpty()) {
        parts.add(part);
      }
    }
    if (strings.isPresent()) {
      parts.add(strings.get().read(cells));
    }
    var segments = new Segments();
    for (Segment segment : cells.segments()) {
      if (references.contain(segment.display(segment.text()))) {
        skipped.add(Skipped.REFERENCED_TEXT);
      } else {
        segments.add(Optional.of(segment));
      }
    }
    return new Workbook(file.path(), parts, segments.list(), skipped.counts());
  }

  private void read(ZipEntry entry) throws IOException, XMLStreamException {
    String type = file.typeOf(entry);
    if (entry.getName().equals(file.main().getName())) {
      workbook = file.text(entry).source();
      references.read(workbook);
      skipped.readWorkbook(workbook);
    } else if (type.equals(TABLE)) {
      references.read(file.text(entry).source());
    } else if (type.equals(SHEET)) {
      sheets.add(entry);
    } else if (type.equals(STRINGS)) {
      strings = Optional.of(new StringsReader(entry.getName(), file.text(entry)));
    } else if (type.equals(PROPERTIES)) {
      skipped.readProperties(file.text(entry).source());
    } else if (type.equals(COMMENTS) || type.equals(DRAWING)) {
      skipped.readWorkbook(file.text(entry).source());
    } else {
      file.check(entry);
    }
  }

  /** Returns the sheets as the program shows them, not as the file has them. */
  private List<ZipEntry> sheetsInOrder() throws IOException, XMLStreamException {
    String main = file.main().getName();
    Map<String, String> parts =
        file.relationships(file.main()).stream()
            .collect(
                Collectors.toMap(
                    Relationship::id,
                    relationship -> relationship.targetOf(main),
                    (one, other) -> other));
    var ordered = new ArrayList<ZipEntry>();
    XMLStreamReader2 xml = Xml.reader(workbook);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader2.START_ELEMENT && xml.getLocalName().equals("sheet")) {
        String part = parts.getOrDefault(relationshipId(xml), "");
        sheets.stream()
            .filter(sheet -> sheet.getName().equalsIgnoreCase(part) && !ordered.contains(sheet))
            .forEach(ordered::add);
      }
    }
    return ordered;
  }

  /** The element has an id of its own, too, which has no namespace. */
  private static String relationshipId(XMLStreamReader2 sheet) {
    for (int i = 0; i < sheet.getAttributeCount(); i++) {
      String namespace = sheet.getAttributeNamespace(i);
      if (sheet.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        return sheet.getAttributeValue(i);
      }
    }
    return "";
  }
}
