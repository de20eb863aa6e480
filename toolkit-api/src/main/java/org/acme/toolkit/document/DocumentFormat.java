package org.acme.toolkit.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.acme.toolkit.document.markup.AsciidocReader;
import org.acme.toolkit.document.markup.DecodedText;
import org.acme.toolkit.document.markup.HtmlCharset;
import org.acme.toolkit.document.markup.HtmlReader;
import org.acme.toolkit.document.markup.MarkdownReader;
import org.acme.toolkit.document.markup.PlainTextReader;
import org.acme.toolkit.document.markup.TextContent;
import org.acme.toolkit.document.markup.TextDocument;
import org.acme.toolkit.document.opendocument.OpenDocumentReader;
import org.acme.toolkit.document.reqif.ReqIfFile;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.document.segment.Segments;
import org.acme.toolkit.document.word.WordPackage;
import org.acme.toolkit.document.workbook.WorkbookReader;
import org.acme.toolkit.problem.ProblemException;

/** The supported document formats, chosen by file extension. */
enum DocumentFormat {
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx") {
    @Override
    Document parse(Path file) throws IOException {
      return WordPackage.open(file);
    }

    @Override
    boolean isTracked() {
      return true;
    }
  },
  OPEN_DOCUMENT("application/vnd.oasis.opendocument.text", ".odt") {
    @Override
    Document parse(Path file) throws IOException {
      return OpenDocumentReader.open(file);
    }

    @Override
    boolean isTracked() {
      return true;
    }
  },
  EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx") {
    @Override
    Document parse(Path file) throws IOException {
      return WorkbookReader.open(file);
    }
  },
  REQIF("application/xml", ".reqif") {
    @Override
    Document parse(Path file) throws IOException {
      return ReqIfFile.open(file);
    }
  },
  REQIF_ARCHIVE("application/zip", ".reqifz") {
    @Override
    Document parse(Path file) throws IOException {
      return ReqIfFile.openArchive(file);
    }
  },
  MARKDOWN("text/markdown", DocumentFormat::markdown, ".md", ".markdown"),
  ASCIIDOC("text/asciidoc", AsciidocReader::read, ".adoc", ".asciidoc"),
  TEXT("text/plain", PlainTextReader::read, ".txt") {
    @Override
    boolean hasReferences() {
      return false;
    }
  },
  HTML("text/html", DocumentFormat::html, ".html", ".htm") {
    @Override
    Optional<Charset> declaredCharset(byte[] bytes) {
      return HtmlCharset.of(bytes);
    }
  };

  /** A document type with declarations, which HTML does not allow. */
  private static final Pattern INTERNAL_SUBSET =
      Pattern.compile("<!DOCTYPE[^<>\\[]{0,1000}+\\[|<!ENTITY", Pattern.CASE_INSENSITIVE);

  /** Each tag becomes an object of a few hundred bytes. */
  private static final int MAX_TAGS = 200_000;

  /** The attributes of all these tags are added to one element, which searches them. */
  private static final Pattern ROOT =
      Pattern.compile("<(?:html|body)[\\s/>]", Pattern.CASE_INSENSITIVE);

  private static final int MAX_ROOTS = 20;

  /** An image in a link, as exports of other programs have it. It is no text. */
  private static final Pattern EMBEDDED =
      Pattern.compile("data:[\\w.+/-]{1,80}+;base64,[A-Za-z0-9+/=]{1000,}+");

  private static final Pattern TAG = Pattern.compile("<[A-Za-z!/]");

  /** Control characters that do not occur in text. Tabs, line ends and form feeds do. */
  private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1A\\x1C-\\x1F]");

  private final String mediaType;

  /** Null if the format is none of texts. */
  private final Function<String, TextContent> reader;

  private final List<String> extensions;

  DocumentFormat(String mediaType, String... extensions) {
    this(mediaType, null, extensions);
  }

  DocumentFormat(String mediaType, Function<String, TextContent> reader, String... extensions) {
    this.mediaType = mediaType;
    this.reader = reader;
    this.extensions = List.of(extensions);
  }

  String mediaType() {
    return mediaType;
  }

  /** Returns the usual extension. */
  String extension() {
    return extensions.get(0);
  }

  /** Whether changes are tracked by default. */
  boolean isTracked() {
    return false;
  }

  /** Whether a document is one text, whose lines can be compared. */
  boolean isText() {
    return reader != null;
  }

  /**
   * @throws ProblemException 413 or 422 if the file has another format or could do harm
   */
  Document read(Path file) throws IOException {
    try {
      return parse(file);
    } catch (StackOverflowError e) {
      throw DocumentProblems.tooDeep();
    }
  }

  /**
   * Reads the text of a file.
   *
   * @throws ProblemException 413 or 422 as {@link #read(Path)} does; 415 if this is no format of
   *     texts
   */
  Document read(String source) {
    if (reader == null) {
      throw DocumentProblems.unsupported(supported());
    }
    try {
      return text(DecodedText.of(source));
    } catch (StackOverflowError e) {
      throw DocumentProblems.tooDeep();
    }
  }

  Document parse(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return text(DecodedText.of(bytes, declaredCharset(bytes)));
  }

  private Document text(DecodedText read) {
    EncodedText text = hasReferences() ? read.text() : read.text().withoutReferences();
    if (BINARY.matcher(text.source()).find()) {
      throw DocumentProblems.unreadable("The file is not text: it contains control characters.");
    }
    return new TextDocument(text, reader.apply(text.source()), read.guessed());
  }

  /** Returns what a text without a byte order mark says about its charset. */
  Optional<Charset> declaredCharset(byte[] bytes) {
    return Optional.empty();
  }

  /** Whether {@code &#8364;} stands for a character. */
  boolean hasReferences() {
    return true;
  }

  /**
   * @throws ProblemException 415 if no format has this extension
   */
  static DocumentFormat ofName(String fileName) {
    return find(fileName).orElseThrow(() -> DocumentProblems.unsupported(supported()));
  }

  static boolean isSupported(String fileName) {
    return find(fileName).isPresent();
  }

  static boolean isText(String fileName) {
    return find(fileName).filter(DocumentFormat::isText).isPresent();
  }

  private static Optional<DocumentFormat> find(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.extensions.stream().anyMatch(name::endsWith))
        .findFirst();
  }

  private static List<String> supported() {
    return Arrays.stream(values()).flatMap(format -> format.extensions.stream()).toList();
  }

  private static TextContent markdown(String source) {
    int embedded =
        EMBEDDED.matcher(source).results().mapToInt(image -> image.end() - image.start()).sum();
    if (source.length() - embedded > Segments.MAX_TEXT) {
      throw DocumentProblems.tooLarge("The document's text", Segments.MAX_TEXT, "characters");
    }
    return MarkdownReader.read(source);
  }

  private static TextContent html(String source) {
    if (INTERNAL_SUBSET.matcher(source).find()) {
      throw DocumentProblems.unreadable("The file's document type declares entities.");
    }
    if (!TAG.matcher(source).find()) {
      throw DocumentProblems.unreadable("The file is not HTML: it has no tags.");
    }
    if (source.chars().filter(character -> character == '<').count() > MAX_TAGS) {
      throw DocumentProblems.tooLarge("The number of tags", MAX_TAGS, "tags");
    }
    if (ROOT.matcher(source).results().limit(MAX_ROOTS + 1L).count() > MAX_ROOTS) {
      throw DocumentProblems.unreadable("The document has too many tags html and body.");
    }
    return HtmlReader.read(source);
  }
}
