package org.coursewatch.selfcare.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.browser.ConsoleProfile;
import org.coursewatch.browser.Device;
import org.coursewatch.browser.Visitor;
import org.coursewatch.notice.Language;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.selfcare.OwnPatient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A patient at a browser: from the next step to all questions right, and what else is there. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class PatientPathTest {

  @Inject TestPeople people;
  @Inject OwnPatient own;
  @Inject ServiceClock clock;

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void fromTheNextStepToEverythingDone(Device device, Language language) {
    String account = "patient-" + UUID.randomUUID();
    LocalDate today = clock.now().atZone(TestPeople.NEW_YORK).toLocalDate();
    own.waiting(people.practice(TestPeople.NEW_YORK), account, today);
    try (Visitor patient = Visitor.signIn(account, "patient", device, language)) {
      Page page = patient.page();
      assertThat(page.url()).endsWith("/my");
      patient.look("my-next-step").lookAtAll("my-next-step");
      page.locator(".step a.button").click();
      page.waitForURL("**/my/questions");
      patient.look("my-questions-intro");
      page.locator("#questions button[type=submit]").click();
      page.locator("input[name=choice]").first().waitFor();
      answer(patient, "1");
      assertThat(page.locator("#questions .card.wait").count()).isEqualTo(1);
      patient.look("my-questions-wrong").lookAtAll("my-questions-wrong");
      for (int i = 0; i < 5; i++) {
        answer(patient, "0");
      }
      assertThat(page.locator("#questions .card.good").count()).isEqualTo(2);
      patient.look("my-questions-passed");

      patient.open("/my/contraception");
      page.locator("#IUD_COPPER").check();
      page.locator("#verdict .card.bad").waitFor();
      page.locator("#MALE_LATEX_CONDOM").check();
      page.locator("#verdict .card.good").waitFor();
      patient.look("my-methods").lookAtAll("my-methods");
      page.locator("#verdict button").click();
      page.waitForURL("**/my/contraception?saved=yes");
      patient.examine();

      patient.open("/my");
      assertThat(page.locator(".step.good").count()).as("it can be picked up").isEqualTo(1);
      patient.look("my-pick-up");
      patient.open("/my/calendar").lookAtAll("my-calendar");
      patient.open("/my/looks").look("my-looks").lookAtAll("my-looks");
      patient.open("/my/privacy").look("my-choices").lookAtAll("my-choices");
      patient.open("/my/tell").lookAtAll("my-tell");
      patient.open("/notices").look("notices");
    }
  }

  /** Chooses the answer that stands at {@code place} in the bank, and waits for the next. */
  private static void answer(Visitor patient, String place) {
    Page page = patient.page();
    String turn = page.locator("input[name=turn]").inputValue();
    page.locator("input[name=choice][value='" + place + "']").check();
    page.locator("#questions button[type=submit]").click();
    page.locator("input[name=turn][value='" + turn + "']")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }
}
