package org.acme.toolkit.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.acme.toolkit.measurement.EditCounts.Judgement;
import org.junit.jupiter.api.Test;

class EditCountsTest {

  private static final String TEXT = "It starts. Teh end is near. It ends.";

  @Test
  void anEditIsKnownByItsSentenceWhateverTheRule() throws JsonProcessingException {
    FoundEdit one = edits("d-01", "TYPO", true, TEXT).get(0);
    FoundEdit two = edits("d-01", "SPELLING", false, "Teh end is near. More.").get(0);
    FoundEdit other = edits("d-02", "TYPO", true, TEXT).get(0);

    assertThat(one.sentence()).isEqualTo("[Teh] end is near. ");
    assertThat(two.key()).isEqualTo(one.key()).isNotEqualTo(other.key());
  }

  @Test
  void rightEditsThatAreNotAppliedAnyMoreAreCounted() throws JsonProcessingException {
    FoundEdit typo = edits("d-01", "TYPO", true, TEXT).get(0);
    Map<String, Judgement> judgements = Map.of(typo.key(), new Judgement("TYPO", "right"));

    assertThat(row(List.of(typo), judgements)).isEqualTo("| de | 1 | | 8 | 1 | 1 | | | | | |");
    assertThat(row(edits("d-01", "NEW", false, TEXT), judgements))
        .isEqualTo("| de | 1 | | 8 | | | | | | 1 | |");
    assertThat(row(List.of(), judgements)).isEqualTo("| de | 1 | | 8 | | | | | | | 1 |");
    assertThat(row(List.of(typo), Map.of())).isEqualTo("| de | 1 | | 8 | 1 | | | | 1 | | |");
  }

  private static String row(List<FoundEdit> edits, Map<String, Judgement> judgements) {
    var counts = new EditCounts();
    counts.addDocument("de", 8, edits, judgements);
    return counts.byLanguage().lines().skip(2).findFirst().orElseThrow();
  }

  private static List<FoundEdit> edits(String document, String rule, boolean applied, String text)
      throws JsonProcessingException {
    String report =
        """
        {"language": "en-US", "segments": [{"text": "%s", "edits": [
          {"offset": %d, "length": 3, "original": "Teh", "replacements": ["The"], "rule": "%s",
           "reason": "Real documents show that this rule is right.", "applied": %s}]}]}
        """
            .formatted(text, text.indexOf("Teh"), rule, applied);
    return FoundEdit.of(document, new ObjectMapper().readTree(report));
  }
}
