package org.coursewatch.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.TestPeople.NEW_YORK;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.coursewatch.KitPhoto;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.hometest.HomeTestStories;
import org.coursewatch.notice.Language;
import org.coursewatch.platform.ServiceClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A home test from the patient's code to the fact, on every device and in every language. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class HomeTestPathTest {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  @Inject TestPeople people;
  @Inject HomeTestStories stories;
  @Inject ServiceClock clock;

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void thePatientSendsATestAndTheNurseLooksAtIt(Device device, Language language) {
    String name = UUID.randomUUID().toString();
    Practice practice = people.practice("p-" + name, "n-" + name);
    ZonedDateTime now = clock.now().atZone(NEW_YORK);
    Treated treated = stories.permitted(practice, now.toLocalDate());
    stories.actsFor(treated, "h-" + name);
    try (Visitor patient = Visitor.signIn("h-" + name, "patient", device, language)) {
      send(patient, now);
    }
    try (Visitor nurse = Visitor.signIn("n-" + name, "designee", device, language)) {
      review(nurse);
    }
    PregnancyTested fact = (PregnancyTested) stories.newest(treated);
    assertThat(fact.result()).isEqualTo(Result.NEGATIVE);
    assertThat(fact.setting()).isEqualTo(PregnancyTested.Setting.HOME);
    try (Visitor patient = Visitor.signIn("h-" + name, "patient", device, language)) {
      patient.open("/my/home-tests").look("my-home-tests");
      assertThat(patient.page().locator(".status.good").count()).isEqualTo(1);
    }
  }

  private static void send(Visitor patient, ZonedDateTime now) {
    Page page = patient.open("/my/home-tests").page();
    page.locator("a.button[href='/my/home-tests/new']").click();
    patient.look("my-home-test-code");
    page.locator("form[action='/my/home-tests/codes'] button").click();
    page.waitForLoadState();
    String code = page.locator(".code").innerText();
    ZonedDateTime read = now.truncatedTo(ChronoUnit.MINUTES);
    page.locator("input[name=result][value=NEGATIVE]").check();
    page.fill("#kit", "ClearSight Early");
    page.fill("#sensitivity", "25");
    page.fill("#on", read.minusMinutes(4).toLocalDate().toString());
    page.fill("#takenAt", MINUTE.format(read.minusMinutes(4)));
    page.fill("#readAt", MINUTE.format(LocalTime.from(read)));
    page.fill("#expiresOn", LocalDate.from(now).plusYears(1).toString());
    page.fill("#code", code);
    page.setInputFiles(
        "#photo", new FilePayload("kit.jpg", "image/jpeg", KitPhoto.jpeg(code, code.hashCode())));
    page.locator("form[enctype] button").click();
    page.waitForLoadState();
    patient.look("my-home-test-fault");
    assertThat(page.locator(".faults a").first().getAttribute("href")).isEqualTo("#lot");
    page.fill("#lot", "A12345-" + code);
    patient.lookAtAll("my-home-test");
    page.locator("form[enctype] button").click();
    page.waitForLoadState();
    assertThat(page.url()).endsWith("/my/home-tests");
    patient.examine();
    assertThat(page.locator(".status.wait").count()).isEqualTo(1);
  }

  private static void review(Visitor nurse) {
    Page page = nurse.open("/office/home-tests").look("office-home-tests").page();
    page.locator("main table a").click();
    page.waitForLoadState();
    assertThat(page.locator("img.photo").evaluate("image => image.naturalWidth")).isEqualTo(1200);
    nurse.look("office-home-test").lookAtAll("office-home-test");
    page.locator("input[name=reading][value=NEGATIVE]").check();
    page.locator("form[action$=acceptance] button").click();
    page.waitForLoadState();
    assertThat(page.locator("[role=status]").count()).isEqualTo(1);
    nurse.examine();
    assertThat(nurse.steps()).as("look, decide").isLessThanOrEqualTo(3);
  }
}
