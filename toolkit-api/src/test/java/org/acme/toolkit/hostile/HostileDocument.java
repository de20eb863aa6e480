package org.acme.toolkit.hostile;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A document that costs a careless reader much more than it cost its author.
 *
 * @param name what the document does
 * @param content makes the document, which may have 20 MB
 */
public record HostileDocument(String name, String fileName, Supplier<byte[]> content) {

  static HostileDocument text(String fileName, String name, Supplier<String> text) {
    return new HostileDocument(name, fileName, () -> text.get().getBytes(StandardCharsets.UTF_8));
  }

  /** Repeats a text up to a length. */
  static String filled(String text, int length) {
    return text.repeat(Math.max(1, length / text.length()));
  }

  @Override
  public String toString() {
    return fileName + ": " + name;
  }
}
