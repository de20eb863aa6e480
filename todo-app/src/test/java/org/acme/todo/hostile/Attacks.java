package org.acme.todo.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acme.todo.request.RawRequest;

/** Attacks by connections, which are the same for every application. */
final class Attacks {
  private static final int REQUESTS = Integer.getInteger("hostile.requests", 200);

  /** The first; the others follow. */
  private static final long SEED = Long.getLong("hostile.seed", 1);

  /** The application may close the connection while a larger body is sent. */
  private static final int MAX_UNREAD = 60_000;

  private final URI url;

  Attacks(URI url) {
    this.url = url;
  }

  /** Sends requests that are made from the description of the API, and checks the answers. */
  void fuzz(String description) throws Exception {
    var fuzz = new Fuzz(Path.of(description));

    List<Optional<String>> faults =
        Target.each(
            8,
            REQUESTS,
            i -> {
              long seed = SEED + i;
              return fault(fuzz.request(seed)).map(fault -> "seed " + seed + ": " + fault);
            });

    assertThat(faults.stream().flatMap(Optional::stream)).isEmpty();
  }

  private Optional<String> fault(Fuzz.Spoiled request) {
    try (var connection = new RawRequest(url, request.bytes())) {
      if (request.cut()) {
        return Optional.empty();
      }
      String answer = connection.answer();
      if (answer.isEmpty()) {
        return Optional.of("no answer to " + request);
      }
      Answer parsed = Answer.parse(answer);
      return request.plain() && parsed.status() < 500
          ? Optional.empty()
          : parsed.fault().map(fault -> fault + " to " + request);
    } catch (IOException e) {
      return request.bytes().length() > MAX_UNREAD
          ? Optional.empty()
          : Optional.of(e + " to " + request);
    }
  }

  /** Opens connections that send a byte every few seconds, and leave at last. */
  void trickle(int connections, String request) throws Exception {
    List<RawRequest> slow = new ArrayList<>();
    try {
      for (int i = 0; i < connections; i++) {
        // One in four has not even sent the whole head.
        slow.add(new RawRequest(url, i % 4 == 0 ? request.substring(0, 9) : request));
      }
      for (int i = 0; i < (Target.ALL ? 10 : 2); i++) {
        Thread.sleep(3_000);
        slow.forEach(Attacks::sendByte);
      }
    } finally {
      for (RawRequest connection : slow) {
        connection.close();
      }
    }
  }

  private static void sendByte(RawRequest connection) {
    try {
      connection.send("a");
    } catch (IOException e) {
      // The application has closed it, which is its right.
    }
  }

  /** Sends a request from many clients, which leave when the work has begun. */
  void leave(int clients, String request) throws Exception {
    Target.atOnce(
        clients,
        i -> {
          try {
            var connection = new RawRequest(url, request);
            Thread.sleep(200);
            connection.close();
          } catch (IOException e) {
            // The application has refused it before the client had sent everything.
          }
          return null;
        });
  }

  /** A request with a JSON body. */
  static String post(String path, String body) {
    return "POST "
        + path
        + " HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: "
        + body.length()
        + "\n\n"
        + body;
  }
}
