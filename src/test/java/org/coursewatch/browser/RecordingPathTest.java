package org.coursewatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.notice.Language;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.ContraceptionMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recording a test with the keyboard alone, to the answer that it counts, or why it does not. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class RecordingPathTest {

  private static final int MOST_KEYS = 60;

  @Inject TestPeople people;
  @Inject ServiceClock clock;

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void aTestIsRecordedByKeyboardAloneAndCounts(Device device, Language language) {
    Treated treated = startedDaysAgo(40);
    String account = treated.practice().designee().account();
    try (Visitor nurse = Visitor.signIn(account, "designee", device, language)) {
      nurse.open("/office/courses/" + treated.course() + "/record").look("office-record");
      Page page = nurse.page();
      tabTo(page, "a[href$='/record/PREGNANCY_TEST']");
      page.keyboard().press("Enter");
      page.waitForURL("**/record/PREGNANCY_TEST");
      nurse.look("office-record-test");
      tabTo(page, "#on");
      type(page, today(), language);
      tabTo(page, "#result");
      page.keyboard().press("Space");
      tabTo(page, "#specimen");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/recorded/*");
      assertThat(page.locator(".card.good").count()).isEqualTo(1);
      nurse.look("office-recorded");
      assertThat(nurse.steps()).isLessThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void aTestThatIsTooEarlyDoesNotCountAndIsUndone(Device device, Language language) {
    Treated treated = startedDaysAgo(12);
    String account = treated.practice().designee().account();
    String record = "/office/courses/" + treated.course() + "/record/PREGNANCY_TEST";
    try (Visitor nurse = Visitor.signIn(account, "designee", device, language)) {
      Page page = nurse.open(record).page();
      assertThat(page.locator("section.card.info").textContent()).contains("30");
      page.fill("#on", today().toString());
      page.check("input[value=NEGATIVE]");
      page.check("input[value=SERUM]");
      page.locator("main form button[type=submit]").click();
      page.waitForURL("**/recorded/*");
      assertThat(page.locator(".card.bad li").count()).isPositive();
      assertThat(page.locator(".card.bad a.why").first().getAttribute("href"))
          .startsWith("/rules/why/");
      nurse.lookAtAll("office-recorded-early");
      page.locator("a.button.danger").click();
      page.waitForLoadState();
      nurse.look("office-undo");
      page.locator("main form button").click();
      page.waitForLoadState();
      assertThat(page.locator("#reason-fault").count()).isEqualTo(1);
      page.fill("#reason", "Typed for the wrong day");
      page.locator("main form button").click();
      page.waitForURL("**/recorded/*");
      assertThat(page.locator("a.button.danger").count()).isZero();
      nurse.look("office-undone");
    }
  }

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void aPositiveTestStopsTheCourseAndSaysWhatFollows(Device device, Language language) {
    Treated treated = startedDaysAgo(40);
    String account = treated.practice().designee().account();
    String record = "/office/courses/" + treated.course() + "/record/PREGNANCY_TEST";
    try (Visitor nurse = Visitor.signIn(account, "designee", device, language)) {
      Page page = nurse.open(record).page();
      page.fill("#on", today().toString());
      page.check("input[value=POSITIVE]");
      page.check("input[value=SERUM]");
      page.locator("main form button[type=submit]").click();
      page.waitForURL("**/recorded/*");
      assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
      nurse.look("office-recorded-positive");
    }
  }

  /** Presses Tab until the element has the keyboard. */
  private static void tabTo(Page page, String element) {
    for (int i = 0; i < MOST_KEYS; i++) {
      Object there = page.evaluate("wanted => document.activeElement.matches(wanted)", element);
      if (Boolean.TRUE.equals(there)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no way to " + element + " with the keyboard");
  }

  /** A date field takes month, day and year in the order of the browser's language. */
  private static void type(Page page, LocalDate day, Language language) {
    page.keyboard().type(DateTimeFormatter.ofPattern("MMdduuuu").format(day));
    if (!day.toString().equals(page.inputValue("#on"))) {
      page.keyboard().press("Shift+Tab");
      page.keyboard().press("Shift+Tab");
      page.keyboard().type(DateTimeFormatter.ofPattern("ddMMuuuu").format(day));
    }
    assertThat(page.inputValue("#on")).as(language.tag()).isEqualTo(day.toString());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
  }

  private Treated startedDaysAgo(int days) {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    LocalDate then = LocalDate.ofInstant(clock.now().minus(days, ChronoUnit.DAYS), ZoneOffset.UTC);
    Treated treated =
        people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(then));
    for (CourseFact fact :
        List.of(
            TestPeople.negative(then, Setting.MEDICAL),
            new CounselingConfirmed(then),
            new ContraceptionRecorded(
                then, Party.PRESCRIBER, Set.of(ContraceptionMethod.ABSTINENCE)))) {
      people.say(treated, fact, TestPeople.noon(then), practice.designee());
    }
    return treated;
  }
}
