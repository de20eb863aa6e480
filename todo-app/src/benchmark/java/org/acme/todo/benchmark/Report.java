package org.acme.todo.benchmark;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results as Markdown. */
record Report(Machine machine, Collection<RunResult> results, List<StartUp.Result> starts) {
  private static final double LIST_AIM = 0.8;
  private static final double GROWTH_AIM = 1.5;

  private static final String TEXT =
      """
      ## todo-app

      Written by `mvn verify -Pbench -DskipTests -pl todo-app -am`. Application, database and client are processes of one
      machine. `-Dbench.mongodb=mongodb://...` uses a MongoDB server instead of the embedded one. `-Dbench.jdk17=<folder>`
      and `-Dbench.jdk25=<folder>` use other JDKs than those under /usr/lib/jvm. The application runs with the options in
      `deploy-scripts/todo-app/jvm.options`.

      %s

      ### Requests

      JMH, one fork; ± is the 99.9 %% confidence interval.

      | what | result | compared | aim | met |
      |---|---:|---|---|---|
      %s

      The bare handler is only the application's HTTP server and MongoDB driver: it knows its caller, sends the
      application's query, and answers with prepared bytes. Processor time is what the application itself needs for a
      request, without its JVM's compilers. The other times are what a client waits for application and database.%s

      ### Start

      Median of %d starts, from the start of the process until the first list (of a new user, from the database) is answered
      with 200, and the resident memory at that time. The last column is the memory of one more process after 2,000 lists of
      100 tasks. The JVM has the options that it chooses itself on an instance with 1 GB of memory: `-XX:MaxRAM=1g
      -XX:+UseSerialGC`. The AOT cache was trained with one such list and the pages that the hook `10_aot_cache.sh` requests.

      | Java | first 200 | memory | after the lists |
      |---|---:|---:|---:|
      %s

      The aim with the AOT cache is less than 1.5 s and 180 MB.
      """;

  /** Only for the embedded MongoDB, whose results do not describe a real server. */
  private static final String EMBEDDED =
      """


      The embedded database uses an index only if the query gives all of its fields. MongoDB reads one entry of the index on
      user and rank, but the embedded database reads and sorts the whole collection. The time of a change therefore grows
      with the collection, whatever the application does. The application's own work for a change is its processor time
      above, which includes background work such as watching the database. `TaskOrderTest` checks that a change sends the
      same few commands to the database for a list of any length, with a single write among them.""";

  String markdown() {
    return TEXT.formatted(
        machine.text(),
        String.join("\n", listRow(), growthRows("insertAtTheTop"), growthRows("moveBelowAnother")),
        machine.hasEmbeddedDatabase() ? EMBEDDED : "",
        StartUp.STARTS,
        starts.stream().map(Report::startRow).collect(joining("\n")));
  }

  private String listRow() {
    Result<?> list = result("list", null).getPrimaryResult();
    Result<?> bare = result("bareList", null).getPrimaryResult();
    double share = list.getScore() / bare.getScore();
    return row(
        "list of 100 tasks, 4 clients",
        rate(list),
        String.format(Locale.ROOT, "%.0f %% of the bare handler's %s", share * 100, rate(bare)),
        "80 %",
        share >= LIST_AIM);
  }

  private String growthRows(String benchmark) {
    RunResult few = result(benchmark, "100");
    RunResult many = result(benchmark, "10000");
    String what = benchmark.equals("insertAtTheTop") ? "insert at the top" : "move below another";
    return growthRows(what, few.getPrimaryResult(), many.getPrimaryResult())
        + "\n"
        + growthRows(
            what + ", processor time of the application",
            few.getSecondaryResults().get(ProcessorTime.RESULT),
            many.getSecondaryResults().get(ProcessorTime.RESULT));
  }

  private static String growthRows(String what, Result<?> few, Result<?> many) {
    if (few == null || many == null) {
      return "| %s | not on this system | | | |".formatted(what);
    }
    double growth = many.getScore() / few.getScore();
    return "| %s, 100 tasks | %s | | | |%n".formatted(what, time(few))
        + row(
            what + ", 10,000 tasks",
            time(many),
            String.format(Locale.ROOT, "%.1f times the time at 100", growth),
            "1.5 times",
            growth <= GROWTH_AIM);
  }

  private static String startRow(StartUp.Result start) {
    return start.firstAnswer() == 0
        ? "| %s | not on this machine | | |".formatted(start.runtime())
        : "| %s | %.2f s | %d MB | %d MB |"
            .formatted(
                start.runtime(),
                start.firstAnswer() / 1000.0,
                start.memory(),
                start.memoryAfterLists());
  }

  private RunResult result(String benchmark, String tasks) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .filter(result -> tasks == null || tasks.equals(result.getParams().getParam("tasks")))
        .findFirst()
        .orElseThrow();
  }

  private static String row(String what, String result, String compared, String aim, boolean met) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(what, result, compared, aim, met ? "yes" : "**no**");
  }

  private static String rate(Result<?> result) {
    return String.format(
        Locale.ROOT, "%,.0f ± %,.0f /s", result.getScore(), result.getScoreError());
  }

  private static String time(Result<?> result) {
    return String.format(Locale.ROOT, "%.2f ± %.2f ms", result.getScore(), result.getScoreError());
  }
}
