package org.coursewatch.worklist.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.browser.ConsoleProfile;
import org.coursewatch.browser.Device;
import org.coursewatch.browser.Visitor;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.notice.Language;
import org.coursewatch.people.Backgrounds.OfPatient;
import org.coursewatch.people.Contacts;
import org.coursewatch.people.Identity;
import org.coursewatch.people.app.CorrectIdentity;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.ContraceptionMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A nurse's morning in a browser, from the sign-in to the last row of the clinic day. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class WorklistPathTest {

  private static final String EVERYBODY = "org.coursewatch.browser.Visitors#everyDeviceAndLanguage";
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  private static final Set<ContraceptionMethod> METHODS =
      Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.MALE_LATEX_CONDOM);

  @Inject TestPeople people;
  @Inject CorrectIdentity correct;
  @Inject ServiceClock clock;

  private LocalDate today;
  private Practice practice;

  @ParameterizedTest
  @MethodSource(EVERYBODY)
  void whomToCallFirstIsInTheFirstScreenAndTheCallIsLogged(Device device, Language language) {
    morning();
    String account = practice.designee().account();
    try (Visitor nurse = Visitor.signIn(account, "designee", device, language)) {
      assertThat(nurse.page().url()).endsWith("/office");
      nurse.look("office-worklist");
      inTheFirstScreen(nurse, "#first h2");
      inTheFirstScreen(nurse, "#first .dial");
      inTheFirstScreen(nurse, "#first .why-now");
      inTheFirstScreen(nurse, "#first .deadline");
      inTheFirstScreen(nurse, "#first .say");
      inTheFirstScreen(nurse, "#first a.button >> nth=0");
      assertThat(nurse.page().locator("#first h2")).containsText("Rosa Alvarez");
      assertThat(nurse.page().locator("#first .dial")).hasAttribute("href", "tel:5035550142");

      nurse.page().locator("#first .whose button").click();
      assertThat(nurse.page().locator("#first .whose .status.good")).isVisible();
      assertThat(nurse.steps()).as("the claim loads no page").isZero();
      nurse.lookAtAll("office-worklist");

      nurse.page().locator("#first a.button >> nth=0").click();
      nurse.page().waitForLoadState();
      nurse.page().locator("#outcome-1").check();
      nurse.page().fill("#note", "Rang ten times");
      nurse.look("office-call");
      nurse.page().locator("main form button").click();
      nurse.page().waitForLoadState();
      assertThat(nurse.page().locator("ul.history li")).hasCount(1);
      assertThat(nurse.steps()).as("from the list to a logged call").isLessThanOrEqualTo(3);
      nurse.examine();
    }
  }

  @ParameterizedTest
  @MethodSource(EVERYBODY)
  void aClinicDayIsEnteredWithTheKeyboardInOneTable(Device device, Language language) {
    morning();
    String account = practice.designee().account();
    try (Visitor nurse = Visitor.signIn(account, "designee", device, language)) {
      nurse.open("/office/day");
      Page page = nurse.page();
      page.locator("#counseled-0").focus();
      page.keyboard().press("Space");
      page.locator("#altLimit-0").focus();
      page.keyboard().type("40");
      page.locator("#triglycerides-1").focus();
      page.keyboard().type("148");
      nurse.look("office-day");
      page.locator("main form > .actions button").focus();
      page.keyboard().press("Enter");
      page.waitForLoadState();
      assertThat(page.locator("#alt-0-fault")).isVisible();
      assertThat(page.locator("#counseled-0")).isChecked();
      assertThat(page.locator(".recorded .status.good")).hasCount(1);
      nurse.lookAtAll("office-day-saved");

      page.locator("#alt-0").fill("31.5");
      page.locator("main form > .actions button").click();
      page.waitForLoadState();
      assertThat(page.locator(".recorded li")).hasCount(2);
      assertThat(page.locator(".faults")).hasCount(0);
      nurse.examine();
    }
  }

  @ParameterizedTest
  @MethodSource(EVERYBODY)
  void aCallIsPutOffAndAPatientFound(Device device, Language language) {
    Treated first = morning();
    String account = practice.designee().account();
    try (Visitor nurse = Visitor.signIn(account, "designee", device, language)) {
      Page page = nurse.page();
      page.locator("article.call .actions > a[href^='/office/items/']").first().click();
      page.waitForLoadState();
      page.fill("#reason", "Travels");
      page.locator("form[action$=snooze] button").click();
      page.waitForLoadState();
      assertThat(page.locator("#until-fault")).isVisible();
      assertThat(page.locator("#reason")).hasValue("Travels");
      nurse.examine();
      page.fill("#until", today.plusDays(2).toString());
      page.locator("form[action$=snooze] button").click();
      page.waitForLoadState();
      assertThat(page.locator("ul.history li")).hasCount(1);
      nurse.look("office-item");

      nurse.open("/office/patients").look("office-patients");
      page.fill("#number", first.patient().number().toString());
      page.locator("main form button").click();
      page.waitForLoadState();
      assertThat(page.locator("tbody tr")).hasCount(1);
      assertThat(page.url()).doesNotContain(first.patient().number().value());
      nurse.examine();
      nurse.open("/office/transfers");
    }
  }

  /** The patient on top: a window on its last day, behind her one that is overdue and one due. */
  private Treated morning() {
    today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
    practice = people.practice(LOS_ANGELES);
    Treated first = tested(today.minusDays(6));
    correct.correct(
        first.patient().id(),
        new Identity(
            "Rosa",
            "Alvarez",
            LocalDate.of(1998, 4, 12),
            new Contacts(null, "(503) 555-0142", Contacts.Language.ES),
            null),
        OfPatient.NOT_TOLD,
        "named for the morning",
        practice.prescriber(),
        clock.now());
    opened(today.minusDays(40));
    tested(today.minusDays(2));
    return first;
  }

  private Treated opened(LocalDate day) {
    return people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(day));
  }

  /** A window that opened on {@code day}, as far as a designee's entries open one. */
  private Treated tested(LocalDate day) {
    LocalDate start = day.minusDays(45);
    Treated treated = opened(start);
    for (LocalDate each : new LocalDate[] {start, day}) {
      enter(treated, TestPeople.negative(each, Setting.MEDICAL), each);
      enter(treated, new CounselingConfirmed(each), each);
      enter(treated, new ContraceptionRecorded(each, Party.PRESCRIBER, METHODS), each);
    }
    return treated;
  }

  private void enter(Treated treated, CourseFact fact, LocalDate day) {
    people.say(treated, fact, TestPeople.noon(day), practice.designee());
  }

  private static void inTheFirstScreen(Visitor nurse, String selector) {
    Locator found = nurse.page().locator(selector).first();
    BoundingBox box = found.boundingBox();
    assertThat(box).as(selector).isNotNull();
    assertThat(box.y).as(selector + " begins").isNotNegative();
    assertThat(box.y + box.height)
        .as(selector + " ends in the first screen")
        .isLessThanOrEqualTo(nurse.device().height());
  }
}
