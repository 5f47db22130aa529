package org.coursewatch.overdue.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An address of a page with its parameters: a filter lives in the address, so that it can be kept
 * and sent on. It holds codes, days and ids of practices, never a patient's number.
 */
record PageAddress(String path, Map<String, List<String>> parameters) {

  static final String REPORT = "/reports/overdue";
  static final String SUMMARY = REPORT + "/summary";

  PageAddress {
    parameters = Map.copyOf(parameters);
  }

  PageAddress with(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(parameters);
    more.put(name, List.of(value));
    return new PageAddress(path, more);
  }

  /** The address as a link has it. */
  String text() {
    String query =
        new TreeMap<>(parameters)
            .entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> pair(each.getKey(), value)))
                .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
