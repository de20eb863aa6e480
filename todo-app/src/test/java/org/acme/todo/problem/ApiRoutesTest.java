package org.acme.todo.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiRoutesTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v1/feeds/0123456789.ics, /api/v1/feeds/…",
    "/api/v1/feeds/0/feeds/1.ics, /api/v1/feeds/…",
    "/api/v1/tasks/feed, /api/v1/tasks/feed",
  })
  void logsHaveNoAddressOfAFeed(String path, String logged) {
    assertThat(ApiRoutes.withoutSecrets(path)).isEqualTo(logged);
  }
}
