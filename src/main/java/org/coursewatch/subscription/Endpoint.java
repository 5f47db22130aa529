package org.coursewatch.subscription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where notifications go. Kept sealed: the address and the headers may hold a token.
 *
 * @param address of the endpoint
 * @param secret what calls are signed with
 * @param reason why it was subscribed, in the subscriber's words; empty when not told
 * @param headers that every call carries, by name
 */
public record Endpoint(String address, String secret, String reason, Map<String, String> headers) {

  public Endpoint {
    headers = Map.copyOf(headers);
    Stream<String> parts =
        Stream.concat(
            Stream.of(address, secret, reason),
            Stream.concat(headers.keySet().stream(), headers.values().stream()));
    if (parts.anyMatch(part -> part.indexOf('\n') >= 0)) {
      throw new IllegalArgumentException("a part of an endpoint is one line");
    }
  }

  /** One text of all of it, a line each. */
  public String text() {
    return Stream.concat(
            Stream.of(address, secret, reason),
            headers.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** What {@link #text} wrote. */
  public static Endpoint parse(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines.subList(3, lines.size())) {
      int colon = line.indexOf(": ");
      headers.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return new Endpoint(lines.get(0), lines.get(1), lines.get(2), headers);
  }
}
