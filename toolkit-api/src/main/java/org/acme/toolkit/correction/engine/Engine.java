package org.acme.toolkit.correction.engine;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.correction.english.EnglishRules;
import org.acme.toolkit.correction.fluency.TrigramModel;
import org.acme.toolkit.problem.ProblemException;
import org.jboss.logging.Logger;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;

/** LanguageTool for one language: a pool of instances that share a cache. */
public final class Engine {

  private static final Logger LOG = Logger.getLogger(Engine.class);

  /**
   * Twice the number of cores, so that a short text can be checked while long texts keep the cores
   * busy.
   */
  private static final int INSTANCES = 2 * Runtime.getRuntime().availableProcessors();

  /** Texts with more uncached sentences than this are checked in parallel. */
  private static final int LONG = 8;

  private final String tag;
  private final Cache<SentenceTool.Key, SentenceTool.Checked> cache;
  private final Executor loader;
  private final Executor helpers;
  private final CompletableFuture<TrigramModel> model;
  private final Loading loading;
  private final AtomicBoolean started = new AtomicBoolean();

  /**
   * The last used instance is taken first, because it remembers the unknown words that it looked
   * up.
   */
  private final CompletableFuture<BlockingDeque<SentenceTool>> idle = new CompletableFuture<>();

  private final CompletableFuture<List<Rule>> rules = new CompletableFuture<>();

  /**
   * @param tag BCP 47 tag that LanguageTool knows
   * @param loader loads the engine
   * @param helpers check long texts in parallel, as far as they are free
   * @param model the model of English; completes with null for other languages
   * @param maxLoading maximum time that a request waits until the engine is loaded
   */
  Engine(
      String tag,
      Cache<SentenceTool.Key, SentenceTool.Checked> cache,
      Executor loader,
      Executor helpers,
      CompletableFuture<TrigramModel> model,
      Duration maxLoading) {
    this.tag = tag;
    this.cache = cache;
    this.loader = loader;
    this.helpers = helpers;
    this.model = model;
    this.loading = new Loading(tag, maxLoading);
  }

  /**
   * Starts loading rules and dictionaries, which takes seconds. Does nothing if that has started
   * already.
   */
  void load() {
    if (started.compareAndSet(false, true)) {
      loader.execute(this::loadNow);
    }
  }

  private void loadNow() {
    try {
      long start = System.nanoTime();
      Language language = Languages.getLanguageForShortCode(tag);
      CompletableFuture<?> others = LanguageData.loadAllButRules(language, loader);
      List<Rule> ownRules = ownRules(language);
      var first = new SentenceTool(language, cache, ownRules);
      others.join();
      // The first check initialises the rules, and the first mistake initialises the spell checker.
      List<SentenceTool.Key> sentence =
          first.sentences(
              LanguageData.SENTENCE, JLanguageTool.Level.DEFAULT, Deadline.in(Duration.ofHours(1)));
      first.check(sentence, sentence.stream().map(first::checked).toList(), Set.of());
      var tools = new LinkedBlockingDeque<>(List.of(first));
      rules.complete(first.getAllActiveRules());
      idle.complete(tools);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      LOG.infof("Corrections in %s are ready after %d ms", tag, millis);
      for (int i = 1; i < INSTANCES; i++) {
        tools.add(new SentenceTool(language, cache, ownRules));
      }
    } catch (RuntimeException | LinkageError e) {
      // Catches errors too, because a missing native library must not leave callers waiting.
      LOG.errorf(e, "Corrections in %s are not available", tag);
      idle.completeExceptionally(e);
    }
  }

  private List<Rule> ownRules(Language language) {
    TrigramModel known = model.join();
    return known == null ? List.of() : EnglishRules.of(language, known);
  }

  public boolean isReady() {
    return idle.isDone() && !idle.isCompletedExceptionally();
  }

  public boolean isLoading() {
    return started.get() && !idle.isDone();
  }

  public String tag() {
    return tag;
  }

  /** Returns the model of word sequences; empty if the language has none. */
  public Optional<TrigramModel> model() {
    return Optional.ofNullable(model.join());
  }

  /**
   * Loads the engine if necessary, and waits until it is loaded.
   *
   * @throws ProblemException 503 if that takes too long, too many requests wait already, or the
   *     engine cannot be loaded
   */
  public void awaitLoaded() {
    load();
    loading.await(idle);
  }

  /** Returns the rules that are checked. The engine must be loaded. */
  public List<Rule> rules() {
    return rules.join();
  }

  /**
   * Returns the findings of all rules in the order of the text. Helpers and cached sentences do not
   * change the result. The engine must be loaded.
   *
   * @param ignoredRules ids of rules whose findings are not wanted
   * @throws ProblemException 422 if the deadline passes
   */
  public List<RuleFinding> check(
      String text, JLanguageTool.Level level, Set<String> ignoredRules, Deadline deadline) {
    BlockingDeque<SentenceTool> tools = idle.join();
    SentenceTool tool = take(tools, deadline);
    try {
      List<SentenceTool.Key> sentences = tool.sentences(text, level, deadline);
      ConcurrentMap<SentenceTool.Key, SentenceTool.Checked> checked =
          new ConcurrentHashMap<>(cache.getAllPresent(sentences));
      Queue<SentenceTool.Key> unknown =
          sentences.stream()
              .distinct()
              .filter(sentence -> !checked.containsKey(sentence))
              .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
      if (unknown.size() > LONG) {
        for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
          helpers.execute(() -> help(tools, unknown, checked, deadline));
        }
      }
      work(tool, unknown, checked, deadline);
      // A helper may still be at its last sentence. Checking it here, too, is simpler than waiting.
      List<SentenceTool.Checked> results =
          sentences.stream()
              .peek(sentence -> deadline.check())
              .map(sentence -> checked.computeIfAbsent(sentence, tool::checked))
              .toList();
      return tool.check(sentences, results, ignoredRules);
    } finally {
      tools.addFirst(tool);
    }
  }

  /** Checks sentences of a long text with another instance, if one is idle. */
  private static void help(
      BlockingDeque<SentenceTool> tools,
      Queue<SentenceTool.Key> sentences,
      Map<SentenceTool.Key, SentenceTool.Checked> checked,
      Deadline deadline) {
    SentenceTool tool = tools.poll();
    if (tool != null) {
      try {
        work(tool, sentences, checked, deadline);
      } finally {
        tools.addFirst(tool);
      }
    }
  }

  private static void work(
      SentenceTool tool,
      Queue<SentenceTool.Key> sentences,
      Map<SentenceTool.Key, SentenceTool.Checked> checked,
      Deadline deadline) {
    for (SentenceTool.Key next = sentences.poll();
        next != null && !deadline.hasPassed();
        next = sentences.poll()) {
      checked.put(next, tool.checked(next));
    }
  }

  private static SentenceTool take(BlockingDeque<SentenceTool> tools, Deadline deadline) {
    try {
      while (true) {
        SentenceTool tool = tools.poll(1, TimeUnit.SECONDS);
        if (tool != null) {
          return tool;
        }
        deadline.check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
