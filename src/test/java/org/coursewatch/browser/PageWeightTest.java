package org.coursewatch.browser;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.assertj.core.api.SoftAssertions;
import org.coursewatch.browser.MainPages.Workspace;
import org.coursewatch.notice.Language;
import org.junit.jupiter.api.Test;

/**
 * The main pages are light enough for an old office computer: counted as a browser receives them.
 */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class PageWeightTest {

  private static final long MOST_BYTES = 150_000;

  @Inject MainPages pages;

  @Test
  void everyMainPageIsLight() {
    SoftAssertions softly = new SoftAssertions();
    for (Workspace workspace : pages.all()) {
      try (Visitor visitor =
          Visitor.signIn(workspace.account(), workspace.role(), Device.DESKTOP, Language.EN)) {
        for (String address : workspace.addresses()) {
          visitor.open(address);
          softly
              .assertThat(Load.of(visitor, address).bytes())
              .as("bytes of " + address)
              .isBetween(1_000L, MOST_BYTES);
        }
      }
    }
    softly.assertAll();
  }
}
