package org.acme.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fake AWS account with the environment "demo". The fake CLI keeps its state in a folder. A web
 * server serves the files in it like CloudFront, Elastic Beanstalk and the load balancer.
 */
final class Account implements AutoCloseable {
  private static final Path FAKE_CLI = Command.SCRIPTS.resolve("src/test/resources/aws.sh");

  /** moto lets every user read, and does not check the signature. */
  private static final String MOTO_USER =
      "AWS4-HMAC-SHA256 Credential=me/20260101/eu-west-3/s3/aws4_request, SignedHeaders=host,"
          + " Signature=none";

  private final Path folder;
  private Path state;
  private final HttpServer web;

  /** Beginnings of the paths that answer with {@link #brokenStatus}. */
  final Set<String> broken = new HashSet<>();

  /** The commands repeat a request after a 503 and wait a second each time, but not after a 404. */
  int brokenStatus = 404;

  /** URL of moto if it has the buckets; empty if they are in the folder. */
  Optional<String> storage = Optional.empty();

  Account(Path folder) throws IOException {
    this.folder = folder;
    state = Files.createDirectories(folder.resolve("account"));
    for (String service : List.of("eb", "cd", "kvs")) {
      Files.createDirectories(state.resolve(service));
    }
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext("/", this::answer);
    web.start();
    addOutputs(
        "todo-demo",
        Map.of(
            "StaticBucketName", "static",
            "SecretsBucketName", "secrets",
            "SecretsObjectKey", "secrets.properties",
            "SecretsKeyArn", "arn:key",
            "SecretsKeeperRoleArn", "arn:keeper",
            "ApplicationName", "todo-demo",
            "EnvironmentName", "todo-demo",
            "BundleBucketName", "bundles",
            "BundlePrefix", "todo-demo/",
            "Url", url("todo")));
    addOutputs(
        "toolkit-demo",
        Map.of(
            "BlueBucketName", "blue",
            "GreenBucketName", "green",
            "DistributionId", "E0001",
            "LiveColourStoreArn", "arn:live",
            "ArtifactBucketName", "artifacts",
            "CodeDeployApplication", "toolkit-demo",
            "CodeDeployGroup", "toolkit-demo",
            "SecretsPath", "/toolkit/demo",
            "Url", url("toolkit"),
            "ApiUrl", url("api")));
    addOutputs(
        "toolkit-demo",
        Map.of(
            "SecretsKeyArn", "arn:key",
            "Flavour", "demo",
            "AutoScalingGroupName", "toolkit-demo"));
    for (String stack : List.of("todo-demo", "budget-demo")) {
      addOutputs(stack, Map.of("Flavour", "demo"));
    }
    write("eb/label", "Sample Application\n");
  }

  /**
   * A command that uses the fake CLI. It looks only once at what it waits for, because the account
   * changes only by calls.
   */
  Command command(String script, Object... arguments) {
    Object[] words =
        Stream.concat(Stream.of(Command.SCRIPTS.resolve(script)), Stream.of(arguments)).toArray();
    return Command.of(words)
        .with("BASH_ENV", FAKE_CLI)
        .with("FAKE", state)
        .with("AWS_REGION", "eu-west-3")
        .with("POLL_SECONDS", "0.05")
        .with("WAIT_SECONDS", "0")
        .with("ROLLBACK_SECONDS", "0")
        .with("SMOKE_SECONDS", "0");
  }

  void addOutputs(String name, Map<String, String> outputs) {
    String lines =
        outputs.entrySet().stream()
            .map(output -> output.getKey() + "\t" + output.getValue() + "\n")
            .collect(Collectors.joining());
    write("stacks/" + name, read("stacks/" + name) + lines);
  }

  /** Lets calls that match the shell pattern fail from now on. */
  void fail(String pattern, int status, String message) {
    write("faults", read("faults") + pattern + "|" + status + "|" + message + "\n");
  }

  void deny(String pattern) {
    fail("*" + pattern + "*", 254, "An error occurred (AccessDeniedException) when calling");
  }

  void repair() {
    write("faults", "");
    broken.clear();
  }

  /** All calls since the last call of this method, quoted for a shell. */
  List<String> calls() {
    List<String> calls = read("calls").lines().map(String::strip).toList();
    write("calls", "");
    return calls;
  }

  /** Service and operation of each call. A copy to stdout is "s3 read". */
  List<String> operations() {
    return calls().stream().map(Account::operation).toList();
  }

  static String operation(String call) {
    String[] words = call.split(" ");
    return call.startsWith("s3 cp ") && call.endsWith(" -") ? "s3 read" : words[0] + " " + words[1];
  }

  /** The calls that may have changed something. */
  List<String> changes() {
    return operations().stream()
        .filter(
            operation -> !operation.matches("\\S+ (describe|list|head|get|read|wait|batch-get).*"))
        .toList();
  }

  /** Copies the state, for {@link #restore}. */
  Path snapshot() throws IOException {
    Path copy = Files.createTempDirectory(folder, "snapshot");
    Programs.copy(state, copy);
    return copy;
  }

  void restore(Path snapshot) throws IOException {
    Path copy = Files.createTempDirectory(folder, "account");
    Programs.copy(snapshot, copy);
    state = copy;
  }

  String read(String file) {
    try {
      Path path = state.resolve(file);
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String content) {
    try {
      Path path = state.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return state;
  }

  List<String> files(String folder) {
    Path root = state.resolve(folder);
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url(String site) {
    return "http://localhost:" + web.getAddress().getPort() + "/" + site;
  }

  @Override
  public void close() {
    web.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = broken.stream().anyMatch(path::startsWith) ? null : body(path);
    exchange.sendResponseHeaders(
        body == null ? brokenStatus : 200, body == null ? -1 : body.length);
    if (body != null) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private byte[] body(String path) throws IOException {
    String[] parts = path.substring(1).split("/", 2);
    return switch (parts[0]) {
      case "todo" -> parts[1].isEmpty() ? page().getBytes() : null;
      case "static" -> bytes("s3/static/" + parts[1]);
      case "toolkit" -> bytes(withColour(parts[1]));
      case "api" -> "{}".getBytes();
      default -> null;
    };
  }

  /** The page of todo-app refers to the static files of its version. */
  private String page() {
    String version = read("eb/label").strip();
    return "<script src=\"%s/%s/assets/main.js\"></script>".formatted(url("static"), version);
  }

  /** Adds the live colour to a path without a colour, like the function that routes requests. */
  private String withColour(String path) {
    String live = read("kvs/live").strip();
    String file =
        path.startsWith("blue/") || path.startsWith("green/")
            ? path
            : (live.equals("green") ? "green/" : "blue/") + path;
    return "s3/" + file.split("/")[0] + "/" + file;
  }

  private byte[] bytes(String file) throws IOException {
    if (storage.isPresent()) {
      URI object = URI.create(storage.get() + file.substring("s3".length()));
      URLConnection connection = object.toURL().openConnection();
      connection.setRequestProperty("Authorization", MOTO_USER);
      try (InputStream content = connection.getInputStream()) {
        return content.readAllBytes();
      } catch (IOException notThere) {
        return null;
      }
    }
    Path path = state.resolve(file);
    return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
  }
}
