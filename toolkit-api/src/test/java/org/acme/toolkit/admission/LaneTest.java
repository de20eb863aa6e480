package org.acme.toolkit.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.acme.toolkit.problem.ProblemException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {

  private static final Duration NO_TIME = Duration.ZERO;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void releaseAll() {
    release.countDown();
  }

  @Test
  void runsAsManyRequestsAsItHasPlaces() {
    var lane = new Lane(2, 0, 5, NO_TIME);

    occupy(lane, "a", "b");

    refusal(lane, "c").hasMessageContaining("more work than it can do");
    release.countDown();
  }

  @Test
  void limitsTheShareOfACaller() {
    var lane = new Lane(4, 4, 2, NO_TIME);

    occupy(lane, "a", "a");

    refusal(lane, "a").hasMessageContaining("in progress already: 2.");
    assertThat(lane.run("b", () -> "done")).isEqualTo("done");
  }

  @Test
  void letsRequestsWaitForTheirTurn() {
    var lane = new Lane(1, 1, 5, LONG);
    occupy(lane, "a");

    CompletableFuture<String> waiting =
        CompletableFuture.supplyAsync(() -> lane.run("b", () -> "done"));
    release.countDown();

    assertThat(waiting.join()).isEqualTo("done");
  }

  @Test
  void refusesARequestWhoseTurnDoesNotCome() {
    var lane = new Lane(1, 1, 5, NO_TIME);
    occupy(lane, "a");

    refusal(lane, "b").hasMessageContaining("try again");
  }

  @Test
  void freesThePlaceAndTheShareOfAFailedRequest() {
    var lane = new Lane(1, 0, 1, NO_TIME);

    assertThatThrownBy(
            () ->
                lane.run(
                    "a",
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");

    assertThat(lane.run("a", () -> "done")).isEqualTo("done");
  }

  private void occupy(Lane lane, String... callers) {
    List<CountDownLatch> started = Stream.of(callers).map(caller -> new CountDownLatch(1)).toList();
    for (int i = 0; i < callers.length; i++) {
      String caller = callers[i];
      CountDownLatch running = started.get(i);
      var thread =
          new Thread(
              () ->
                  lane.run(
                      caller,
                      () -> {
                        running.countDown();
                        await(release);
                        return null;
                      }));
      thread.setDaemon(true);
      thread.start();
    }
    started.forEach(LaneTest::await);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refusal(Lane lane, String caller) {
    return assertThatThrownBy(() -> lane.run(caller, () -> null))
        .isInstanceOf(ProblemException.class);
  }
}
