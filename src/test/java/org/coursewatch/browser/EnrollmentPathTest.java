package org.coursewatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.notice.Language;
import org.coursewatch.platform.ServiceClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A prescriber enrolls a patient, is called away in the middle, and goes on where it was. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class EnrollmentPathTest {

  @Inject TestPeople people;
  @Inject ServiceClock clock;

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void fromSigningInToAnOpenCourse(Device device, Language language) {
    String account = "p-" + UUID.randomUUID();
    people.practice(account, "d-" + account);
    String today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK).toString();
    try (Visitor prescriber = Visitor.signIn(account, "prescriber", device, language)) {
      prescriber.open("/office/enrollments").look("office-enrollments-empty");
      Page page = prescriber.page();
      page.locator("a[href='/office/enrollments/new']").first().click();
      prescriber.examine();
      submit(page);
      prescriber.look("office-enrollment-who");
      page.fill("#givenName", "Ada");
      page.fill("#familyName", "Sample");
      page.fill("#birthDate", "2010-04-12");
      page.locator("#kept:has-text(':')").waitFor();
      submit(page);

      assertThat(page.locator("[aria-current=step]").count()).isEqualTo(1);
      prescriber.lookAtAll("office-enrollment-category");
      page.check("input[value=CANNOT_BECOME_PREGNANT]");
      page.check("input[value=NONE]");
      submit(page);
      prescriber.look("office-enrollment-fault");
      page.check("input[value=CAN_BECOME_PREGNANT]");
      submit(page);

      prescriber.examine();
      page.fill("#signedOn", today);
      page.check("input[name=patientForm][value=PATIENT]");
      page.locator("button[name=leave]").click();
      page.waitForURL("**/office/enrollments");
      prescriber.look("office-enrollments");

      page.locator("table a").first().click();
      page.waitForLoadState();
      assertThat(page.inputValue("#signedOn")).isEqualTo(today);
      for (String form : new String[] {"patientForm", "riskForm"}) {
        for (String signer : new String[] {"PATIENT", "GUARDIAN", "PRESCRIBER"}) {
          page.check("input[name=" + form + "][value=" + signer + "]");
        }
      }
      submit(page);
      prescriber.examine();
      page.goBack();
      page.waitForLoadState();
      assertThat(page.isChecked("input[name=riskForm][value=GUARDIAN]")).isTrue();
      submit(page);
      page.fill("#counseledOn", today);
      page.fill("#methodsOn", today);
      page.check("input[value=ABSTINENCE]");
      submit(page);
      prescriber.lookAtAll("office-enrollment-test");
      page.fill("#testedOn", today);
      page.check("input[name=result][value=NEGATIVE]");
      page.check("input[name=specimen][value=SERUM]");
      page.check("input[name=setting][value=MEDICAL]");
      submit(page);
      prescriber.lookAtAll("office-enrollment-review");
      submit(page);

      assertThat(page.locator(".patient-number").textContent()).isNotBlank();
      assertThat(page.locator(".patient-code svg path").getAttribute("d")).startsWith("M");
      prescriber.look("office-enrolled");
      page.locator("a[href^='/office/courses/']").click();
      page.waitForLoadState();
      assertThat(page.url()).contains("/office/courses/");
      prescriber.examine();
    }
  }

  private static void submit(Page page) {
    page.locator("main form button:not([name=leave])").first().click();
    page.waitForLoadState();
  }
}
