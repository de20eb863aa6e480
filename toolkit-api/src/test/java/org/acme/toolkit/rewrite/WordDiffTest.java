package org.acme.toolkit.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  @Test
  void changesConsistOfWholeWords() {
    assertThat(WordDiff.between("It should be fast.", "It shall be fast, always."))
        .containsExactly(new Change(3, 6, "should", "shall"), new Change(17, 0, "", ", always"));
  }

  @Test
  void joinsAdjacentChanges() {
    assertThat(WordDiff.between("a red car 🚗", "a fast bike 🚗"))
        .containsExactly(new Change(2, 7, "red car", "fast bike"));
  }

  @Test
  void equalTextsHaveNoChanges() {
    assertThat(WordDiff.between("The same.", "The same.")).isEmpty();
  }

  @Property
  void applyingTheChangesGivesTheNewText(@ForAll("texts") String from, @ForAll("texts") String to) {
    assertThat(applied(WordDiff.between(from, to), from)).isEqualTo(to);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "the", " ", "  ", "\n", ",", "🚀", "e\u0301", "\ud800", "shall")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static String applied(List<Change> changes, String text) {
    var applied = new StringBuilder();
    int end = 0;
    for (Change change : changes) {
      assertThat(change.offset()).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(change.offset(), change.offset() + change.length()))
          .isEqualTo(change.original());
      applied.append(text, end, change.offset()).append(change.replacement());
      end = change.offset() + change.length();
    }
    return applied.append(text.substring(end)).toString();
  }
}
