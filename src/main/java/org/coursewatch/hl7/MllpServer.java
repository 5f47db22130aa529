package org.coursewatch.hl7;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocket;
import org.coursewatch.hl7.Senders.Peer;
import org.jboss.logging.Logger;

/**
 * Listens at one socket; each connection has a thread, and its messages are answered one after the
 * other.
 */
final class MllpServer implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(MllpServer.class);

  /**
   * After a connection that broke: if the machine has no more sockets, asking at once is no help.
   */
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** Answers messages. */
  @FunctionalInterface
  interface Answers {
    byte[] to(byte[] message, Peer peer);
  }

  /**
   * What a connection may take.
   *
   * @param idle how long it may be silent
   * @param connections how many there are at once; further ones are closed
   * @param bytes of a message
   */
  record Limits(Duration idle, int connections, int bytes) {}

  private final ServerSocket server;
  private final Limits limits;
  private final Answers answers;
  private final Semaphore free;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  MllpServer(ServerSocket server, Limits limits, Answers answers) {
    this.server = server;
    this.limits = limits;
    this.answers = answers;
    this.free = new Semaphore(limits.connections());
  }

  int port() {
    return server.getLocalPort();
  }

  void start() {
    Thread.ofVirtual().name("hl7-listener").start(this::listen);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException e) {
      LOG.debugf("A socket did not close: %s", e.getClass().getName());
    }
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (free.tryAcquire()) {
          open.add(socket);
          Thread.ofVirtual().name("hl7-connection").start(() -> serve(socket));
        } else {
          socket.close();
        }
      } catch (IOException e) {
        // A connection that broke while it came; the others go on.
        LOG.debugf("A connection of HL7 v2 was not taken: %s", e.getClass().getName());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout(Math.toIntExact(limits.idle().toMillis()));
      Peer peer = new Peer(socket.getInetAddress().getHostAddress(), certificate(socket));
      InputStream in = new BufferedInputStream(socket.getInputStream());
      byte[] message = MllpFrames.read(in, limits.bytes());
      while (message != null) {
        MllpFrames.write(socket.getOutputStream(), answers.to(message, peer));
        message = MllpFrames.read(in, limits.bytes());
      }
    } catch (IOException | GeneralSecurityException e) {
      LOG.infof("A connection of HL7 v2 ended: %s", e.getClass().getName());
    } finally {
      open.remove(socket);
      free.release();
    }
  }

  private static String certificate(Socket socket) throws IOException, GeneralSecurityException {
    if (!(socket instanceof SSLSocket tls)) {
      return "";
    }
    tls.startHandshake();
    byte[] first = tls.getSession().getPeerCertificates()[0].getEncoded();
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first));
  }
}
