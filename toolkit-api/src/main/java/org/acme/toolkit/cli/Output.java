package org.acme.toolkit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** A format of results. */
interface Output {

  void write(List<Result> results, PrintWriter out) throws IOException;
}
