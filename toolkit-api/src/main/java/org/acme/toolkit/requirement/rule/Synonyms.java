package org.acme.toolkit.requirement.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.extjwnl.data.POS;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.text.Span;
import org.languagetool.AnalyzedToken;
import org.languagetool.synthesis.Synthesizer;

/**
 * Finds synonyms of an English word, in the same form. The sentence (Lesk's method) and the general
 * frequency decide which meaning is meant.
 *
 * @see <a href="https://doi.org/10.1145/318723.318728">Lesk, Automatic sense disambiguation using
 *     machine readable dictionaries, 1986</a>
 */
public final class Synonyms {

  private static final int MOST = 5;

  /** Parts of speech by the start of a tag of LanguageTool. */
  private static final Map<String, POS> PARTS_OF_SPEECH =
      Map.of("VB", POS.VERB, "NN", POS.NOUN, "JJ", POS.ADJECTIVE, "RB", POS.ADVERB);

  private final Synthesizer synthesizer;

  public Synonyms(Synthesizer synthesizer) {
    this.synthesizer = synthesizer;
  }

  /**
   * Returns the best synonyms first. Returns none for several words, or if the word may be several
   * parts of speech.
   */
  public List<String> of(Span span, Sentence sentence) {
    return sentence.words().stream()
        .filter(word -> word.span().equals(span))
        .flatMap(word -> synonyms(word, sentence))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private Stream<String> synonyms(Word word, Sentence sentence) {
    return PARTS_OF_SPEECH.entrySet().stream()
        .filter(entry -> word.isOnly(List.of(entry.getKey())))
        .flatMap(entry -> synonyms(entry.getValue(), word, sentence))
        .filter(synonym -> !synonym.equals(word.lower()));
  }

  private Stream<String> synonyms(POS pos, Word word, Sentence sentence) {
    Set<String> context =
        sentence.words().stream()
            .filter(other -> other != word && other.isOnly(List.of("NN", "VB", "JJ")))
            .flatMap(other -> other.lemmas().stream())
            .collect(Collectors.toSet());
    // The sort is stable, so the more frequent of two equally good meanings stays first.
    return word.lemmas().stream()
        .flatMap(lemma -> WordNet.instance().senses(pos, lemma).stream())
        .sorted(
            Comparator.comparingLong(
                    (WordNet.Sense sense) ->
                        sense.gloss().stream().filter(context::contains).count())
                .reversed())
        .flatMap(sense -> sense.synonyms().stream())
        .flatMap(synonym -> inflected(synonym, word));
  }

  /** Returns "oversees" for "oversee" if the word is "handles". Empty if the form is unknown. */
  private Stream<String> inflected(String synonym, Word word) {
    List<String> tags = word.tags().stream().map(tag -> tag.split(":")[0]).distinct().toList();
    if (tags.stream().anyMatch(tag -> Set.of("VB", "VBP", "NN", "JJ", "RB").contains(tag))) {
      return Stream.of(synonym);
    }
    try {
      var base = new AnalyzedToken(synonym, null, synonym);
      return Arrays.stream(synthesizer.synthesize(base, tags.get(0))).limit(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
