package org.acme.toolkit.correction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.rules.RuleMatch;

/**
 * LanguageTool for one language. An instance of it is not thread-safe, so there is one for each
 * core.
 *
 * <p>They have no {@code ResultCache}: what comes out of it has lost its rule's class and page, so
 * that a text was answered differently the second time.
 */
final class Engine {

  private static final Logger LOG = Logger.getLogger(Engine.class);
  private static final int INSTANCES = Runtime.getRuntime().availableProcessors();

  private final String tag;
  private final CompletableFuture<BlockingQueue<JLanguageTool>> idle = new CompletableFuture<>();

  /**
   * @param tag BCP 47 tag that LanguageTool knows
   */
  Engine(String tag) {
    this.tag = tag;
  }

  /** Loads rules and dictionaries, which takes seconds; checks wait for it. */
  void warmUp() {
    try {
      long start = System.nanoTime();
      var language = Languages.getLanguageForShortCode(tag);
      var tools = new ArrayBlockingQueue<JLanguageTool>(INSTANCES);
      for (int i = 0; i < INSTANCES; i++) {
        tools.add(new JLanguageTool(language));
      }
      // The first check initialises the rules, and the tagger on its first mistake the speller.
      tools.element().check("This are a first sentense.");
      idle.complete(tools);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      LOG.infof("Corrections in %s are ready after %d ms", tag, millis);
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "Corrections in %s are not available", tag);
      idle.completeExceptionally(e);
    }
  }

  boolean isReady() {
    return idle.isDone() && !idle.isCompletedExceptionally();
  }

  String tag() {
    return tag;
  }

  List<RuleMatch> check(AnnotatedText text) {
    var tools = idle.join();
    try {
      JLanguageTool tool = tools.take();
      try {
        return tool.check(text);
      } finally {
        tools.add(tool);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an engine", e);
    }
  }
}
