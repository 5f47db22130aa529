package org.coursewatch.browser;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.IntStream;
import org.coursewatch.browser.MainPages.Workspace;
import org.coursewatch.notice.Language;
import org.junit.jupiter.api.Test;

/**
 * How long the main pages take to be ready in a browser with an empty cache, beside an empty page
 * of the same service in the same run. No test of the build: {@code deploy/bench/pages.sh} runs it.
 */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class PageMeasure {

  private static final int TIMES = 15;

  @Inject MainPages pages;

  @Test
  void measure() {
    for (Workspace workspace : pages.all()) {
      try (Visitor visitor =
          Visitor.signIn(workspace.account(), workspace.role(), Device.DESKTOP, Language.EN)) {
        median(visitor, EmptyPage.ADDRESS);
        for (String address : workspace.addresses()) {
          median(visitor, address);
          double empty = median(visitor, EmptyPage.ADDRESS);
          double ready = median(visitor, address);
          long bytes = Load.of(visitor, address).bytes();
          System.out.printf(
              Locale.ROOT,
              "MEASURED %s: %,d bytes, ready in %.0f ms, empty page %.0f ms, ratio %.1f%n",
              address.replaceAll("[0-9a-f-]{36}", "…"),
              bytes,
              ready,
              empty,
              ready / empty);
        }
      }
    }
  }

  private static double median(Visitor visitor, String address) {
    return IntStream.range(0, TIMES)
        .mapToDouble(i -> Load.of(visitor, address).readyMillis())
        .sorted()
        .skip(TIMES / 2)
        .findFirst()
        .orElseThrow();
  }
}
