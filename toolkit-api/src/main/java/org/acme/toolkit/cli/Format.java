package org.acme.toolkit.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;

/** How results are written. */
enum Format {
  TEXT(() -> new TextOutput(Ansi.AUTO.enabled())),
  JSON(JsonOutput::new),
  SARIF(SarifOutput::new),
  GITHUB(GithubOutput::new),
  JUNIT(JunitOutput::new);

  private final Supplier<Output> output;

  Format(Supplier<Output> output) {
    this.output = output;
  }

  Output output() {
    return output.get();
  }
}
