package org.acme.toolkit.language;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import opennlp.tools.chunker.ChunkerContextGenerator;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.SequenceClassificationModel;
import opennlp.tools.util.BeamSearchContextGenerator;
import opennlp.tools.util.Sequence;
import opennlp.tools.util.SequenceValidator;
import opennlp.tools.util.TokenTag;
import org.languagetool.chunking.EnglishChunker;

/**
 * The beam search of OpenNLP's chunker with the same results in a third of the time. OpenNLP's own
 * search took a quarter of the time of a correction, and most of the time of an examination of
 * hostile texts.
 *
 * <p>The next chunk depends only on the last two chunks. So the model is asked once for each such
 * pair and token, not once for each candidate. A candidate links to the one before it and does not
 * copy it.
 *
 * @see <a href="https://repository.upenn.edu/ircs_reports/60">Ratnaparkhi, Maximum entropy models
 *     for natural language ambiguity resolution, 1998</a>
 */
public final class ChunkSearch implements SequenceClassificationModel<TokenTag> {

  /** OpenNLP's default. */
  private static final double LEAST_SCORE = -100_000;

  /** The chunks of the first tokens of a sentence. The first candidate has no tokens. */
  private record Candidate(Candidate before, String outcome, double probability, double score)
      implements Comparable<Candidate> {

    /** Best first. Compares only scores, so that ties are resolved as in OpenNLP. */
    @Override
    public int compareTo(Candidate other) {
      return Double.compare(other.score, score);
    }

    private String outcomeBefore() {
      return before == null ? null : before.outcome;
    }
  }

  private record LastTwo(String last, String beforeLast) {}

  /**
   * The outcomes that may come next.
   *
   * @param logarithms logarithms of the probabilities; not a number if an outcome is invalid
   * @param least minimum probability of the best outcomes, which are as many as the beam is wide;
   *     less probable outcomes are tried only if all of the best are invalid
   */
  private record Next(double[] probabilities, double[] logarithms, double least) {}

  private final MaxentModel model;
  private final int size;

  /**
   * @param size the width of the beam: the number of candidates kept after each token
   */
  ChunkSearch(MaxentModel model, int size) {
    this.model = model;
    this.size = size;
  }

  /**
   * Makes LanguageTool's English chunker use this search, in the whole process. Further calls do
   * nothing. Reflection is needed because the chunker has no setter for its model.
   *
   * @throws IllegalStateException if this version of LanguageTool has a different chunker
   */
  public static synchronized void install() {
    try {
      new EnglishChunker(); // loads the model
      Field field = EnglishChunker.class.getDeclaredField("chunkerModel");
      field.setAccessible(true);
      ChunkerModel loaded = (ChunkerModel) field.get(null);
      if (!(loaded.getChunkerSequenceModel() instanceof ChunkSearch)) {
        field.set(null, withThisSearch(loaded));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "This version of LanguageTool has a different English chunker; adapt ChunkSearch to it",
          e);
    }
  }

  private static ChunkerModel withThisSearch(ChunkerModel loaded) {
    MaxentModel model = loaded.getArtifact("chunker.model");
    var search = new ChunkSearch(model, ChunkerME.DEFAULT_BEAM_SIZE);
    return new ChunkerModel(loaded.getLanguage(), model, loaded.getFactory()) {
      @Override
      public SequenceClassificationModel<TokenTag> getChunkerSequenceModel() {
        return search;
      }
    };
  }

  @Override
  public Sequence bestSequence(
      TokenTag[] sentence,
      Object[] additionalContext,
      BeamSearchContextGenerator<TokenTag> contexts,
      SequenceValidator<TokenTag> validator) {
    Sequence[] best = bestSequences(1, sentence, additionalContext, contexts, validator);
    return best.length == 0 ? null : best[0];
  }

  @Override
  public Sequence[] bestSequences(
      int count,
      TokenTag[] sentence,
      Object[] additionalContext,
      BeamSearchContextGenerator<TokenTag> contexts,
      SequenceValidator<TokenTag> validator) {
    return bestSequences(count, sentence, additionalContext, LEAST_SCORE, contexts, validator);
  }

  @Override
  public Sequence[] bestSequences(
      int count,
      TokenTag[] sentence,
      Object[] additionalContext,
      double leastScore,
      BeamSearchContextGenerator<TokenTag> contexts,
      SequenceValidator<TokenTag> validator) {
    ChunkerContextGenerator generator = (ChunkerContextGenerator) contexts;
    String[] tokens = TokenTag.extractTokens(sentence);
    String[] tags = TokenTag.extractTags(sentence);
    String[] chunks = new String[tokens.length];
    var candidates = new PriorityQueue<Candidate>(List.of(new Candidate(null, null, 0, 0)));
    for (int i = 0; i < tokens.length; i++) {
      int token = i;
      var known = new HashMap<LastTwo, Next>();
      var longer = new PriorityQueue<Candidate>();
      for (int beam = Math.min(size, candidates.size()); beam > 0; beam--) {
        Candidate candidate = candidates.remove();
        var last = new LastTwo(candidate.outcome(), candidate.outcomeBefore());
        Next next =
            known.computeIfAbsent(
                last,
                two -> {
                  if (token > 0) {
                    chunks[token - 1] = two.last();
                  }
                  if (token > 1) {
                    chunks[token - 2] = two.beforeLast();
                  }
                  return next(
                      model.eval(generator.getContext(token, tokens, tags, chunks)),
                      token,
                      sentence,
                      token == 0 ? new String[0] : new String[] {two.last()},
                      validator);
                });
        add(candidate, next, next.least(), leastScore, longer);
        if (longer.isEmpty()) {
          add(candidate, next, 0, leastScore, longer);
        }
      }
      candidates = longer;
    }
    var best = new ArrayList<Sequence>();
    while (best.size() < count && !candidates.isEmpty()) {
      best.add(sequence(candidates.remove()));
    }
    return best.toArray(Sequence[]::new);
  }

  private Next next(
      double[] probabilities,
      int token,
      TokenTag[] sentence,
      String[] last,
      SequenceValidator<TokenTag> validator) {
    double[] sorted = probabilities.clone();
    Arrays.sort(sorted);
    double[] logarithms = new double[probabilities.length];
    for (int outcome = 0; outcome < logarithms.length; outcome++) {
      logarithms[outcome] =
          validator.validSequence(token, sentence, last, model.getOutcome(outcome))
              ? StrictMath.log(probabilities[outcome])
              : Double.NaN;
    }
    return new Next(probabilities, logarithms, sorted[Math.max(0, sorted.length - size)]);
  }

  private void add(
      Candidate candidate,
      Next next,
      double leastProbability,
      double leastScore,
      PriorityQueue<Candidate> longer) {
    double[] probabilities = next.probabilities();
    for (int outcome = 0; outcome < probabilities.length; outcome++) {
      double score = candidate.score() + next.logarithms()[outcome];
      if (probabilities[outcome] >= leastProbability && score > leastScore) {
        longer.add(
            new Candidate(candidate, model.getOutcome(outcome), probabilities[outcome], score));
      }
    }
  }

  private static Sequence sequence(Candidate last) {
    if (last.before() == null) {
      return new Sequence();
    }
    Sequence sequence = sequence(last.before());
    sequence.add(last.outcome(), last.probability());
    return sequence;
  }

  @Override
  public String[] getOutcomes() {
    String[] outcomes = new String[model.getNumOutcomes()];
    Arrays.setAll(outcomes, model::getOutcome);
    return outcomes;
  }
}
