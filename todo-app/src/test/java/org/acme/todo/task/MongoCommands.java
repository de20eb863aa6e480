package org.acme.todo.task;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Records the commands to MongoDB. Quarkus finds this class by its interface. */
public class MongoCommands implements CommandListener {
  private static final Queue<String> NAMES = new ConcurrentLinkedQueue<>();

  private static final AtomicReference<Runnable> BEFORE_UPDATE = new AtomicReference<>();
  private static final AtomicReference<Runnable> AFTER_UPDATE = new AtomicReference<>();

  /** Runs an action once, before the next update is sent. */
  static void beforeUpdate(Runnable action) {
    BEFORE_UPDATE.set(action);
  }

  /** Runs an action once, after the next update. */
  static void afterUpdate(Runnable action) {
    AFTER_UPDATE.set(action);
  }

  static List<String> of(Runnable action) {
    NAMES.clear();
    action.run();
    return List.copyOf(NAMES);
  }

  @Override
  public void commandStarted(CommandStartedEvent command) {
    NAMES.add(command.getCommandName());
    runAt(command.getCommandName(), BEFORE_UPDATE);
  }

  @Override
  public void commandSucceeded(CommandSucceededEvent command) {
    runAt(command.getCommandName(), AFTER_UPDATE);
  }

  private static void runAt(String command, AtomicReference<Runnable> place) {
    Runnable action = command.equals("update") ? place.getAndSet(null) : null;
    if (action != null) {
      action.run();
    }
  }
}
