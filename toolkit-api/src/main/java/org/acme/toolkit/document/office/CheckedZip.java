package org.acme.toolkit.document.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.segment.Cancellation;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.request.CountedStream;

/** An untrusted ZIP file. Inflated bytes are counted, and sizes in its headers are not trusted. */
public final class CheckedZip implements AutoCloseable {

  /** Documents written by Word have a few dozen. */
  private static final int MAX_ENTRIES = 10_000;

  /** Maximum size of all inflated entries together, in bytes. */
  private static final long MAX_INFLATED = 200L * 1024 * 1024;

  /**
   * Maximum ratio of inflated to compressed size. Very repetitive text reaches 100, an attack
   * 1,000.
   */
  private static final long MAX_RATIO = 200;

  /** The ratio is not checked below this size. */
  private static final long RATIO_MATTERS_FROM = 20L * 1024 * 1024;

  /**
   * Maximum size in bytes of all parts with text, which are kept in memory. A thousand pages need
   * half of it.
   */
  private static final int MAX_TEXT_PARTS = 40 * 1024 * 1024;

  private final ZipFile zip;

  /** The entries of the file by those whose names have the separator of the format. */
  private final Map<ZipEntry, ZipEntry> stored = new IdentityHashMap<>();

  private final List<ZipEntry> entries;
  private long inflated;
  private int textSize;

  /**
   * @throws ProblemException if the name of an entry leaves the file, or there are too many entries
   */
  public CheckedZip(Path file) throws IOException {
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw DocumentProblems.unreadable("The file is damaged, or its entries are encrypted.");
    }
    try {
      if (zip.size() > MAX_ENTRIES) {
        throw DocumentProblems.tooLarge("The number of entries", MAX_ENTRIES, "entries");
      }
      entries = zip.stream().map(this::named).toList();
      checkNames();
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Some programs for Windows write backslashes, which Office reads. */
  private ZipEntry named(ZipEntry entry) {
    if (entry.getName().indexOf('\\') < 0) {
      return entry;
    }
    var named = new ZipEntry(entry.getName().replace('\\', '/'));
    named.setMethod(entry.getMethod());
    named.setTime(entry.getTime());
    named.setSize(entry.getSize());
    named.setCompressedSize(entry.getCompressedSize());
    named.setCrc(entry.getCrc());
    stored.put(named, entry);
    return named;
  }

  private void checkNames() {
    var names = new HashSet<String>();
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      boolean climbs = Arrays.asList(name.split("/")).contains("..");
      if (climbs || name.startsWith("/") || name.contains(":")) {
        throw DocumentProblems.unreadable("An entry of the file has a name that leaves the file.");
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw DocumentProblems.unreadable("Two entries of the file have the same name.");
      }
    }
  }

  public List<ZipEntry> entries() {
    return entries;
  }

  /** Returns the entry of a part. Names of parts are compared without regard to case. */
  public Optional<ZipEntry> entry(String part) {
    return entries.stream().filter(entry -> PartTypes.isSame(entry.getName(), part)).findFirst();
  }

  /**
   * Returns a part that is XML.
   *
   * @throws XMLStreamException if it is not well-formed or has a document type
   * @throws CharacterCodingException if it is not in the charset that it declares
   * @throws ProblemException 413 if all such parts together are too large
   */
  public EncodedText text(ZipEntry entry) throws IOException, XMLStreamException {
    byte[] bytes;
    try (InputStream in = inflate(entry)) {
      bytes = in.readNBytes(MAX_TEXT_PARTS - textSize + 1);
    }
    textSize += bytes.length;
    if (textSize > MAX_TEXT_PARTS) {
      throw DocumentProblems.tooLarge(
          "The text of the document with its markup", MAX_TEXT_PARTS, "bytes");
    }
    Charset charset = Xml.check(new ByteArrayInputStream(bytes));
    return EncodedText.decode(bytes, charset);
  }

  /**
   * Returns the content of an entry. The stream throws a problem if the entry inflates too much,
   * and a {@link ZipException} if the entry is damaged.
   */
  public InputStream inflate(ZipEntry entry) throws IOException {
    return new CountedStream(
        new IntactStream(zip.getInputStream(stored.getOrDefault(entry, entry)), entry.getCrc()),
        new InflationLimit(entry));
  }

  /** Copies a file, but for the parts that are written anew. New parts come last. */
  public void copy(OutputStream out, Map<String, Supplier<byte[]>> parts) throws IOException {
    var rest = new LinkedHashMap<>(parts);
    var written = new ZipOutputStream(out);
    for (ZipEntry entry : entries) {
      var copy = new ZipEntry(entry.getName());
      copy.setTime(entry.getTime());
      Supplier<byte[]> part = rest.remove(entry.getName());
      if (part == null && isStored(entry)) {
        // Programs look for the type of a file at its start.
        copy.setMethod(ZipEntry.STORED);
        copy.setSize(entry.getSize());
        copy.setCrc(entry.getCrc());
      }
      written.putNextEntry(copy);
      if (part == null) {
        try (InputStream content = inflate(entry)) {
          content.transferTo(written);
        }
      } else {
        written.write(part.get());
      }
      written.closeEntry();
    }
    for (Map.Entry<String, Supplier<byte[]>> part : rest.entrySet()) {
      written.putNextEntry(new ZipEntry(part.getKey()));
      written.write(part.getValue().get());
      written.closeEntry();
    }
    written.finish();
  }

  private static boolean isStored(ZipEntry entry) {
    return entry.getMethod() == ZipEntry.STORED && entry.getSize() == entry.getCompressedSize();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Compares the checksum at the end, which {@link ZipFile} does not. */
  private static final class IntactStream extends CheckedInputStream {

    private final long checksum;

    IntactStream(InputStream in, long checksum) {
      super(in, new CRC32());
      this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
      return checked(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return checked(super.read(buffer, offset, length));
    }

    private int checked(int read) throws ZipException {
      if (read < 0 && getChecksum().getValue() != checksum) {
        throw new ZipException("Wrong checksum");
      }
      return read;
    }
  }

  private final class InflationLimit implements IntConsumer {

    private final ZipEntry entry;
    private long own;

    InflationLimit(ZipEntry entry) {
      this.entry = entry;
    }

    @Override
    public void accept(int bytes) {
      Cancellation.check();
      own += bytes;
      inflated += bytes;
      long compressed = Math.max(1, entry.getCompressedSize());
      if (inflated > MAX_INFLATED) {
        throw DocumentProblems.tooLarge("The uncompressed size of the file", MAX_INFLATED, "bytes");
      }
      if (own > RATIO_MATTERS_FROM && own / compressed > MAX_RATIO) {
        throw DocumentProblems.tooLarge(
            "The uncompressed size of an entry", MAX_RATIO, "times its size");
      }
    }
  }
}
