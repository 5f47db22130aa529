package org.coursewatch.subscription;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.coursewatch.fhir.FhirValidation;

/** A system that subscribes: a real HTTP server that answers as told and keeps what it got. */
final class Subscriber implements AutoCloseable {

  /** A call as it came. */
  record Got(Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.get(name).getFirst();
    }

    /** The value of the parameter {@code name} of the status, as text. */
    String told(String name, String type) {
      return JsonPath.from(body)
          .getString(
              "entry[0].resource.parameter.find { it.name == '%s' }.%s".formatted(name, type));
    }

    String kind() {
      return told("type", "valueCode");
    }

    /** The value of the part {@code name} of the event, as text. */
    String event(String name, String type) {
      return JsonPath.from(body)
          .getString(
              "entry[0].resource.parameter.find { it.name == 'notification-event' }.part.find { it.name == '%s' }.%s"
                  .formatted(name, type));
    }

    String number() {
      return event("event-number", "valueString");
    }

    String focus() {
      return event("focus", "valueReference.identifier.value");
    }
  }

  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final Set<String> judged = new HashSet<>();
  private volatile int status = 200;

  Subscriber() {
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
    return "http://localhost:" + server.getAddress().getPort() + "/told";
  }

  void answers(int other) {
    status = other;
  }

  /** Everything it got. All that left is valid FHIR; each is judged once. */
  List<Got> got() {
    got.stream()
        .filter(each -> judged.add(each.body()))
        .forEach(each -> FhirValidation.assertValid(each.body()));
    return List.copyOf(got);
  }

  /** The events it got. */
  List<Got> events() {
    return got().stream().filter(each -> each.kind().equals("event-notification")).toList();
  }

  void forget() {
    got.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      got.add(new Got(Map.copyOf(call.getRequestHeaders()), body));
      call.sendResponseHeaders(status, -1);
    }
  }
}
