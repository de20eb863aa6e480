package org.acme.todo.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that Vite built, as its manifest lists them, each with its integrity. The methods that
 * the template calls are public, because Qute needs that.
 */
@Singleton
class StaticFiles {
  private final Release release;
  private final Map<String, Chunk> manifest;
  private final List<StaticFile> early;
  private final StaticFile main;
  private final List<StaticFile> imports;
  private final List<StaticFile> styles;
  private final List<StaticFile> scripts;

  StaticFiles(Release release, ObjectMapper json) throws IOException {
    this.release = release;
    manifest = json.readValue(read("manifest.json"), new TypeReference<>() {});
    Chunk entry = manifest.values().stream().filter(Chunk::isEntry).findFirst().orElseThrow();
    Set<Chunk> imported = new LinkedHashSet<>();
    addImports(entry, imported);
    Stream<Chunk> first = Stream.concat(Stream.of(entry), imported.stream());
    early = Stream.of("color-scheme.js", "page-language.js").map(this::file).toList();
    main = file(entry.file());
    imports = imported.stream().map(chunk -> file(chunk.file())).toList();
    styles = first.flatMap(chunk -> chunk.css().stream()).distinct().map(this::file).toList();
    scripts =
        manifest.values().stream()
            .map(Chunk::file)
            .filter(path -> path.endsWith(".js"))
            .map(this::file)
            .toList();
  }

  /** A file and the hash that a browser compares its content with. */
  record StaticFile(String url, String integrity) {}

  /** Run before the first paint, which is then in the user's colours and language. */
  public List<StaticFile> early() {
    return early;
  }

  public StaticFile main() {
    return main;
  }

  /** Files that main imports, so that the browser can load them at once. */
  public List<StaticFile> imports() {
    return imports;
  }

  public List<StaticFile> styles() {
    return styles;
  }

  /** All scripts, including those that are loaded on demand. */
  public List<StaticFile> scripts() {
    return scripts;
  }

  private void addImports(Chunk chunk, Set<Chunk> imported) {
    for (String name : chunk.imports()) {
      Chunk next = manifest.get(name);
      if (imported.add(next)) {
        addImports(next, imported);
      }
    }
  }

  private StaticFile file(String path) {
    return new StaticFile(release.staticUrl() + "/" + path, integrity(path));
  }

  private String integrity(String path) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-384").digest(read(path));
      return "sha384-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-384", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] read(String path) throws IOException {
    String resource = "META-INF/resources/static/" + release.version() + "/" + path;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return in.readAllBytes();
    }
  }

  /** An entry of Vite's manifest, with the members that the page needs. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Chunk(String file, boolean isEntry, List<String> imports, List<String> css) {
    Chunk {
      imports = imports == null ? List.of() : imports;
      css = css == null ? List.of() : css;
    }
  }
}
