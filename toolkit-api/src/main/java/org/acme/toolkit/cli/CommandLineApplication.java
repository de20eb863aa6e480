package org.acme.toolkit.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.util.Arrays;
import org.acme.toolkit.document.FileCheck;
import picocli.CommandLine;

/** Runs a command and ends with its exit code. */
class CommandLineApplication implements QuarkusApplication {

  private final FileCheck check;

  CommandLineApplication(FileCheck check) {
    this.check = check;
  }

  @Override
  public int run(String... args) {
    return command(check).execute(Arrays.copyOfRange(args, 1, args.length));
  }

  static CommandLine command(FileCheck check) {
    return new CommandLine(new CheckCommand(check)).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
