package org.acme.toolkit.document.office;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.problem.ProblemException;

/** Opens untrusted files of Office programs, which are ZIP files of XML. */
public final class OfficeZip {

  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** Makes a document of a file. */
  public interface Reader {
    Document read(CheckedZip zip) throws IOException, XMLStreamException;
  }

  private OfficeZip() {}

  /**
   * @throws ProblemException 413 or 422 if the file has another format or could do harm
   */
  public static Document open(Path path, OfficeFormat format, Reader reader) throws IOException {
    byte[] start = new byte[OLE.length];
    try (InputStream in = Files.newInputStream(path)) {
      in.readNBytes(start, 0, start.length);
    }
    if (Arrays.equals(start, OLE)) {
      throw DocumentProblems.encrypted(format.extension());
    }
    if (!Arrays.equals(start, 0, ZIP.length, ZIP, 0, ZIP.length)) {
      throw format.mismatch();
    }
    try (var zip = new CheckedZip(path)) {
      return reader.read(zip);
    } catch (XMLStreamException | CharacterCodingException | IllegalArgumentException e) {
      throw DocumentProblems.unreadable(
          "A part of the document is not well-formed XML, or it has a document type.");
    } catch (ZipException | EOFException e) {
      throw DocumentProblems.unreadable("The file is damaged: it cannot be unpacked.");
    }
  }

  /** Checks an entry that is only copied. LibreOffice writes empty ones. */
  public static void check(CheckedZip zip, ZipEntry entry) throws IOException, XMLStreamException {
    boolean isXml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    try (var in = new PushbackInputStream(zip.inflate(entry))) {
      int first = in.read();
      if (isXml && first >= 0) {
        in.unread(first);
        Xml.check(in);
      }
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
