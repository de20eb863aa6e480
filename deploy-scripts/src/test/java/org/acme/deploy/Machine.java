package org.acme.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acme.deploy.Command.Result;
import org.yaml.snakeyaml.Yaml;

/** A fake instance: a folder that stands for /, and an agent that runs the hooks of appspec.yml. */
final class Machine {
  private static final Path SOURCES = Command.SCRIPTS.resolve("toolkit-api");

  /** The agent runs this hook of the previous revision. */
  private static final String STOP = "ApplicationStop";

  final Path root;
  String readyUrl = "http://localhost:1/";
  private final Path archives;
  private Path previous;

  Machine(Path folder) throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    archives = Files.createDirectories(folder.resolve("archives"));
    write("etc/toolkit-api/environment", "TOOLKIT_SECRETS_PATH=/toolkit/demo\n");
    Files.createDirectories(root.resolve("etc/systemd/system"));
  }

  /** Creates an unpacked revision. */
  Path revision(String version) throws IOException {
    Path archive = Files.createTempDirectory(archives, version);
    Programs.copy(SOURCES, archive);
    Files.writeString(archive.resolve("VERSION"), version + "\n");
    Files.writeString(archive.resolve("quarkus-run.jar"), "jar of " + version);
    Files.writeString(Files.createDirectories(archive.resolve("lib")).resolve("some.jar"), "jar");
    return archive;
  }

  /** Runs the hooks until one fails. */
  Result deploy(Path archive) throws IOException {
    Map<String, Object> appspec = appspec(archive);
    Result result = new Result(0, "");
    for (String hook : hooks(appspec).keySet()) {
      if (hook.equals("AfterInstall")) {
        install(archive, appspec);
      }
      result = run(hook, archive);
      if (result.status() != 0) {
        break;
      }
    }
    previous = archive;
    return result;
  }

  Result run(String hook, Path archive) throws IOException {
    Path from = hook.equals(STOP) ? previous : archive;
    if (from == null) {
      return new Result(0, "");
    }
    return Command.of(from.resolve(hooks(appspec(from)).get(hook)))
        .withPath(Command.SCRIPTS.resolve("src/test/resources/machine"))
        .with("ROOT", root)
        .with("READY_URL", readyUrl)
        .with("READY_SECONDS", 2)
        .run();
  }

  /** Copies the files, as the agent does between BeforeInstall and AfterInstall. */
  void install(Path archive) throws IOException {
    install(archive, appspec(archive));
  }

  private void install(Path archive, Map<String, Object> appspec) throws IOException {
    Map<?, ?> files = (Map<?, ?>) ((List<?>) appspec.get("files")).get(0);
    Path destination = root.resolve(files.get("destination").toString().substring(1));
    Files.createDirectories(destination);
    Programs.copy(archive, destination);
  }

  /** The version of the current release, or an empty string. */
  String current() throws IOException {
    Path jar = root.resolve("opt/toolkit-api/current/quarkus-run.jar");
    return Files.exists(jar) ? Files.readString(jar).replace("jar of ", "") : "";
  }

  List<String> releases() throws IOException {
    try (Stream<Path> releases = Files.list(root.resolve("opt/toolkit-api/releases"))) {
      return releases.map(release -> release.getFileName().toString()).sorted().toList();
    }
  }

  void write(String file, String content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private static Map<String, Object> appspec(Path archive) throws IOException {
    return new Yaml().load(Files.readString(archive.resolve("appspec.yml")));
  }

  /** Scripts by hook, in the order in which the agent runs them. */
  private static Map<String, String> hooks(Map<String, Object> appspec) {
    Map<?, ?> hooks = (Map<?, ?>) appspec.get("hooks");
    Map<String, String> scripts = new LinkedHashMap<>();
    for (String hook :
        List.of(STOP, "BeforeInstall", "AfterInstall", "ApplicationStart", "ValidateService")) {
      Map<?, ?> script = (Map<?, ?>) ((List<?>) hooks.get(hook)).get(0);
      scripts.put(hook, script.get("location").toString());
    }
    if (!scripts.keySet().equals(Set.copyOf(hooks.keySet()))) {
      throw new IllegalStateException("appspec.yml has other hooks: " + hooks.keySet());
    }
    return scripts;
  }
}
