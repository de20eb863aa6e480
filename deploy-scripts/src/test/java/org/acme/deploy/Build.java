package org.acme.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Creates archives with the files of real ones that the commands read. */
final class Build {
  private static final String GENERATED_CLASS = "Generated.class";

  private Build() {}

  static Path todo(Path folder, String version, String script) throws IOException {
    return todo(folder, version, script, "class");
  }

  static Path todo(Path folder, String version, String script, String generated)
      throws IOException {
    String files = "META-INF/resources/static/" + version + "/";
    byte[] jar =
        zip(
            Map.of(
                GENERATED_CLASS,
                bytes(generated),
                files + "assets/main.js",
                bytes(script),
                files + "assets/main.css",
                bytes("body{}"),
                files + "assets/font.woff2",
                bytes("font"),
                files + "manifest.json",
                bytes("{}"),
                files + "favicon.svg",
                bytes("<svg/>")));
    return write(
        folder,
        version,
        Map.of("quarkus/generated-bytecode.jar", jar, "Procfile", bytes("web: java\n")));
  }

  static Path toolkit(Path folder, String version, String script) throws IOException {
    return toolkit(folder, version, script, "class");
  }

  static Path toolkit(Path folder, String version, String script, String generated)
      throws IOException {
    byte[] jar =
        zip(
            Map.of(
                GENERATED_CLASS,
                bytes(generated),
                "META-INF/resources/index.html",
                bytes("<script src=\"/assets/index.js\"></script><link href=\"/favicon.svg\">"),
                "META-INF/resources/assets/index.js",
                bytes(script),
                "META-INF/resources/favicon.svg",
                bytes("<svg/>")));
    return write(
        folder,
        version,
        Map.of("quarkus/generated-bytecode.jar", jar, "VERSION", bytes(version + "\n")));
  }

  private static Path write(Path folder, String version, Map<String, byte[]> content)
      throws IOException {
    return Files.write(Files.createTempFile(folder, version, ".zip"), zip(content));
  }

  private static byte[] zip(Map<String, byte[]> content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(content).entrySet()) {
        ZipEntry file = new ZipEntry(entry.getKey());
        file.setTime(0); // the same content gives the same bytes, as in a build
        zip.putNextEntry(file);
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
