package org.acme.todo.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** A connection that sends exactly what a test says. */
public final class RawRequest implements AutoCloseable {
  /** So that a request without an answer fails its test. */
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;

  /**
   * @param bytes of the request in ISO 8859-1; lines end with {@code \\n}
   */
  public RawRequest(URI server, String bytes) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    send(bytes);
  }

  /** Sends more, in the same encoding. */
  public void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.replace("\n", "\r\n").getBytes(ISO_8859_1));
  }

  /** Everything that the server sends until it closes the connection. */
  public String answer() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
