package org.acme.todo.task;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Lists that hold more tasks than they may by default. */
public class LongLists implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("todo.task.limit", "3000");
  }
}
