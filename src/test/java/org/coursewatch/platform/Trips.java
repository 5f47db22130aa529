package org.coursewatch.platform;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between the service and its database, hands everything on and takes down what the service
 * sends: each trip there and back, with the statements that went along. It reads version 3 of the
 * frontend protocol, in which a trip ends with a Sync or is a simple Query.
 */
public final class Trips implements AutoCloseable {

  /** One trip: the texts of its statements in the order in which they are carried out. */
  public record Trip(List<String> statements) {}

  private static final List<Trip> MADE = new CopyOnWriteArrayList<>();
  private static final int PROTOCOL_3 = 196_608;

  private final ServerSocket door;
  private final int server;

  /** Listens on a free port of the loopback interface, for a database at {@code server}. */
  Trips(int server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** The trips of whatever is connected through here while {@code work} is done. */
  public static List<Trip> of(Runnable work) {
    int before = MADE.size();
    work.run();
    return List.copyOf(MADE.subList(before, MADE.size()));
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
        client.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> new Session(client, database).run());
        Thread.ofPlatform().daemon().start(() -> copy(database, client));
      } catch (IOException e) {
        return; // The door was closed.
      }
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of them hung up, and so does the other.
    }
  }

  /** What one connection sends. */
  private static final class Session {

    private final Socket client;
    private final Socket database;
    private final Map<String, String> prepared = new HashMap<>();
    private final Map<String, String> bound = new HashMap<>();
    private List<String> statements = new ArrayList<>();

    Session(Socket client, Socket database) {
      this.client = client;
      this.database = database;
    }

    void run() {
      try (client;
          database) {
        DataInputStream in = new DataInputStream(client.getInputStream());
        DataOutputStream out = new DataOutputStream(database.getOutputStream());
        while (forward(in.readInt(), in, out).getInt() != PROTOCOL_3) {
          out.flush(); // Asked whether the server speaks TLS.
        }
        out.flush();
        while (true) {
          byte kind = in.readByte();
          out.writeByte(kind);
          take(kind, forward(in.readInt(), in, out));
          if (in.available() == 0) {
            out.flush();
          }
        }
      } catch (IOException e) {
        // Hung up.
      }
    }

    private static ByteBuffer forward(int length, DataInputStream in, DataOutputStream out)
        throws IOException {
      byte[] body = in.readNBytes(length - Integer.BYTES);
      out.writeInt(length);
      out.write(body);
      return ByteBuffer.wrap(body);
    }

    private void take(byte kind, ByteBuffer body) {
      switch (kind) {
        case 'P' -> prepared.put(text(body), text(body));
        case 'B' -> bound.put(text(body), prepared.getOrDefault(text(body), "?"));
        case 'E' -> statements.add(bound.getOrDefault(text(body), "?"));
        case 'Q' -> simple(text(body));
        case 'S' -> end();
        default -> {
          // Nothing that is carried out.
        }
      }
    }

    /** A transaction is begun without waiting for an answer, together with what comes next. */
    private void simple(String sql) {
      statements.add(sql);
      if (!sql.equals("BEGIN")) {
        end();
      }
    }

    private void end() {
      MADE.add(new Trip(List.copyOf(statements)));
      statements = new ArrayList<>();
    }

    private static String text(ByteBuffer body) {
      int from = body.position();
      while (body.get() != 0) {
        // To the end of the text.
      }
      return new String(body.array(), from, body.position() - from - 1, StandardCharsets.UTF_8);
    }
  }
}
