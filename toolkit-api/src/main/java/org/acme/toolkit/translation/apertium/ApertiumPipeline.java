package org.acme.toolkit.translation.apertium;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Runs the programs of a mode file as a pipeline, without a shell. Each text ends with NUL, which
 * separates the texts of a request.
 */
final class ApertiumPipeline {

  private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

  private final List<List<String>> stages;

  private ApertiumPipeline(List<List<String>> stages) {
    this.stages = stages;
  }

  static ApertiumPipeline read(Path mode) throws IOException {
    return new ApertiumPipeline(
        Arrays.stream(Files.readString(mode).strip().split("\\|"))
            .map(ApertiumPipeline::command)
            .toList());
  }

  private static List<String> command(String stage) {
    var words = new ArrayList<String>();
    WORD.matcher(stage)
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        // Apertium's own script inserts its options here. The first one switches off marks at
        // unknown words, and the second one is empty.
        .map(word -> word.equals("$1") ? "-n" : word)
        .filter(word -> !word.equals("$2"))
        .forEach(words::add);
    words.add(1, "-z");
    return words;
  }

  /**
   * @return one translation for each text; empty if a program failed
   * @throws InterruptedException when interrupted, after all programs have been killed
   */
  List<String> run(List<String> texts, ExecutorService executor)
      throws IOException, InterruptedException {
    List<Process> processes =
        ProcessBuilder.startPipeline(stages.stream().map(ApertiumPipeline::builder).toList());
    try {
      Future<?> writing =
          executor.submit(
              () -> {
                write(texts, processes.get(0).getOutputStream());
                return null;
              });
      InputStream output = processes.get(processes.size() - 1).getInputStream();
      Future<String> reading =
          executor.submit(() -> new String(output.readAllBytes(), StandardCharsets.UTF_8));
      String answer = reading.get();
      writing.get();
      return texts(answer, texts.size());
    } catch (ExecutionException e) {
      throw new IOException("A program of the pipeline ended early", e.getCause());
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
  }

  private static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    // The programs must not see the keys in the environment of the application.
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }

  private static void write(List<String> texts, OutputStream input) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (String text : texts) {
      bytes.write(text.getBytes(StandardCharsets.UTF_8));
      bytes.write(0);
    }
    try (input) {
      bytes.writeTo(input);
    }
  }

  /** Each program adds a NUL, so the answer ends with additional empty texts. */
  private static List<String> texts(String answer, int expected) {
    List<String> texts = List.of(answer.split("\0", -1));
    boolean complete =
        texts.size() > expected
            && texts.subList(expected, texts.size()).stream().allMatch(String::isEmpty);
    return complete ? texts.subList(0, expected) : List.of();
  }
}
