package org.coursewatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.notice.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody signs in, sees who is signed in, changes the language and signs out. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class StartPathTest {

  @Inject TestPeople people;

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void fromSigningInToSigningOut(Device device, Language language) {
    String account = "rx-" + UUID.randomUUID();
    people.pharmacist(account);
    try (Visitor pharmacist = Visitor.signIn(account, "pharmacist", device, language)) {
      pharmacist.open("/").look("start");
      pharmacist.open("/account").look("account");
      assertThat(pharmacist.page().locator("html").getAttribute("lang")).isEqualTo(language.tag());
      assertThat(pharmacist.page().content()).contains(account);

      pharmacist.page().locator("button[name=language]").click();
      pharmacist.page().waitForLoadState();
      assertThat(pharmacist.page().url()).endsWith("/account");
      assertThat(pharmacist.page().locator("html").getAttribute("lang"))
          .isNotEqualTo(language.tag());

      pharmacist.page().locator("form[action='/account/sign-out'] button").click();
      pharmacist.page().waitForLoadState();
      assertThat(pharmacist.page().url()).endsWith("/");
      pharmacist.examine();
    }
  }
}
