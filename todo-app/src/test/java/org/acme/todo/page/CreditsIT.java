package org.acme.todo.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The credits name every library in the package. */
class CreditsIT {
  private static final Path CREDITS = Path.of("target/quinoa/build/credits.json");
  private static final Path JARS = Path.of("target/quarkus-app/lib");

  private final JsonNode credits = new ObjectMapper().readTree(CREDITS.toFile());

  CreditsIT() throws IOException {}

  @Test
  void creditsNameEveryJarOfTheServer() throws IOException {
    Set<String> named =
        entries("server")
            .map(
                jar ->
                    jar.get("name").textValue().replace(':', '.')
                        + "-"
                        + jar.get("version").textValue())
            .collect(Collectors.toSet());
    List<String> jars;
    try (Stream<Path> files = Files.walk(JARS)) {
      jars =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .toList();
    }

    assertThat(jars)
        .hasSizeGreaterThan(100)
        .allSatisfy(jar -> assertThat(named).contains(jar.replaceFirst("\\.jar$", "")));
  }

  @Test
  void creditsNameTheLicenceOfEveryLibrary() {
    assertThat(Stream.of("page", "server").flatMap(this::entries))
        .allSatisfy(entry -> assertThat(entry.get("license").textValue()).isNotBlank());
    assertThat(entries("page").map(entry -> entry.get("name").textValue()))
        .contains("react", "@mantine/core");
  }

  private Stream<JsonNode> entries(String part) {
    return StreamSupport.stream(credits.get(part).spliterator(), false);
  }
}
