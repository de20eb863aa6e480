package org.acme.todo.task;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Records the commands to MongoDB. Quarkus finds this class by its interface. */
public class MongoCommands implements CommandListener {
  private static final Queue<String> NAMES = new ConcurrentLinkedQueue<>();

  static List<String> of(Runnable action) {
    NAMES.clear();
    action.run();
    return List.copyOf(NAMES);
  }

  @Override
  public void commandStarted(CommandStartedEvent command) {
    NAMES.add(command.getCommandName());
  }
}
