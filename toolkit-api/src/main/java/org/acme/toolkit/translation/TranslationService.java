package org.acme.toolkit.translation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.provider.Failure;
import org.acme.toolkit.provider.ProviderCall;
import org.acme.toolkit.provider.ProviderCalls;
import org.acme.toolkit.provider.ProviderException;
import org.acme.toolkit.termbase.Termbase;

/** Translates texts and keeps their protected tokens. */
@ApplicationScoped
public class TranslationService {

  private static final Pattern TAG = Pattern.compile(LanguageTag.PATTERN);

  private final Translators providers;
  private final ProviderCalls calls;

  TranslationService(Translators providers, ProviderCalls calls) {
    this.providers = providers;
    this.calls = calls;
  }

  /**
   * Translates texts with one provider. A translation contains the protected tokens, the terms of
   * the glossary and the private-use characters (U+E000 to U+F8FF) of its text equally often and in
   * the same order.
   *
   * @param caller who sends the texts, see {@link org.acme.toolkit.ratelimit.Caller}
   * @param source BCP 47 tag, or {@link LanguageTag#AUTO}
   * @param target BCP 47 tag
   * @param provider name of the provider; null for the preferred one that supports the pair
   * @param glossary terms that must not change
   * @param termbase terms whose translation is given. The provider gets those that occur, if it can
   *     use them and the source is known
   * @return one translation for each text, in the same order
   * @throws ProblemException 422 if no provider supports the pair; 429 if a budget is used up; 429,
   *     502, 503 or 504 if the provider failed
   */
  public Translations translate(
      String caller,
      List<String> texts,
      String source,
      String target,
      String provider,
      List<String> glossary,
      Termbase termbase) {
    Translators.Route route = providers.route(source, target, provider);
    Map<String, String> terms =
        source.equals(LanguageTag.AUTO) ? Map.of() : termbase.translations(source, target);
    var translator =
        new PlaceholderTranslator(
            route.provider().name(), glossary, prepared -> send(caller, prepared, route, terms));
    List<Translation> answers = translator.translate(texts);
    var translations = new ArrayList<Translation>();
    for (int i = 0; i < texts.size(); i++) {
      String text = answers.get(i).text();
      String language = language(answers.get(i).detectedSource(), source);
      Map<String, String> known =
          language == null ? Map.of() : termbase.translations(language, target);
      translations.add(new Translation(text, language, TermUse.missing(known, texts.get(i), text)));
    }
    return new Translations(route.provider().name(), route.provider().quality(), translations);
  }

  /**
   * Checks the budgets for texts that are translated in several calls of {@link #translate}.
   *
   * @throws ProblemException 422 if no provider supports the pair; 429 if a budget is used up
   */
  public void checkBudget(
      String caller, List<String> texts, String source, String target, String provider) {
    Translators.Route route = providers.route(source, target, provider);
    calls.checkBudget(call(caller, texts, route, Map.of()));
  }

  private static ProviderCall call(
      String caller, List<String> texts, Translators.Route route, Map<String, String> terms) {
    Translator provider = route.provider();
    int characters = provider.paidCharacters(texts, route.direction(terms));
    return new ProviderCall(provider.name(), "translation", caller, characters);
  }

  private List<Translation> send(
      String caller, List<String> texts, Translators.Route route, Map<String, String> terms) {
    Translator provider = route.provider();
    var translations = new ArrayList<Translation>();
    for (List<String> batch : batches(texts, provider.limit())) {
      Map<String, String> used = TermUse.used(terms, batch);
      translations.addAll(
          calls.call(
              call(caller, batch, route, used),
              () -> checked(batch, provider.translate(batch, route.direction(used)), provider)));
    }
    return translations;
  }

  private static List<List<String>> batches(List<String> texts, Translator.BatchLimit limit) {
    var batches = new ArrayList<List<String>>();
    var batch = new ArrayList<String>();
    int length = 0;
    for (String text : texts) {
      boolean full = batch.size() == limit.texts() || length + text.length() > limit.length();
      if (full && !batch.isEmpty()) {
        batches.add(List.copyOf(batch));
        batch.clear();
        length = 0;
      }
      batch.add(text);
      length += text.length();
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  /** Limits the length of an answer. No language needs ten times as many characters as another. */
  private static List<Translation> checked(
      List<String> texts, List<Translation> answers, Translator provider) {
    boolean usable = answers.size() == texts.size();
    for (int i = 0; usable && i < texts.size(); i++) {
      String answer = answers.get(i).text();
      usable =
          answer != null
              && !answer.isBlank()
              && answer.length() <= 200 + 10 * texts.get(i).length();
    }
    if (!usable) {
      throw new ProviderException(provider.name(), Failure.UNUSABLE_ANSWER);
    }
    return answers;
  }

  /** Checks the tag, because a language model may answer anything. */
  private static String language(String detected, String source) {
    if (!source.equals(LanguageTag.AUTO)) {
      return source;
    }
    return detected != null && TAG.matcher(detected).matches() ? detected : null;
  }
}
