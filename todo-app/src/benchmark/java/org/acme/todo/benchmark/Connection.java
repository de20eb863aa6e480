package org.acme.todo.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kept-alive HTTP connection with little overhead, so that the server is measured and not the
 * client.
 */
final class Connection implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;
  private static final Pattern LENGTH =
      Pattern.compile("^content-length: (\\d+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern COOKIE =
      Pattern.compile("^set-cookie: (__Host-session=[^;]+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private final Socket socket;
  private final InputStream in;

  record Answer(String head, byte[] body) {
    int status() {
      return Integer.parseInt(head.substring("HTTP/1.1 ".length()).substring(0, 3));
    }

    String cookie() {
      return find(COOKIE, head, "");
    }

    Answer expect(int status) throws IOException {
      if (status() != status) {
        throw new IOException("Expected " + status + ", got " + head + new String(body, UTF_8));
      }
      return this;
    }
  }

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  static byte[] request(String method, String path, String cookie, String json) {
    byte[] body = json.getBytes(UTF_8);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    String head =
        """
        %s %s HTTP/1.1
        Host: localhost
        Cookie: %s
        Content-Length: %d
        """
            .formatted(method, path, cookie, body.length);
    String type = body.length == 0 ? "" : "Content-Type: application/json\n";
    request.writeBytes((head + type + "\n").replace("\n", "\r\n").getBytes(ISO_8859_1));
    request.writeBytes(body);
    return request.toByteArray();
  }

  Answer send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String head = readHead();
    int length = Integer.parseInt(find(LENGTH, head, "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("The answer ends early");
    }
    return new Answer(head, body);
  }

  private String readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    for (int end = 0; end < 2; ) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("There is no answer");
      }
      if (next == '\n') {
        end++;
      } else if (next != '\r') {
        end = 0;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static String find(Pattern pattern, String text, String otherwise) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
