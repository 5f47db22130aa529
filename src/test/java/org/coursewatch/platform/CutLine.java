package org.coursewatch.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line to the database that breaks where it hurts most: at the next commit, just before the
 * server hears of it or just after it has done it. The client sees the same both times: a
 * connection that is gone, and no answer.
 */
public final class CutLine implements AutoCloseable {

  /** What is lost. */
  public enum Loss {
    /** The server never hears of the commit. */
    REQUEST,
    /** The server has committed, and nobody hears of that. */
    ANSWER
  }

  /** The driver gives the statement a name and sends only that from then on. */
  private static final Pattern PREPARED = Pattern.compile("P.{4}(\\w*)\0COMMIT\0", Pattern.DOTALL);

  private static final String DONE = "COMMIT\0";

  private final ServerSocket door;
  private final int server;
  private final AtomicReference<Loss> next = new AtomicReference<>();

  private CutLine(ServerSocket door, int server) {
    this.door = door;
    this.server = server;
  }

  /** A line to the database at port {@code server} of this machine. */
  public static CutLine to(int server) throws IOException {
    CutLine line = new CutLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
    Thread.ofVirtual().start(line::accept);
    return line;
  }

  public int port() {
    return door.getLocalPort();
  }

  /** At the next commit that passes, whoever's it is, {@code loss} happens, once. */
  public void cutAtNextCommit(Loss loss) {
    next.set(loss);
  }

  /** Whether it has happened. */
  public boolean isCut() {
    return next.get() == null;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
        client.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
        Set<String> names = ConcurrentHashMap.newKeySet();
        Thread.ofVirtual().start(() -> pass(client, database, Loss.REQUEST, names));
        Thread.ofVirtual().start(() -> pass(database, client, Loss.ANSWER, names));
      }
    } catch (IOException e) {
      if (!door.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void pass(Socket from, Socket to, Loss loss, Set<String> names) {
    byte[] bytes = new byte[64 * 1024];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        String text = new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
        boolean isCommit = loss == Loss.ANSWER ? text.contains(DONE) : asksForCommit(text, names);
        if (isCommit && next.compareAndSet(loss, null)) {
          return;
        }
        out.write(bytes, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // One side is gone; the other follows.
      return;
    }
  }

  private static boolean asksForCommit(String text, Set<String> names) {
    Matcher prepared = PREPARED.matcher(text);
    if (prepared.find()) {
      names.add(prepared.group(1));
      return true;
    }
    return names.stream().anyMatch(name -> !name.isEmpty() && text.contains("\0" + name + "\0"));
  }
}
