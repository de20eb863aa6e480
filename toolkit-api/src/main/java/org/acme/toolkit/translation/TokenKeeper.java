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
public final class TokenKeeper {

  private final String provider;
  private final List<String> glossary;
  private final Function<List<String>, List<Translation>> send;

  /**
   * @param send has the provider translate strings in the notation of {@link Placeholder}, and
   *     gives as many back
   */
  public TokenKeeper(
      String provider, List<String> glossary, Function<List<String>, List<Translation>> send) {
    this.provider = provider;
    this.glossary = glossary;
    this.send = send;
  }

  public List<Translation> translate(List<String> texts) {
    var split = texts.stream().map(text -> SegmentedText.of(text, glossary)).toList();
    var segments = split.stream().flatMap(SegmentedText::translatable).toList();
    var answers = send.apply(segments.stream().map(Segment::encoded).toList());
    var detected = new IdentityHashMap<Segment, String>();
    var translated = new IdentityHashMap<Segment, String>();
    var damaged = new ArrayList<Segment>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      detected.put(segment, answers.get(i).detectedSource());
      segment
          .decoded(answers.get(i).text(), glossary)
          .ifPresentOrElse(t -> translated.put(segment, t), () -> damaged.add(segment));
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

  private Map<Segment, String> repaired(List<Segment> damaged) {
    var repaired = new IdentityHashMap<Segment, String>();
    Iterator<String> answers =
        send.apply(damaged.stream().flatMap(segment -> segment.pieces().stream()).toList()).stream()
            .map(Translation::text)
            .iterator();
    for (Segment segment : damaged) {
      repaired.put(segment, segment.joined(answers, glossary).orElseThrow(this::refusal));
    }
    return repaired;
  }

  private ProblemException refusal() {
    return new ProviderException(provider, Failure.CHANGED_TOKENS).toProblem();
  }

  private static String language(SegmentedText text, Map<Segment, String> detected) {
    return text.translatable()
        .map(segment -> Optional.ofNullable(detected.get(segment)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }
}
