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
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.browser.ConsoleProfile;
import org.coursewatch.browser.Device;
import org.coursewatch.browser.Visitor;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.notice.Language;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.ContraceptionMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A prescriber reads a course, agrees to a correction and signs what the office entered. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class CoursePathTest {

  private static final Set<ContraceptionMethod> METHODS =
      Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.MALE_LATEX_CONDOM);

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
      int unsigned = button(page, english ? "Sign" : "Firmar").count();
      button(page, english ? "Sign" : "Firmar").first().click();
      assertThat(button(page, english ? "Sign" : "Firmar").count()).isEqualTo(unsigned - 1);
      assertThat(page.locator(".signature").first().textContent()).isNotBlank();
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
        "main button:visible",
        new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "(:|$)")));
  }

  /**
   * Treated for a month, with labs, a hold that is over, a correction to agree to and entries to
   * sign: nobody has signed anything, because nobody was signed in.
   */
  private Treated course() {
    LocalDate today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK).minusDays(1);
    Practice practice = people.practice("p-" + UUID.randomUUID(), "d-" + UUID.randomUUID());
    LocalDate opened = today.minusDays(75);
    Treated treated =
        people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(opened));
    tell(treated, opened, new ConsentSigned(opened, Form.PATIENT, TestPeople.SIGNERS));
    tell(treated, opened, new ConsentSigned(opened, Form.PREGNANCY_RISK, TestPeople.SIGNERS));
    tell(treated, opened, TestPeople.negative(opened, Setting.MEDICAL));
    month(treated, opened);
    tell(treated, opened, lab(opened, "1742-6", "U/L", "22", "40"));
    tell(treated, opened, lab(opened, "2571-8", "mg/dL", "140", "150"));
    LocalDate early = opened.plusDays(10);
    tell(treated, early, TestPeople.negative(early, Setting.HOME));
    LocalDate supplied = opened.plusDays(32);
    tell(treated, supplied, TestPeople.negative(supplied, Setting.MEDICAL));
    month(treated, supplied);
    tell(treated, supplied, new Dispensed(TestPeople.noon(supplied), null, 30));
    held(treated, supplied.plusDays(29));
    LocalDate tested = today.minusDays(2);
    tell(treated, tested, TestPeople.negative(tested, Setting.MEDICAL));
    month(treated, tested);
    Instant noon = TestPeople.noon(today);
    people.say(treated, new CounselingConfirmed(today), noon, practice.designee());
    CourseFile file = tell(treated, today, lab(today, "2571-8", "mg/dL", "180", "150"));
    proposeToVoidTheSupply(treated, file, noon);
    return treated;
  }

  private void month(Treated treated, LocalDate day) {
    tell(treated, day, new CounselingConfirmed(day));
    tell(treated, day, new ContraceptionRecorded(day, Party.PRESCRIBER, METHODS));
    tell(treated, day, new ContraceptionRecorded(day, Party.PATIENT, METHODS));
    tell(treated, day, new ComprehensionPassed(day));
  }

  private void held(Treated treated, LocalDate measured) {
    tell(treated, measured, lab(measured, "1742-6", "U/L", "96", "40"));
    tell(treated, measured, lab(measured, "2571-8", "mg/dL", "320", "150"));
    Instant noon = TestPeople.noon(measured);
    CourseFile file = tell(treated, measured, new HoldPlaced(noon, "ALT to be repeated"));
    String hold = file.course().facts().getLast().id();
    LocalDate later = measured.plusDays(5);
    tell(treated, later, lab(later, "1742-6", "U/L", "52", "40"));
    tell(treated, later, new HoldReleased(TestPeople.noon(later), "ALT is lower", hold));
  }

  private void proposeToVoidTheSupply(Treated treated, CourseFile file, Instant at) {
    String supply =
        file.course().facts().stream()
            .filter(fact -> fact.fact() instanceof Dispensed)
            .map(RecordedFact::id)
            .findFirst()
            .orElseThrow();
    FactVoided voided = new FactVoided(at, supply, "handed over to somebody else");
    record.record(treated.course(), voided, null, treated.practice().designee(), at);
  }

  private CourseFile tell(Treated treated, LocalDate day, CourseFact fact) {
    return stories.add(treated, fact, TestPeople.noon(day));
  }

  private static LabResulted lab(
      LocalDate day, String loinc, String unit, String value, String limit) {
    return new LabResulted(day, loinc, new BigDecimal(value), unit, new BigDecimal(limit));
  }
}
