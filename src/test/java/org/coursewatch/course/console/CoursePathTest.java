package org.coursewatch.course.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.browser.ConsoleProfile;
import org.coursewatch.browser.Device;
import org.coursewatch.browser.Visitor;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.notice.Language;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.platform.ServiceClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A prescriber reads a course, agrees to a correction and signs what the office entered. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class CoursePathTest {

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject RecordFact record;
  @Inject ServiceClock clock;

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void thePrescriberReadsDecidesAndSigns(Device device, Language language) {
    Treated treated = course();
    boolean english = language == Language.EN;
    String account = treated.practice().prescriber().account();
    try (Visitor prescriber = Visitor.signIn(account, "prescriber", device, language)) {
      prescriber.open("/office/courses/" + treated.course());
      Page page = prescriber.page();
      assertThat(page.locator("#standing").boundingBox().y).isLessThan(device.height());
      assertThat(page.locator(".picture svg[role=img] title").first().textContent()).isNotBlank();
      assertThat(page.locator(".picture path.spot").count()).isGreaterThan(15);
      prescriber.look("course").lookAtAll("course");
      page.getByText(english ? "Show as a table" : "Mostrar como tabla").first().click();
      assertThat(page.locator("#timeline ~ details table").isVisible()).isTrue();
      button(page, english ? "Agree" : "De acuerdo").click();
      assertThat(page.locator("#proposals").count()).isZero();
      assertThat(page.locator("s").count()).isPositive();
      button(page, english ? "Sign" : "Firmar").click();
      assertThat(button(page, english ? "Sign" : "Firmar").count()).isZero();
      assertThat(page.locator(".signature").last().textContent()).isNotBlank();
      prescriber.lookAtAll("course-signed");
      assertThat(prescriber.steps()).isEqualTo(2);
    }
  }

  @Test
  void inTheDarkOnPaperAndWithoutScripts() {
    Treated treated = course();
    String account = treated.practice().prescriber().account();
    try (Visitor prescriber =
        Visitor.signIn(
            account, "prescriber", Device.DESKTOP, Language.EN, ColorScheme.DARK, List.of())) {
      prescriber.open("/office/courses/" + treated.course()).lookAtAll("course-dark");
      Page page = prescriber.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("header.top").isVisible()).isFalse();
      assertThat(page.locator("#timeline ~ details table").isVisible()).isTrue();
      assertThat(button(page, "Sign").count()).isZero();
      assertThat(page.locator("#ledger ~ table").isVisible()).isTrue();
      prescriber.lookAtAll("course-print");
    }
  }

  private static Locator button(Page page, String name) {
    return page.locator(
        "main button:visible", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "(:|$)")));
  }

  /** Treated for a month, with labs, a hold that is over, a correction and an entry to sign. */
  private Treated course() {
    LocalDate today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK).minusDays(1);
    Practice practice = people.practice("p-" + UUID.randomUUID(), "d-" + UUID.randomUUID());
    LocalDate opened = today.minusDays(75);
    Treated treated =
        people.open(
            practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(opened));
    people.start(treated, opened);
    tell(treated, lab(opened, "1742-6", "U/L", "22", "40"));
    tell(treated, lab(opened, "2571-8", "mg/dL", "140", "150"));
    people.say(treated, TestPeople.negative(opened.plusDays(10), Setting.HOME), at(opened, 11));
    LocalDate supplied = opened.plusDays(32);
    people.month(treated, supplied);
    stories.add(treated, new Dispensed(at(supplied, 0), null, 30), at(supplied, 0));
    LocalDate measured = supplied.plusDays(29);
    tell(treated, lab(measured, "1742-6", "U/L", "96", "40"));
    tell(treated, lab(measured, "2571-8", "mg/dL", "320", "150"));
    CourseFile held =
        people.say(treated, new HoldPlaced(at(measured, 0), "ALT to be repeated"), at(measured, 0));
    String hold = held.course().facts().getLast().id();
    people.say(
        treated, new HoldReleased(at(measured, 5), "ALT is lower", hold), at(measured, 5));
    tell(treated, lab(measured.plusDays(5), "1742-6", "U/L", "52", "40"));
    people.month(treated, today.minusDays(2));
    people.say(treated, new CounselingConfirmed(today), at(today, 0), practice.designee());
    CourseFile file =
        people.say(treated, lab(today, "2571-8", "mg/dL", "180", "150"), at(today, 0));
    file.course().facts().stream()
        .filter(fact -> fact.fact() instanceof Dispensed)
        .findFirst()
        .ifPresent(
            fact ->
                record.record(
                    treated.course(),
                    new FactVoided(at(today, 0), fact.id(), "handed over to somebody else"),
                    null,
                    practice.designee(),
                    at(today, 0)));
    return treated;
  }

  private void tell(Treated treated, LabResulted lab) {
    people.say(treated, lab, at(lab.on(), 0));
  }

  private static Instant at(LocalDate day, int later) {
    return TestPeople.noon(day.plusDays(later));
  }

  private static LabResulted lab(
      LocalDate day, String loinc, String unit, String value, String limit) {
    return new LabResulted(day, loinc, new BigDecimal(value), unit, new BigDecimal(limit));
  }
}
