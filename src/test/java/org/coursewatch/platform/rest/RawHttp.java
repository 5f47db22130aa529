package org.coursewatch.platform.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** HTTP as no decent client speaks it. */
final class RawHttp {

  private static final int MIB = 1024 * 1024;

  private RawHttp() {}

  /**
   * What comes back on a connection of its own for {@code head} and as many chunks of a MiB as the
   * server takes.
   */
  static String answer(int port, String head, int chunks) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = ("100000\r\n" + "x".repeat(MIB) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < chunks && socket.getInputStream().available() == 0; i++) {
        out.write(chunk);
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
