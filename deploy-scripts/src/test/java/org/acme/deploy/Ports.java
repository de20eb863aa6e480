package org.acme.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** Ports of the loopback interface. */
final class Ports {
  /** Long enough for a busy machine. */
  private static final long WAIT_SECONDS = 60;

  private Ports() {}

  static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until a server listens on the port. */
  static void await(int port) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
    while (!isOpen(port)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("nothing listens on port " + port);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean isOpen(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
