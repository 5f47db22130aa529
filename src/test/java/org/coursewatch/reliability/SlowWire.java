package org.coursewatch.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A wire to a server on the loopback address, which can be slow, silent, or cut. */
final class SlowWire implements AutoCloseable {

  private static final int BUFFER = 16 * 1024;

  private final ServerSocket listening;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong delayMillis = new AtomicLong();
  private final AtomicBoolean isSilent = new AtomicBoolean();

  private SlowWire(ServerSocket listening, int target) {
    this.listening = listening;
    this.target = target;
  }

  /** A fast one to the port {@code target}. */
  static SlowWire to(int target) throws IOException {
    SlowWire wire =
        new SlowWire(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
    Thread.ofVirtual().start(wire::accept);
    return wire;
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Every answer of the server takes so much longer from now on. */
  void delay(long millis) {
    delayMillis.set(millis);
  }

  /** Nothing comes through in either direction, and nobody is told; or all goes on. */
  void silence(boolean on) {
    isSilent.set(on);
  }

  /** Ends every connection; new ones are taken. */
  void cut() {
    open.forEach(SlowWire::end);
    open.clear();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        connect(listening.accept());
      } catch (IOException e) {
        // This wire is closed, or the client went at once.
        pause(10);
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException e) {
      // The server is away: the client finds its connection ended.
      end(client);
      return;
    }
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    open.add(client);
    open.add(server);
    Thread.ofVirtual().start(() -> carry(client, server, false));
    Thread.ofVirtual().start(() -> carry(server, client, true));
  }

  private void carry(Socket from, Socket to, boolean isAnswer) {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (isAnswer) {
          pause(delayMillis.get());
        }
        while (isSilent.get()) {
          pause(20);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // One side has gone; so does the other.
    } finally {
      end(from);
      end(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void pause(long millis) {
    try {
      if (millis > 0) {
        Thread.sleep(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is ended either way.
    }
  }
}
