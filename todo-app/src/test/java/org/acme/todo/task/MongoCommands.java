package org.acme.todo.task;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Records the commands to MongoDB. Quarkus finds this class by its interface. */
public class MongoCommands implements CommandListener {
  private static final Queue<String> NAMES = new ConcurrentLinkedQueue<>();

  private static final AtomicReference<Runnable> BEFORE_UPDATE = new AtomicReference<>();

  /** Runs an action once, before the next update is sent. */
  static void beforeUpdate(Runnable action) {
    BEFORE_UPDATE.set(action);
  }

  static List<String> of(Runnable action) {
    NAMES.clear();
    action.run();
    return List.copyOf(NAMES);
  }

  @Override
  public void commandStarted(CommandStartedEvent command) {
    NAMES.add(command.getCommandName());
    if (command.getCommandName().equals("update")) {
      Runnable action = BEFORE_UPDATE.getAndSet(null);
      if (action != null) {
        action.run();
      }
    }
  }
}
