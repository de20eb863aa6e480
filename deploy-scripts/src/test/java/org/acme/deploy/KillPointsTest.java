package org.acme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KillPointsTest {
  private static final List<String> CALLS =
      List.of(
          "s3api list-objects-v2 --bucket a",
          "s3 cp --recursive --include \\*.css folder s3://a",
          "s3 cp --recursive --include \\*.js folder s3://a",
          "s3 cp marker s3://a/marker",
          "s3api list-objects-v2 --bucket b",
          "s3 cp s3://b/live -",
          "s3 cp file s3://b/file",
          "s3api list-objects-v2 --bucket c");

  @Test
  void areTheFirstOfEachKindAndTheLast() {
    assertThat(KillPoints.from(1, CALLS, false)).containsExactly(1, 2, 4, 6, 8);
    assertThat(KillPoints.from(3, CALLS, false)).containsExactly(3, 4, 5, 6, 8);
  }

  @Test
  void areAllWithTheProfile() {
    assertThat(KillPoints.from(3, CALLS, true)).containsExactly(3, 4, 5, 6, 7, 8);
  }
}
