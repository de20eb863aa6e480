package org.acme.todo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RankTest {
  @Test
  void tenThousandInsertsOnTopEachStandAboveTheLastAndStayShort() {
    String top = Rank.FIRST;
    for (int i = 0; i < 10_000; i++) {
      String above = Rank.above(top);
      assertThat(above).isLessThan(top).hasSize(Rank.FIRST.length());
      top = above;
    }
  }

  @Test
  void aRankBetweenTwoNeighboursHasOneAboveItToo() {
    assertThat(Rank.above("i00000v")).isLessThan("i00000v");
  }

  @Test
  void theSmallestRankHasNoneAboveIt() {
    assertThatThrownBy(() -> Rank.above("000000")).isInstanceOf(IllegalStateException.class);
  }
}
