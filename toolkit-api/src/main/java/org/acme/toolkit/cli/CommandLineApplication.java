package org.acme.toolkit.cli;

import io.quarkus.runtime.QuarkusApplication;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acme.toolkit.document.FileCheck;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command and ends with its exit code. */
class CommandLineApplication implements QuarkusApplication {

  /** As shells report the signal of Ctrl+C. */
  private static final int INTERRUPTED = 130;

  private final FileCheck check;

  CommandLineApplication(FileCheck check) {
    this.check = check;
  }

  @Override
  public int run(String... args) {
    var ended = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(ended)));
    int exitCode =
        command(check).setOut(standardOutput()).execute(Arrays.copyOfRange(args, 1, args.length));
    ended.set(true);
    return exitCode;
  }

  /** Quarkus would wait for the end of the command, which checks all files first. */
  private static void stop(AtomicBoolean ended) {
    if (!ended.get()) {
      Runtime.getRuntime().halt(INTERRUPTED);
    }
  }

  /** Unlike that of the JVM, it says whether it could write. */
  private static PrintWriter standardOutput() {
    String charset = System.getProperty("stdout.encoding", Charset.defaultCharset().name());
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), Charset.forName(charset)),
        true);
  }

  static CommandLine command(FileCheck check) {
    return new CommandLine(new CheckCommand(check))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, arguments) -> refused(e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()));
  }

  private static int refused(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(Printable.oneLine(e.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("--help lists the options.");
    }
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, PrintWriter err) throws Exception {
    if (e instanceof IOException failure) {
      err.println("The check stopped: " + Printable.oneLine(Printable.reason(failure)));
      return CheckCommand.NOT_READ;
    }
    throw e;
  }
}
