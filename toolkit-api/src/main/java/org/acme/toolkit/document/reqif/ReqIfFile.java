package org.acme.toolkit.document.reqif;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.CheckedZip;
import org.acme.toolkit.document.office.Xml;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.problem.ProblemException;

/** Opens untrusted files of the Requirements Interchange Format (OMG ReqIF 1.0 to 1.2). */
public final class ReqIfFile {

  private static final String EXTENSION = ".reqif";

  private ReqIfFile() {}

  private interface Reader {
    Document read() throws IOException, XMLStreamException;
  }

  /**
   * @throws ProblemException 413 or 422 if the file is not ReqIF or could do harm
   */
  public static Document open(Path file) throws IOException {
    return read(
        () -> {
          byte[] bytes = Files.readAllBytes(file);
          EncodedText text = EncodedText.decode(bytes, Xml.check(new ByteArrayInputStream(bytes)));
          return new ReqIfDocument(
              file, false, List.of(AttributeReader.read("", text, new Segments())));
        });
  }

  /**
   * @param file an archive of files and what they embed
   * @throws ProblemException 413 or 422 if it has no ReqIF or could do harm
   */
  public static Document openArchive(Path file) throws IOException {
    return read(
        () -> {
          try (var zip = new CheckedZip(file)) {
            return archive(file, zip);
          }
        });
  }

  private static Document archive(Path file, CheckedZip zip)
      throws IOException, XMLStreamException {
    var parts = new ArrayList<ReqIfPart>();
    var segments = new Segments();
    for (ZipEntry entry : zip.entries()) {
      if (entry.getName().toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
        parts.add(AttributeReader.read(entry.getName(), zip.text(entry), segments));
      } else {
        try (InputStream in = zip.inflate(entry)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
    if (parts.isEmpty()) {
      throw DocumentProblems.unreadable("The archive has no file with the extension .reqif.");
    }
    return new ReqIfDocument(file, true, parts);
  }

  private static Document read(Reader reader) throws IOException {
    try {
      return reader.read();
    } catch (XMLStreamException | CharacterCodingException | IllegalArgumentException e) {
      throw DocumentProblems.unreadable(
          "The file is not well-formed XML, or it has a document type.");
    } catch (ZipException | EOFException e) {
      throw DocumentProblems.unreadable("The file is damaged: it cannot be unpacked.");
    }
  }
}
