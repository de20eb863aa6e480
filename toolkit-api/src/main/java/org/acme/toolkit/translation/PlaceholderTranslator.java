package org.acme.toolkit.translation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.provider.Failure;
import org.acme.toolkit.provider.ProviderException;

/**
 * Replaces protected tokens by placeholders before a provider translates the text. If the answer
 * lost, repeated or moved a placeholder, the pieces of prose between the tokens are translated one
 * by one. Such a translation is less fluent but keeps every token. An answer with additional tokens
 * is refused.
 */
public final class PlaceholderTranslator {

  private final String provider;
  private final List<String> glossary;
  private final Function<List<String>, List<Translation>> send;

  /**
   * @param send translates strings in the notation of {@link Placeholder} and returns the same
   *     number of strings
   */
  public PlaceholderTranslator(
      String provider, List<String> glossary, Function<List<String>, List<Translation>> send) {
    this.provider = provider;
    this.glossary = glossary;
    this.send = send;
  }

  public List<Translation> translate(List<String> texts) {
    List<SplitText> split = texts.stream().map(text -> SplitText.of(text, glossary)).toList();
    List<TranslationUnit> units = split.stream().flatMap(SplitText::translatable).toList();
    List<Translation> answers = send.apply(units.stream().map(TranslationUnit::encoded).toList());
    var detected = new IdentityHashMap<TranslationUnit, String>();
    var translated = new IdentityHashMap<TranslationUnit, String>();
    var damaged = new ArrayList<TranslationUnit>();
    for (int i = 0; i < units.size(); i++) {
      TranslationUnit unit = units.get(i);
      detected.put(unit, answers.get(i).detectedSource());
      unit.decoded(answers.get(i).text(), glossary)
          .ifPresentOrElse(t -> translated.put(unit, t), () -> damaged.add(unit));
    }
    translated.putAll(repaired(damaged));
    return split.stream()
        .map(
            text ->
                new Translation(
                    text.with(translated, glossary).orElseThrow(this::refusal),
                    language(text, detected)))
        .toList();
  }

  private Map<TranslationUnit, String> repaired(List<TranslationUnit> damaged) {
    var repaired = new IdentityHashMap<TranslationUnit, String>();
    Iterator<String> answers =
        send.apply(damaged.stream().flatMap(unit -> unit.pieces().stream()).toList()).stream()
            .map(Translation::text)
            .iterator();
    for (TranslationUnit unit : damaged) {
      repaired.put(unit, unit.joined(answers, glossary).orElseThrow(this::refusal));
    }
    return repaired;
  }

  private ProblemException refusal() {
    return new ProviderException(provider, Failure.CHANGED_TOKENS).toProblem();
  }

  private static String language(SplitText text, Map<TranslationUnit, String> detected) {
    return text.translatable()
        .map(unit -> Optional.ofNullable(detected.get(unit)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }
}
