package org.acme.toolkit.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes a safe file name for the answer from the name of the uploaded file. */
final class AttachmentName {

  /** Characters with a meaning in paths, HTTP headers, shells or file systems. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\"*:<>?|;%\\\\/]");

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]");

  /** In UTF-16 code units. File systems allow 255 bytes. */
  private static final int MAX_LENGTH = 80;

  private AttachmentName() {}

  /** Returns the last segment of a path without unsafe characters. The extension stays. */
  static String of(String fileName) {
    String last = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
    String safe = UNSAFE.matcher(last).replaceAll("_");
    return safe.substring(Math.max(0, safe.length() - MAX_LENGTH));
  }

  /** Adds a part: {@code spec.docx} in French becomes {@code spec.fr.docx}. */
  static String of(String fileName, String part) {
    String name = of(fileName);
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "." + part + name.substring(dot);
  }

  /**
   * Returns a Content-Disposition value (RFC 6266) with an ASCII name for old clients and the full
   * name for all others.
   */
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
