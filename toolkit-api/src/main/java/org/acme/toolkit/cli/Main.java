package org.acme.toolkit.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the server, or with {@code check} as the first argument the command line, which opens no
 * port and calls nobody.
 */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... args) {
    if (args.length > 0 && args[0].equals(CheckCommand.NAME)) {
      System.setProperty("quarkus.profile", "check");
      // It would come from the environment of a server.
      System.setProperty("toolkit.secrets.path", "");
      EarlyLoading.start(args);
      Quarkus.run(CommandLineApplication.class, args);
    } else {
      Quarkus.run(args);
    }
  }
}
