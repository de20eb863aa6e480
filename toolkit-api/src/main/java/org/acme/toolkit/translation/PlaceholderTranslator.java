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
 * Has texts translated without their protected tokens: the provider sees placeholders. Where one is
 * lost, doubled or moved in the answer, the prose between the tokens is sent alone, piece by piece;
 * that reads worse and cannot go wrong, unless the provider makes up tokens: then it is refused.
 */
public final class PlaceholderTranslator {

  private final String provider;
  private final List<String> glossary;
  private final Function<List<String>, List<Translation>> send;

  /**
   * @param send has the provider translate strings in the notation of {@link Placeholder}, and
   *     gives as many back
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
