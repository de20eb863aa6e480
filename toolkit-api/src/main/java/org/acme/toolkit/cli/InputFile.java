package org.acme.toolkit.cli;

import java.nio.file.Path;

/**
 * A file to check.
 *
 * @param name as the caller knows it, with slashes
 * @param corrected where its corrected version belongs
 */
record InputFile(String name, Path path, Path corrected) {

  static InputFile of(Path path) {
    Path normal = path.normalize();
    return new InputFile(normal.toString().replace('\\', '/'), path, normal);
  }

  static InputFile standardInput(String name, Path copy) {
    return new InputFile(name, copy, Path.of(name));
  }

  /** Git knows nothing about its copy. */
  boolean isStandardInput() {
    return !path.normalize().equals(corrected);
  }
}
