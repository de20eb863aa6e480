package org.acme.todo.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
  private static final String VERSION = "todo.release.version";
  private static final String BASE_URL = "todo.static-base-url";

  @Test
  void applicationServesItsStaticFilesByDefault() {
    Release release = release(Map.of(VERSION, "1.2.3-45"));

    assertThat(release.staticUrl()).isEqualTo("/static/1.2.3-45");
    assertThat(release.staticOrigin()).isEqualTo("'self'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://static.example.org", "https://static.example.org/"})
  void appendsTheVersionToTheBaseUrlOfStaticFiles(String url) {
    Release release = release(Map.of(VERSION, "1.2.3-45", BASE_URL, url));

    assertThat(release.staticUrl()).isEqualTo("https://static.example.org/1.2.3-45");
    assertThat(release.staticOrigin()).isEqualTo("https://static.example.org");
  }

  private static Release release(Map<String, String> settings) {
    SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(ReleaseConfig.class);
    settings.forEach(config::withDefaultValue);
    return new Release(config.build().getConfigMapping(ReleaseConfig.class));
  }
}
