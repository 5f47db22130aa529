package org.coursewatch.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A system of others: a real HTTP server that answers as told, and keeps what it got. */
final class Endpoint implements AutoCloseable {

  /** A call as it came. */
  record Got(String delivery, String signature, String body) {}

  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile long millis;
  private volatile @Nullable String location;

  Endpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/hook?of=us";
  }

  List<Got> got() {
    return got;
  }

  void answers(int other) {
    status = other;
  }

  void takes(long other) {
    millis = other;
  }

  void leadsTo(String other) {
    location = other;
    status = 302;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Thread.sleep(millis);
      got.add(
          new Got(
              call.getRequestHeaders().getFirst("Coursewatch-Delivery"),
              call.getRequestHeaders().getFirst("Coursewatch-Signature"),
              body));
      if (location != null) {
        call.getResponseHeaders().set("Location", location);
      }
      byte[] answer = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(status, answer.length);
      call.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
