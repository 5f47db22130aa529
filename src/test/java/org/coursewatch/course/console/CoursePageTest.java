package org.coursewatch.course.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.console.PageCalls.as;
import static org.coursewatch.course.console.PageCalls.headline;
import static org.coursewatch.course.console.PageCalls.page;
import static org.coursewatch.course.console.PageCalls.section;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.ContraceptionInterrupted;
import org.coursewatch.course.CourseFact.CourseEnded;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LastDoseTaken;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a course over HTTP, as the practice, the program's office and an auditor see it. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CoursePageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final String NUMBER = "TEST";

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject TestClock clock;

  private Practice practice;

  @BeforeEach
  void people() {
    practice = people.demoPractice();
    people.demoOffice();
    clock.set(TestPeople.noon(DAY));
  }

  @AfterEach
  void runOn() {
    clock.reset();
  }

  @Test
  void clearedTellsTheDeadlineInBothZones() {
    Treated far = people.cleared(people.practice(LOS_ANGELES), DAY);
    assertThat(headline(far, "administrator", "en"))
        .isEqualTo("Cleared until Wednesday, October 7, 11:59 pm Eastern, 8:59 pm at your site");
    assertThat(headline(far, "administrator", "es"))
        .startsWith("Aprobado hasta el miércoles, 7 de octubre, 11:59");
    assertThat(headline(people.cleared(practice, DAY), "prescriber", "en"))
        .isEqualTo("Cleared until Wednesday, October 7, 11:59 pm Eastern");
  }

  @Test
  void beforeTheFirstSupply() {
    Treated opened =
        people.open(
            practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(DAY.minusDays(40)));
    assertThat(headline(opened, "designee", "en")).startsWith("Getting ready");
    people.start(opened, DAY.minusDays(20));
    assertThat(headline(opened, "designee", "en"))
        .isEqualTo(
            "Waiting time: the next test counts from Sunday, October 11, 2026, 12:00 am Eastern");
    clock.set(TestPeople.noon(DAY.plusDays(12)));
    assertThat(headline(opened, "designee", "en"))
        .isEqualTo("Not cleared: something is still missing");
    assertThat(headline(opened, "designee", "es")).startsWith("No aprobado");
  }

  @Test
  void authorizedThenOnTreatmentThenInFollowUp() {
    Treated treated = people.cleared(practice, DAY);
    stories.authorize(treated, NUMBER, TestPeople.noon(DAY));
    assertThat(headline(treated, "prescriber", "en"))
        .isEqualTo("Authorized until Wednesday, October 7, 11:59 pm Eastern");
    stories.add(treated, new Dispensed(TestPeople.noon(DAY), NUMBER, 30), TestPeople.noon(DAY));
    clock.set(TestPeople.noon(DAY.plusDays(3)));
    assertThat(headline(treated, "prescriber", "en"))
        .isEqualTo("On therapy: the capsules last until Friday, October 30, 11:59 pm Eastern");
    people.say(treated, new LastDoseTaken(DAY.plusDays(3)), clock.now());
    assertThat(headline(treated, "prescriber", "en"))
        .isEqualTo("In follow-up: the next test is due Sunday, October 4, 11:59 pm Eastern");
  }

  @Test
  void stoppedHeldLockedOutAndClosed() {
    Treated stopped = people.cleared(practice, DAY);
    people.say(stopped, TestPeople.positive(DAY), clock.now());
    assertThat(headline(stopped, "prescriber", "en"))
        .isEqualTo("Stopped: a positive pregnancy test stands");
    Treated held = people.cleared(practice, DAY);
    people.say(held, new HoldPlaced(clock.now(), "<script>alert(1)</script>"), clock.now());
    Document page = page(held, "prescriber", "en");
    assertThat(page.selectFirst("#standing").text())
        .isEqualTo("On hold since Thursday, October 1, 2026, 12:00 pm Eastern");
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.text()).contains("Reason: <script>alert(1)</script>");
    Treated missed = people.cleared(practice, DAY.minusDays(8));
    assertThat(headline(missed, "prescriber", "en"))
        .isEqualTo(
            "Locked out: the next test counts from Monday, October 12, 2026, 12:00 am Eastern");
    Treated closed = people.cleared(practice, DAY);
    people.say(closed, new CourseEnded(DAY, "moved away"), clock.now());
    assertThat(headline(closed, "prescriber", "en"))
        .isEqualTo("Closed since Thursday, October 1, 2026");
  }

  @Test
  void saysWhatIsMissingWhoActsAndWhy() {
    Treated treated = people.cleared(practice, DAY.minusDays(8));
    Document page = page(treated, "prescriber", "en");
    Element reasons = section(page, "missing");
    assertThat(reasons.text())
        .contains("The first window was missed; the next test has to wait.")
        .contains("The prescriber’s office")
        .contains("on Monday, October 12, 2026, 12:00 am Eastern");
    assertThat(reasons.selectFirst("a.why").attr("href")).isEqualTo("/rules/why/LOCKED_OUT");
    Element checks = section(page, "checks");
    assertThat(checks.select("a.button").eachAttr("href"))
        .contains("/office/courses/" + treated.course() + "/record/PREGNANCY_TEST");
    assertThat(checks.select(".status").eachText()).contains("Later");
  }

  @Test
  void theTimelineIsAPictureAndATable() {
    Treated treated = people.cleared(practice, DAY);
    stories.add(treated, new Dispensed(TestPeople.noon(DAY), null, 30), TestPeople.noon(DAY));
    people.say(treated, lab(DAY, "120"), clock.now());
    Document page = page(treated, "prescriber", "en");
    Element picture = section(page, "timeline");
    Element svg = picture.selectFirst("svg[role=img]");
    assertThat(svg.selectFirst("title").text()).startsWith("Timeline from");
    int rows = picture.select("tbody tr").size();
    int drawn = svg.select("path.spot").size() + svg.select("rect.box").size();
    assertThat(rows).isEqualTo(drawn + svg.select("line.change").size());
    assertThat(picture.select("tbody tr").text())
        .contains("Pregnancy test negative, urine, in a medical setting", "counts")
        .contains("Days for a supply, used: Oct 1, 2026 to Oct 7, 2026, used on Oct 1, 2026");
    assertThat(page.select("[style], main script")).isEmpty();
    Element chart = section(page, "labs").selectFirst("figure");
    assertThat(chart.text()).contains("ALT (liver)", "U/L", "upper limit 40", "120 U/L");
    assertThat(chart.selectFirst("path.spot.bad")).isNotNull();
  }

  @Test
  void aCorrectionStaysReadableWithItsReason() {
    Treated treated = people.cleared(practice, DAY);
    CourseFile file = people.say(treated, new ContraceptionInterrupted(DAY), clock.now());
    String fact = file.course().facts().getLast().id();
    people.say(treated, new FactVoided(clock.now(), fact, "wrong patient"), clock.now());
    Element ledger = section(page(treated, "prescriber", "en"), "ledger");
    assertThat(ledger.select("s").eachText()).contains("Contraception was interrupted");
    assertThat(ledger.text()).contains("Taken back by prescriber on Oct 1, 2026: wrong patient");
    assertThat(ledger.select("a.undo").eachAttr("href"))
        .doesNotContain("/office/courses/" + treated.course() + "/facts/" + fact + "/undo")
        .isNotEmpty();
  }

  @Test
  void anEarlierDayIsMarkedAndOffersNothingToDo() {
    Treated treated = people.cleared(practice, DAY);
    Document then = page(treated, "prescriber", "en", "?asOf=2026-09-20");
    assertThat(then.text()).contains("As it stood on Sunday, September 20, 2026.");
    assertThat(then.selectFirst("#standing").text()).startsWith("Not cleared");
    assertThat(then.select("a.undo, #checks ~ * a.button, main form[method=post]")).isEmpty();
    Response future =
        as("prescriber").get("/office/courses/" + treated.course() + "?asOf=2026-12-24");
    assertThat(future.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(future.asString()).selectFirst("#asOf-fault").text())
        .startsWith("Give a day before today");
  }

  @Test
  void nobodyElseSeesIt() {
    Treated other = people.cleared(people.practice(LOS_ANGELES), DAY);
    assertThat(as("prescriber").get("/office/courses/" + other.course()).statusCode())
        .isEqualTo(404);
    assertThat(as("laboratory").get("/office/courses/" + other.course()).statusCode())
        .isEqualTo(403);
    assertThat(as("prescriber").get("/office/courses/none").statusCode()).isEqualTo(404);
  }

  private static LabResulted lab(LocalDate day, String value) {
    return new LabResulted(day, "1742-6", new BigDecimal(value), "U/L", new BigDecimal("40"));
  }
}
