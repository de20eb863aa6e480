package org.acme.toolkit.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/**
 * Replaces files as a whole. The disk may be full, and Ctrl+C stops the command at once: the
 * document of the user must be the old or the new one then.
 */
final class WholeFile {

  private WholeFile() {}

  static void write(Path file, byte[] content) throws IOException {
    if (!Files.exists(file)) {
      Files.write(file, content);
      return;
    }
    Path target = file.toRealPath();
    if (Arrays.equals(content, Files.readAllBytes(target))) {
      return; // Other programs take a new file for a changed one.
    }
    if (!Files.isWritable(target)) {
      throw new AccessDeniedException(file.toString());
    }
    Path written = Files.createTempFile(target.getParent(), ".reqlint-", null);
    try {
      Files.write(written, content);
      PosixFileAttributeView old = attributes(target);
      if (old != null) {
        attributes(written).setPermissions(old.readAttributes().permissions());
      }
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Null on Windows. */
  private static PosixFileAttributeView attributes(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
