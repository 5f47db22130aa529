package org.coursewatch.course.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.console.PageCalls.page;
import static org.coursewatch.course.console.PageCalls.section;
import static org.coursewatch.course.console.PageCalls.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is decided on the page of a course: second persons, signatures, the glass. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CourseDecisionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject RecordFact record;
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
  void aSecondPersonConfirmsAndTheFirstDoesNot() {
    Treated treated = people.cleared(practice, DAY);
    people.say(treated, TestPeople.positive(DAY), clock.now());
    record.record(
        treated.course(), new PregnancyRuledOut(DAY), null, practice.prescriber(), clock.now());
    Document own = page(treated, "prescriber", "en");
    assertThat(section(own, "proposals").text()).contains("You proposed this");
    assertThat(section(own, "proposals").select("form")).isEmpty();
    Element form = section(page(treated, "designee", "en"), "proposals").selectFirst("form");
    Response done = send(form, "designee");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(send(form, "designee").header("Location")).isEqualTo(done.header("Location"));
    Document after = page(treated, "designee", "en");
    assertThat(after.selectFirst("#proposals")).isNull();
    assertThat(section(after, "ledger").text())
        .contains("Pregnancy ruled out", "together with designee");
  }

  @Test
  void thePrescriberSignsWhatTheOfficeEntered() {
    Treated treated = people.cleared(practice, DAY.minusDays(1));
    people.say(treated, new CounselingConfirmed(DAY), clock.now(), practice.designee());
    Element office = section(page(treated, "designee", "en"), "ledger");
    assertThat(office.text()).contains("Waits for the prescriber’s signature");
    assertThat(office.select("form")).isEmpty();
    Element form = section(page(treated, "prescriber", "en"), "ledger").selectFirst("form");
    assertThat(form.text()).contains("I confirm that this took place as it is recorded.");
    assertThat(send(form, "prescriber").statusCode()).isEqualTo(303);
    Element signed = section(page(treated, "prescriber", "en"), "ledger");
    assertThat(signed.select("form")).isEmpty();
    assertThat(signed.text()).contains("Signed by Dr. Test, Thursday, October 1, 2026");
  }

  @Test
  void theOfficeOpensWhatIsWithheldWithAReason() {
    Treated treated = people.cleared(practice, DAY);
    people.say(treated, TestPeople.positive(DAY), clock.now());
    Document page = page(treated, "auditor", "en");
    assertThat(page.text()).doesNotContain("test positive").doesNotContain("Test Patient");
    assertThat(page.select("rect.box.WINDOW_CUT, path.spot.bad")).isEmpty();
    Element form = section(page, "withheld").selectFirst("form");
    Response without = send(form, "auditor");
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(without.asString()).selectFirst("#glassReason-fault")).isNotNull();
    form.selectFirst("textarea").val("audit 7");
    assertThat(send(form, "auditor").statusCode()).isEqualTo(303);
    Document open = page(treated, "auditor", "en");
    assertThat(open.selectFirst("#withheld")).isNull();
    assertThat(section(open, "ledger").text()).contains("Pregnancy test positive");
    assertThat(open.select("a.undo, #checks a.button")).isEmpty();
  }
}
