package org.coursewatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.notice.Language;
import org.coursewatch.people.Role;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.whatif.DraftText;
import org.coursewatch.whatif.app.CompareCourses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program's office: what changed, what a draft would change, and whether the trail is whole.
 */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class ProgramOfficePathTest {

  @Inject TestPeople people;
  @Inject CompareCourses compare;
  @Inject ServiceClock clock;

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void fromTheRulesToAWhatIfToAVerifiedTrail(Device device, Language language) {
    String account = "office-" + UUID.randomUUID();
    people.unbound(account, Role.ADMINISTRATOR);
    Practice practice = people.practice(TestPeople.NEW_YORK);
    Treated cleared = people.cleared(practice, today().minusDays(2));
    try (Visitor office = Visitor.signIn(account, "administrator", device, language)) {
      Page page = office.page();
      office.open("/rules").look("rules");
      page.locator("tbody a").first().click();
      page.waitForLoadState();
      office.look("rules-side-by-side");
      assertThat(page.locator("tr.differs").count()).isPositive();
      office.open("/rules/why/LOCKED_OUT").look("rules-why");

      office.open("/program/what-if?start=us-ipledge/2026-11-15").look("what-if");
      page.fill("textarea[name=draft]", DraftText.leadIn(60));
      page.fill("input[name=from]", "2021-12-13");
      page.locator("main form button[type=submit]").click();
      page.waitForLoadState();
      office.look("what-if-waiting");
      while (compare.compareNext("node-a")) {
        // Somebody else's may wait before ours: the database is shared by all browser tests.
      }
      page.reload();
      page.waitForLoadState();
      office.look("what-if-result").lookAtAll("what-if-result");
      page.locator("#findings a.button").click();
      page.waitForLoadState();
      assertThat(page.content()).contains("/office/courses/" + cleared.course());
      office.look("what-if-courses");

      office.open("/program/people").look("people");
      page.locator("tbody a").first().click();
      page.waitForLoadState();
      office.look("people-party");
      office.open("/program/people/accounts").examine();
      office.open("/program/people/invitations").examine();
      office.open("/program/unmatched-results").examine();
      office.open("/program/kept-messages").examine();

      office.open("/program/audit").look("audit");
      office.open("/program/audit/verification");
      page.locator("main form button[type=submit]").click();
      page.locator("#result .card.good").waitFor();
      office.look("audit-verified");
      assertThat(office.steps()).isLessThanOrEqualTo(7);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
  }
}
