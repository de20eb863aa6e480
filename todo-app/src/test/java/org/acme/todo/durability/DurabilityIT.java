package org.acme.todo.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one database lose nothing that they acknowledged, and no session, while the
 * database and the instances end or freeze and a key is rotated. Every build sees one fault of each
 * kind, and -Phostile twenty.
 */
class DurabilityIT {
  private static final int WRITERS = 8;
  private static final int FAULTS = Boolean.getBoolean("hostile") ? 20 : 4;

  @TempDir Path folder;

  @Test
  void losesNothingThatIsAcknowledged() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try (DatabaseProcess database = new DatabaseProcess(folder.resolve("data.mv"));
        Instance first = new Instance(database.url());
        Instance second = new Instance(database.url())) {
      List<Instance> instances = List.of(first, second);
      var done = new AtomicBoolean();
      List<Future<Writer>> writing = new ArrayList<>();
      for (int seed = 0; seed < WRITERS; seed++) {
        var writer = new Writer(instances, seed);
        writing.add(threads.submit(() -> writer.write(done)));
      }

      for (int fault = 0; fault < FAULTS; fault++) {
        TimeUnit.SECONDS.sleep(1);
        switch (fault % 4) {
          case 0 -> {
            database.kill();
            TimeUnit.SECONDS.sleep(1);
            database.start();
          }
          case 1 -> instances.get(fault / 4 % 2).restart(true);
          case 2 -> {
            database.freeze();
            TimeUnit.SECONDS.sleep(3);
            database.thaw();
          }
          default -> instances.get((fault / 4 + 1) % 2).restart(false);
        }
      }
      TimeUnit.SECONDS.sleep(2);
      done.set(true);

      for (Future<Writer> writer : writing) {
        writer.get().assertNothingIsLost();
        assertThat(writer.get().changes()).isGreaterThan(FAULTS);
      }
      assertThat(instances).allMatch(Instance::isAlive);
    } finally {
      threads.shutdownNow();
    }
  }
}
