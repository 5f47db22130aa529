package org.coursewatch.people.rest;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Keeps every line that is logged, with the request's context and the whole trace of an exception,
 * every address asked for and every header that comes back. Our own categories are heard from DEBUG
 * on, all others as they are set.
 */
final class Eavesdropper extends Handler implements Filter {

  private static final Logger ROOT = LogContext.getLogContext().getLogger("");
  private static final Logger OURS = LogContext.getLogContext().getLogger("org.coursewatch");

  /** Not the service, but the server of the tests in the same process; it tells of mailboxes. */
  private static final String MAIL_SERVER = "com.icegreen.";

  private final PatternFormatter formatter = new PatternFormatter("%p [%c] (%t) %X %s%e%n");
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final List<String> addresses = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();
  private boolean addressesAreOurs = true;

  private Eavesdropper() {}

  static Eavesdropper begin() {
    Eavesdropper begun = new Eavesdropper();
    begun.setLevel(Level.ALL);
    ROOT.addHandler(begun);
    OURS.setLevel(Level.DEBUG);
    RestAssured.filters(begun);
    return begun;
  }

  void end() {
    ROOT.removeHandler(this);
    OURS.setLevel(null);
    RestAssured.replaceFiltersWith(List.of());
  }

  /** The addresses that follow are a clumsy client's; what comes back is listened to as ever. */
  void addressesAreWrongNow() {
    addressesAreOurs = false;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    if (addressesAreOurs) {
      String address = request.getMethod() + " " + request.getURI();
      addresses.add(address + " " + URLDecoder.decode(address, StandardCharsets.UTF_8));
    }
    answer.getHeaders().forEach(header -> headers.add(header.toString()));
    return answer;
  }

  /** The log once it tells of the request with {@code id}, whose line comes after its answer. */
  String logUpTo(String id) throws InterruptedException {
    Instant patience = Instant.now().plus(Duration.ofSeconds(10));
    while (lines.stream().noneMatch(line -> line.contains(id))
        && Instant.now().isBefore(patience)) {
      Thread.sleep(20);
    }
    return String.join("", lines);
  }

  List<String> addresses() {
    return addresses;
  }

  List<String> headers() {
    return headers;
  }

  @Override
  public void publish(LogRecord line) {
    if (!String.valueOf(line.getLoggerName()).startsWith(MAIL_SERVER)) {
      lines.add(formatter.format(line));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
