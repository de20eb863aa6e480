package org.acme.toolkit.hostile;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer to a hostile request.
 *
 * @param headers by their names in any case; of several with one name, the last
 */
record Answer(int status, Map<String, String> headers, String body) {

  static Answer of(HttpResponse<String> response) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Answer(response.statusCode(), headers, response.body());
  }

  /**
   * @param bytes everything that came over a connection
   */
  static Answer parse(String bytes) {
    int end = bytes.indexOf("\r\n\r\n");
    String body = bytes.substring(end + 4);
    if (bytes.startsWith("HTTP/1.1 1")) { // such as 100 Continue, after which the answer comes
      return parse(body);
    }
    String[] head = bytes.substring(0, end).split("\r\n");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < head.length; i++) {
      String[] header = head[i].split(": ?", 2);
      headers.put(header[0], header[1]);
    }
    return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, body);
  }

  boolean isSuccess() {
    return status < 400;
  }

  /** Whether it says when to try again. */
  boolean isRefusal() {
    return (status == 429 || status == 503) && hasRetryAfter();
  }

  /** What is wrong with the answer, whatever the request was. */
  Optional<String> fault() {
    if (isSuccess()) {
      return Optional.empty();
    }
    if (status >= 500 && !(status == 503 || status == 504) || status >= 503 && !hasRetryAfter()) {
      return Optional.of("a failure: " + this);
    }
    return isProblem() ? Optional.empty() : Optional.of("no problem with a requestId: " + this);
  }

  @Override
  public String toString() {
    return status + " " + headers + " " + body.substring(0, Math.min(body.length(), 500));
  }

  private boolean hasRetryAfter() {
    return headers.containsKey("Retry-After");
  }

  private boolean isProblem() {
    return headers.getOrDefault("Content-Type", "").startsWith("application/problem+json")
        && body.contains("\"requestId\":\"");
  }
}
