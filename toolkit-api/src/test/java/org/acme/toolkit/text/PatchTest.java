package org.acme.toolkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {

  @Test
  void appliesPatchesInTheOrderOfTheSource() {
    assertThat(Patch.apply("one two three", List.of(new Patch(8, 13, "3"), new Patch(0, 3, "1"))))
        .isEqualTo("1 two 3");
  }

  @Test
  void insertsBeforeItReplaces() {
    assertThat(
            Patch.apply(
                "ab", List.of(new Patch(1, 2, "B"), new Patch(1, 1, "x"), new Patch(1, 1, "y"))))
        .isEqualTo("axyB");
  }

  @Test
  void leavesASourceWithoutPatchesAsItIs() {
    assertThat(Patch.apply("ab", List.of())).isEqualTo("ab");
  }
}
