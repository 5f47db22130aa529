package org.coursewatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.export.app.MakeExports;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.noncompliance.app.OpenCaseByHand;
import org.coursewatch.notice.Language;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.ServiceClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program's office: from the start page to what is overdue in one practice, to the course, to a
 * file; where delay comes from; and a case that is reviewed and acted on.
 */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class AdministratorPathTest {

  @Inject TestPeople people;
  @Inject SweepCourses sweep;
  @Inject MakeExports makeExports;
  @Inject OpenCaseByHand open;
  @Inject ServiceClock clock;

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void fromTheStartPageToACourseAndAFile(Device device, Language language) throws IOException {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    LocalDate today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
    Treated treated = null;
    for (int i = 0; i < 5; i++) {
      treated =
          people.open(
              practice,
              RiskCategory.CAN_BECOME_PREGNANT,
              null,
              TestPeople.noon(today.minusDays(75 - i)));
    }
    String number = Objects.requireNonNull(treated).patient().number().toString();
    String prescriber = Objects.requireNonNull(practice.prescriber().prescriber()).toString();
    sweep.sweep("browser");
    String account = "admin-" + UUID.randomUUID();
    people.unbound(account, Role.ADMINISTRATOR);
    try (Visitor office = Visitor.signIn(account, "administrator", device, language)) {
      Page page = office.page();
      assertThat(page.url()).endsWith("/program");
      office.look("administrator-start").lookAtAll("administrator-start");
      page.locator("h2 a[href='/reports/overdue']").click();
      page.waitForLoadState();
      openFilter(page);
      page.selectOption("#prescriber", prescriber);
      page.check("input[name=check][value=SCREENING_TEST]");
      page.locator("details.filter button[type=submit]").click();
      page.waitForLoadState();
      assertThat(page.url()).contains("prescriber=" + prescriber, "check=SCREENING_TEST");
      assertThat(page.locator("tbody tr").count()).isEqualTo(5);
      assertThat(isWiderThanTheScreen(page)).isFalse();
      office.look("administrator-overdue").lookAtAll("administrator-overdue");
      String filtered = page.url();

      page.locator("tbody th a", new Page.LocatorOptions().setHasText(number)).click();
      page.waitForLoadState();
      assertThat(page.url()).endsWith("/office/courses/" + treated.course());
      page.goBack();
      assertThat(page.url()).isEqualTo(filtered);

      page.locator("button[value=OVERDUE_CSV]").click();
      page.waitForLoadState();
      assertThat(page.url()).contains("/reports/exports/");
      assertThat(page.locator("progress").count()).isEqualTo(1);
      office.look("administrator-file-waiting");
      while (makeExports.makeNext("browser")) {
        // until ours is made too
      }
      // The page finds out by itself.
      page.waitForSelector("a.button[href$='/file']");
      office.look("administrator-file");
      Download file = page.waitForDownload(() -> page.click("a.button[href$='/file']"));
      assertThat(Files.readString(file.path())).contains(number);

      String only = "prescriber=" + prescriber;
      office.open("/reports/overdue/summary?by=check&" + only).lookAtAll("administrator-summary");
      office.open("/reports/overdue/trend?" + only).look("administrator-trend");
      office.lookAtAll("administrator-trend");
      assertThat(isWiderThanTheScreen(page)).isFalse();
      office.open("/reports/overdue/causes?" + only).lookAtAll("administrator-causes");
      assertThat(isWiderThanTheScreen(page)).isFalse();
      office.open("/reports/escalations").lookAtAll("administrator-escalations");
      office.open("/reports/lost-to-follow-up");
      office.open("/program/pregnancy-stops");
      office.open("/program/sweeps").lookAtAll("administrator-sweeps");
      office.open("/program/notices").lookAtAll("administrator-notices");
      office.open("/program/metrics");
      office.open("/program/metrics/MT-8");
      page.waitForSelector("#numbers table, #numbers .empty");
      office.look("administrator-metric");
    }
  }

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void aCaseIsReviewedAndActedOn(Device device, Language language) {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    String account = "admin-" + UUID.randomUUID();
    Actor administrator = people.unbound(account, Role.ADMINISTRATOR);
    String id =
        open.open(
                Objects.requireNonNull(practice.prescriber().prescriber()).value(),
                null,
                Tier.NOTICE,
                false,
                "Consents were found unsigned during a visit.",
                administrator,
                clock.now())
            .found()
            .id()
            .toString();
    try (Visitor office = Visitor.signIn(account, "administrator", device, language)) {
      Page page = office.page();
      page.locator("a.tile[href^='/program/cases']").click();
      page.waitForLoadState();
      office.look("administrator-cases");
      page.locator("a[href='/program/cases/" + id + "']").click();
      page.waitForLoadState();
      office.look("administrator-case");
      page.locator("form[action$='/review'] button").click();
      page.waitForLoadState();
      page.locator("form[action$='/action'] button").click();
      page.waitForLoadState();
      assertThat(page.locator(".faults a").count()).isEqualTo(2);
      office.examine();
      page.check("input[name=tier][value=WARNING]");
      page.fill("#reason", "The consents were signed late.");
      office.lookAtAll("administrator-case-action");
      page.locator("form[action$='/action'] button").click();
      page.waitForLoadState();
      assertThat(page.locator("form[action$='/action']").count()).isZero();
      assertThat(page.locator(".history li").count()).isEqualTo(3);
      assertThat(page.locator(".history").innerText()).contains("The consents were signed late.");
      office.lookAtAll("administrator-case-done");
      assertThat(office.steps()).isLessThanOrEqualTo(5);
    }
  }

  private static void openFilter(Page page) {
    if (page.locator("details.filter[open]").count() == 0) {
      page.locator("details.filter summary").click();
    }
  }

  private static boolean isWiderThanTheScreen(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}
