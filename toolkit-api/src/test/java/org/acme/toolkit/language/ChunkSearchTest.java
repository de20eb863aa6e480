package org.acme.toolkit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opennlp.tools.chunker.ChunkerFactory;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.SequenceClassificationModel;
import opennlp.tools.util.Sequence;
import opennlp.tools.util.TokenTag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the search finds the same as OpenNLP's own search in random texts. */
class ChunkSearchTest {

  private static final int BEST = 5;

  private static final List<TokenTag> WORDS =
      List.of(
          word("the", "DT"),
          word("service", "NN"),
          word("orders", "NNS"),
          word("orders", "VBZ"),
          word("shall", "MD"),
          word("quickly", "RB"),
          word("reject", "VB"),
          word("of", "IN"),
          word("than", "IN"),
          word("new", "JJ"),
          word("to", "TO"),
          word("and", "CC"),
          word("which", "WDT"),
          word("up", "RP"),
          word("5", "CD"),
          word("token1", "NN"),
          word("qzx", "FW"),
          word(",", ","),
          word(".", "."));

  private static MaxentModel model;

  private final ChunkerFactory factory = new ChunkerFactory();

  @BeforeAll
  static void readTheModel() throws IOException {
    try (InputStream file = ChunkSearchTest.class.getResourceAsStream("/en-chunker.bin")) {
      model = new ChunkerModel(file).getArtifact("chunker.model");
    }
  }

  private static TokenTag word(String text, String tag) {
    return new TokenTag(text, tag, new String[0]);
  }

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsTheSameChunksAndProbabilitiesAsOpenNlp(int seed) {
    var random = new Random(seed);
    TokenTag[] sentence =
        random
            .ints(1 + random.nextInt(40), 0, WORDS.size())
            .mapToObj(WORDS::get)
            .toArray(TokenTag[]::new);

    for (int size : new int[] {1, 3, ChunkerME.DEFAULT_BEAM_SIZE}) {
      assertThat(search(new ChunkSearch(model, size), sentence))
          .isNotEmpty()
          .isEqualTo(search(new BeamSearch<>(size, model), sentence));
    }
  }

  @Test
  void findsTheSameAsOpenNlpInASentenceWithoutWords() {
    assertThat(search(new ChunkSearch(model, 3), new TokenTag[0]))
        .isEqualTo(search(new BeamSearch<>(3, model), new TokenTag[0]));
  }

  private Sequence[] search(SequenceClassificationModel<TokenTag> search, TokenTag[] sentence) {
    return search.bestSequences(
        BEST,
        sentence,
        new Object[0],
        factory.getContextGenerator(),
        factory.getSequenceValidator());
  }
}
