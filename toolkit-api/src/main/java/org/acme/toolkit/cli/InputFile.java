package org.acme.toolkit.cli;

import java.nio.file.Path;

/**
 * A file to check.
 *
 * @param name as the caller knows it, with slashes
 */
record InputFile(String name, Path path) {

  static InputFile of(Path path) {
    return new InputFile(path.normalize().toString().replace('\\', '/'), path);
  }
}
