package org.acme.toolkit.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Random;

/**
 * Requests that are made from the description of an API and then spoiled: types, sizes, encodings,
 * methods, headers and framing. The same seed makes the same request.
 */
final class Fuzz {
  /** In bytes. The framework answers 414 to a longer request line. */
  private static final int MAX_TARGET = 4_000;

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO", "get");

  private static final List<String> PATHS =
      List.of("/", "//", "/..;/", "/%2e%2e/x", "/a;b=c", "/%00", "?a=%00", "?&&=", "?a=%F0");

  /** The framework refuses these before it looks for a route. */
  private static final List<String> MALFORMED_PATHS = List.of("?%zz", "/%", "/é", "/a|b", "?{}");

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json; charset=UTF-16",
          "application/json; charset=bogus",
          "application/merge-patch+json",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=X; charset=bogus",
          "text/plain",
          "text/plain;;;",
          "a/b/c",
          ";",
          "");

  /** Headers that something in an application might read. */
  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Charset",
          "Accept-Language",
          "Authorization",
          "Content-Encoding",
          "Content-Language",
          "Content-Range",
          "Cookie",
          "Expect",
          "Forwarded",
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "If-Modified-Since",
          "Origin",
          "Range",
          "Referer",
          "Sec-Fetch-Site",
          "TE",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Proto",
          "X-HTTP-Method-Override",
          "X-Request-Id");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "a",
          "*",
          "*/*",
          "text/event-stream",
          "a/b/c",
          "application/json;q=2",
          ",,,",
          "\"",
          "W/\"1\"",
          "null",
          "https://a",
          "ht tp://a",
          "cross-site",
          "gzip",
          "100-continue",
          "200-ok",
          "bytes=0-,5-1",
          "for=\";proto=",
          "999.1.1.1",
          "::ffff:1.2.3.4%a",
          "-1",
          "99999999999999999999",
          "Bearer ",
          "session=a.b.c; session=; __Host-session=%",
          "é\u00ff\u00a0",
          "x".repeat(3_000));

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0301",
          "\ud83d\ude00",
          "\ud800",
          "\ufeff",
          "\u202e",
          "\u2028",
          "true",
          "-0",
          "9".repeat(400),
          "auto",
          "en",
          "xx-YY",
          "0".repeat(24),
          "2026-02-30",
          "2026-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "../../etc/passwd",
          "a.docx",
          "{\"$ne\":null}",
          "${jndi:ldap://a}",
          "<script>",
          "%s%n",
          "x".repeat(300),
          "The system should recieve an order. ".repeat(60));

  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e999999999",
          "0.1e-400",
          "9".repeat(5_000),
          "NaN",
          "[]",
          "{}",
          "[[]]",
          "[".repeat(2_000),
          "{\"a\":".repeat(2_000),
          "[" + "null,".repeat(3_000) + "null]",
          "[" + "\"\",".repeat(3_000) + "\"\"]",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "'a'",
          "// a",
          "");

  /**
   * A request to send over a connection of its own.
   *
   * @param bytes in ISO 8859-1; lines end with {@code \n}
   * @param cut whether it has no end, so that nobody waits for an answer
   * @param plain whether an error may be answered without a problem: no route is reached, or HEAD
   */
  record Spoiled(String bytes, boolean cut, boolean plain) {
    /** The head; the seed makes the rest again. */
    @Override
    public String toString() {
      return bytes.substring(0, Math.min(bytes.length(), 1_000)).replace('\u0000', '?');
    }
  }

  /** One operation of the description. */
  private record Operation(String method, String path, JsonNode description) {}

  private final JsonNode description;
  private final List<Operation> operations = new ArrayList<>();

  Fuzz(Path file) throws IOException {
    description = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
    for (Entry<String, JsonNode> path : description.get("paths").properties()) {
      for (Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(
            new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue()));
      }
    }
  }

  Spoiled request(long seed) {
    return new Request(new Random(seed)).build();
  }

  /** A request in the making. */
  private final class Request {
    private final Random random;

    private Request(Random random) {
      this.random = random;
      random.nextLong(); // The first values of neighbouring seeds are alike.
    }

    private Spoiled build() {
      Operation operation = any(operations);
      String method = happens(10) ? any(METHODS) : operation.method();
      String target = target(operation);
      boolean plain = method.equals("HEAD") || target.length() > MAX_TARGET;
      StringBuilder head = new StringBuilder(method + " " + target);
      if (happens(2)) {
        head.append(any(MALFORMED_PATHS));
        plain = true;
      }
      boolean malformed = happens(2);
      head.append(
          malformed ? any(List.of("", " HTTP/9.9", " \u0001", " HTTP/1.1 x")) : " HTTP/1.1");
      if (!happens(1)) {
        head.append("\nHost: ").append(happens(2) ? any(List.of("a b", "", "é", "a:b")) : "a");
      }
      head.append("\nConnection: close");
      JsonNode content = operation.description().path("requestBody").path("content");
      String type = happens(10) ? any(TYPES) : content.isMissingNode() ? null : first(content);
      if (type != null) {
        head.append("\nContent-Type: ").append(type);
        if (type.equals("multipart/form-data")) {
          head.append("; boundary=X");
        }
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        String header = any(HEADERS);
        head.append('\n').append(header).append(": ").append(any(VALUES));
        plain |= header.equals("Origin"); // CORS comes before the routes.
      }
      if (happens(1)) {
        head.append(any(List.of("\nno colon", "\n: a", "\nA\u0000: a", "\nB: a\n folded")));
        plain = true;
      }
      String body = content.isMissingNode() && !happens(10) ? null : body(content);
      boolean cut = body != null && happens(5);
      return new Spoiled(head + framed(body, cut), cut, plain || malformed || hasBadHost(head));
    }

    private boolean hasBadHost(StringBuilder head) {
      return head.indexOf("\nHost: a\n") < 0;
    }

    private String target(Operation operation) {
      String path = operation.path().replaceAll("\\{\\w+}", encoded(text()));
      StringBuilder query = new StringBuilder();
      for (JsonNode parameter : operation.description().path("parameters")) {
        if (parameter.path("in").asText().equals("query") && !happens(20)) {
          String value = happens(60) ? any(List.of("true", "0".repeat(24), "")) : encoded(text());
          query.append('&').append(parameter.get("name").asText()).append('=').append(value);
        }
      }
      String target = query.isEmpty() ? path : path + "?" + query.substring(1);
      return happens(10) ? target + any(PATHS) : target;
    }

    private String body(JsonNode content) {
      if (content.has("multipart/form-data")) {
        return form(content.get("multipart/form-data").get("schema"));
      }
      if (content.has("application/x-www-form-urlencoded")) {
        return fields(content.get("application/x-www-form-urlencoded").get("schema"));
      }
      String json =
          content.isEmpty() ? any(JSON) : json(content.get(first(content)).get("schema"), 0);
      byte[] bytes = json.getBytes(happens(5) ? any(List.of(UTF_16, ISO_8859_1)) : UTF_8);
      if (happens(10)) {
        for (int i = 0; bytes.length > 0 && i < 3; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      String body = new String(bytes, ISO_8859_1);
      return happens(5) ? body.substring(0, random.nextInt(body.length() + 1)) : body;
    }

    /** A value of a schema, or of any other. */
    private String json(JsonNode schema, int depth) {
      if (happens(8) || depth > 9) {
        return happens(50) ? any(JSON) : quoted(text());
      }
      if (schema.has("$ref")) {
        return json(description.at(schema.get("$ref").asText().substring(1)), depth + 1);
      }
      JsonNode type = schema.path("type");
      return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
        case "object" -> object(schema, depth);
        case "array" -> array(schema.get("items"), depth);
        case "boolean" -> Boolean.toString(random.nextBoolean());
        case "integer", "number" -> happens(80) ? "1" : Long.toString(random.nextLong());
        default -> quoted(string(schema));
      };
    }

    private String object(JsonNode schema, int depth) {
      List<String> members = new ArrayList<>();
      for (Entry<String, JsonNode> member : schema.path("properties").properties()) {
        if (!happens(10)) {
          members.add(quoted(member.getKey()) + ":" + json(member.getValue(), depth + 1));
        }
      }
      if (happens(5)) {
        members.add(members.isEmpty() || happens(50) ? quoted(text()) + ":1" : members.get(0));
      }
      return "{" + String.join(",", members) + "}";
    }

    private String array(JsonNode items, int depth) {
      List<String> elements = new ArrayList<>();
      for (int i = happens(3) ? 1_100 : random.nextInt(4); i > 0; i--) {
        elements.add(json(items, depth + 1));
      }
      return "[" + String.join(",", elements) + "]";
    }

    private String string(JsonNode schema) {
      JsonNode example = schema.path(schema.has("enum") ? "enum" : "examples").path(0);
      return example.isTextual() && happens(70) ? example.asText() : text();
    }

    private String form(JsonNode schema) {
      StringBuilder form = new StringBuilder();
      for (Entry<String, JsonNode> field : known(schema).get("properties").properties()) {
        for (int i = happens(3) ? 1_100 : happens(20) ? random.nextInt(3) : 1; i > 0; i--) {
          form.append(happens(2) ? "--Y\n" : "--X\n").append(partHead(field.getKey()));
          form.append(partBody(field)).append(happens(2) ? "" : "\n");
        }
      }
      return form.append(happens(5) ? "" : "--X--\n").toString();
    }

    /** A schema, which others may refer to by its name. */
    private JsonNode known(JsonNode schema) {
      return schema.has("$ref") ? description.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private String fields(JsonNode schema) {
      List<String> fields = new ArrayList<>();
      for (Entry<String, JsonNode> field : known(schema).get("properties").properties()) {
        for (int i = happens(3) ? 1_100 : random.nextInt(2); i > 0; i--) {
          String value = string(field.getValue());
          fields.add(field.getKey() + "=" + (happens(5) ? bytesOf(value) : encoded(value)));
        }
      }
      return String.join("&", fields);
    }

    private String partHead(String name) {
      String head = "Content-Disposition: form-data; name=\"" + name + "\"";
      if (name.equals("file") || happens(3)) {
        head +=
            any(
                List.of(
                    "; filename=\"a.md\"",
                    "; filename=\"a.txt\"",
                    "; filename=\"a.html\"",
                    "; filename=\"a.docx\"",
                    "; filename=\"\"",
                    "; filename=\"a.md",
                    "; filename*=bogus''a.md",
                    ""));
      }
      if (happens(10)) {
        String other = any(List.of("Content-Type", "Content-Transfer-Encoding", "Content-Length"));
        head += "\n" + other + ": " + any(happens(50) ? TYPES : VALUES);
      }
      return (happens(3) ? any(List.of("", "no colon", "Content-Disposition: form-data")) : head)
          + (happens(2) ? "\n" : "\n\n");
    }

    private String partBody(Entry<String, JsonNode> field) {
      JsonNode schema = field.getValue();
      boolean list = schema.path("type").asText().equals("array");
      return bytesOf(string(list ? schema.get("items") : schema));
    }

    /** The end of the head, and the body. */
    private String framed(String body, boolean cut) {
      if (body == null) {
        return "\n\n";
      }
      int length = body.replace("\n", "\r\n").length();
      if (cut) {
        return "\nContent-Length: " + (length + 100) + "\n\n" + body;
      }
      if (happens(10)) {
        return "\nTransfer-Encoding: chunked\n\n"
            + (length == 0 ? "" : Integer.toHexString(length) + "\n" + body + "\n")
            + "0\n"
            + (happens(30) ? "X-Trailer: a\n" : "")
            + "\n";
      }
      return "\nContent-Length: " + length + "\n\n" + body;
    }

    private String text() {
      return any(TEXTS);
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private boolean happens(int percent) {
      return random.nextInt(100) < percent;
    }
  }

  private static String first(JsonNode object) {
    return object.fieldNames().next();
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000")
        + '"';
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** The bytes of a text in UTF-8, each as a character. */
  private static String bytesOf(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
