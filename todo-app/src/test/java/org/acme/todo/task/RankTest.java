package org.acme.todo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of ranks, on lists that grew by insertions at random positions. */
class RankTest {
  @Property
  void ranksAreInTheOrderOfTheirTasks(@ForAll("lists") List<String> ranks) {
    assertThat(ranks).isSorted().doesNotHaveDuplicates();
  }

  @Property
  void ranksAreInBase36AndNoFractionEndsInZero(@ForAll("lists") List<String> ranks) {
    assertThat(ranks).allMatch(rank -> rank.matches("[0-9a-z]{10}([0-9a-z]*[1-9a-z])?"));
  }

  @Property
  void rankBelowAnotherIsBeforeTheNextWholeNumber(@ForAll("lists") List<String> ranks) {
    for (int i = 0; i + 1 < ranks.size(); i++) {
      assertThat(Rank.below(ranks.get(i), ranks.get(i + 1)))
          .isLessThan(Rank.wholeBelow(ranks.get(i)));
    }
  }

  @Property
  void newTopRankDoesNotDependOnTheFractionOfTheOldOne(@ForAll("lists") List<String> ranks) {
    String top = ranks.get(0);

    assertThat(Rank.above(Rank.below(top, ranks.get(1)))).isEqualTo(Rank.above(top));
  }

  @Example
  void tenThousandTasksOnTopOrAtTheBottomHaveShortRanks() {
    assertThat(repeated(10_000, Rank::above)).hasSameSizeAs(Rank.FIRST);
    assertThat(repeated(10_000, rank -> Rank.below(rank, null))).hasSameSizeAs(Rank.FIRST);
  }

  @Example
  void twoHundredTasksBelowTheSameOneNeedNoCompaction() {
    String lowest = Rank.below(Rank.FIRST, null);

    assertThat(repeated(lowest, 200, rank -> Rank.below(Rank.FIRST, rank)).length())
        .isLessThan(Rank.MAX_LENGTH);
    assertThat(repeated(200, rank -> Rank.below(rank, lowest)).length())
        .isLessThan(Rank.MAX_LENGTH);
  }

  @Example
  void noRankIsAboveTheSmallest() {
    String smallest = "0000000000";

    assertThat(Rank.above("0000010000")).isEqualTo(smallest);
    assertThatThrownBy(() -> Rank.above(smallest)).isInstanceOf(IllegalStateException.class);
  }

  @Example
  void noRankIsBelowTheLargest() {
    assertThatThrownBy(() -> Rank.wholeBelow("zzzzzzzzzz"))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Three or more insertions; each number is how many of the earlier tasks are above. */
  @Provide
  Arbitrary<List<String>> lists() {
    return Arbitraries.integers()
        .between(0, 100)
        .list()
        .ofMinSize(2)
        .ofMaxSize(100)
        .map(this::grow);
  }

  private List<String> grow(List<Integer> insertions) {
    List<String> ranks = new ArrayList<>(List.of(Rank.FIRST));
    for (int insertion : insertions) {
      int index = insertion % (ranks.size() + 1);
      String next = index < ranks.size() ? ranks.get(index) : null;
      ranks.add(index, index == 0 ? Rank.above(next) : Rank.below(ranks.get(index - 1), next));
    }
    return ranks;
  }

  private static String repeated(int times, UnaryOperator<String> step) {
    return repeated(Rank.FIRST, times, step);
  }

  private static String repeated(String first, int times, UnaryOperator<String> step) {
    String rank = first;
    for (int i = 0; i < times; i++) {
      rank = step.apply(rank);
    }
    return rank;
  }
}
