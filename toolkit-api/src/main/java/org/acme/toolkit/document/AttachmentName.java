package org.acme.toolkit.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The file name of an answer, of whatever name the caller's file had. */
final class AttachmentName {

  /** What separates folders, or means something to a header, a shell or a file system. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\"*:<>?|;%\\\\/]");

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]");

  /** In UTF-16 code units; file systems take 255 bytes. */
  private static final int MAX_LENGTH = 80;

  private AttachmentName() {}

  /** The last name of a path, made harmless, with the extension as it was. */
  static String of(String fileName) {
    String last = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
    String safe = UNSAFE.matcher(last).replaceAll("_");
    return safe.substring(Math.max(0, safe.length() - MAX_LENGTH));
  }

  /** {@code spec.docx} in French is {@code spec.fr.docx}. */
  static String of(String fileName, String language) {
    String name = of(fileName);
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "." + language + name.substring(dot);
  }

  /** A value of Content-Disposition as RFC 6266 has it, for old clients and for all alphabets. */
  static String contentDisposition(String name) {
    var encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b == '-' || b == '.' || b == '_' || b > 0 && Character.isLetterOrDigit(b);
      encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    String ascii = NOT_ASCII.matcher(name).replaceAll("_");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded);
  }
}
