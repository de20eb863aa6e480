package org.acme.infra.construct.cloudfront;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Runs CloudFront's functions in Node. */
final class NodeScript {
  private NodeScript() {}

  static String source(String file) throws IOException {
    try (InputStream source = CloudFrontDefaults.class.getResourceAsStream(file)) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns the output of the script, including errors. */
  static String run(String script) throws IOException {
    Process node =
        new ProcessBuilder("node", "--input-type=module", "-").redirectErrorStream(true).start();
    try (OutputStream input = node.getOutputStream()) {
      input.write(script.getBytes(StandardCharsets.UTF_8));
    }
    return new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
