package org.acme.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.acme.todo.task.Caller;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TraceCollector.class)
class TracingTest {
  TraceCollector collector;

  @Test
  void tracesRequestsAndCommandsWithoutWhatPeopleWrite() throws Exception {
    var caller = new Caller();
    caller.create("a name that nobody else may read");

    assertThat(collector.receivedUntil("POST /api/v1/tasks"))
        .contains("POST /api/v1/tasks", "insert todo")
        .doesNotContain("nobody else may read");
  }

  @Test
  void aProblemHasTheIdOfItsTrace() throws Exception {
    String id = new Caller().get("0".repeat(24)).then().statusCode(404).extract().path("traceId");

    String bytes = new String(HexFormat.of().parseHex(id), StandardCharsets.ISO_8859_1);
    assertThat(collector.receivedUntil(bytes)).contains(bytes);
  }
}
