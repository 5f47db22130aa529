package org.coursewatch.dispense.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.browser.ConsoleProfile;
import org.coursewatch.browser.Device;
import org.coursewatch.browser.Visitor;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.notice.Language;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A pharmacist at a browser, three hours west of the program. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class PharmacyPathTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final String ISSUE = "form[action='/pharmacy/authorizations'] button";
  private static final String HAND_OVER = "form[action$='/hand-over'] button";
  private static final float POINTS_PER_MM = 72 / 25.4f;

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject TestClock clock;

  private final String account = "rx-" + UUID.randomUUID();
  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.pharmacist(account, LOS_ANGELES);
    treated = cleared();
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void fromTheNumberToTheHandOver(Device device, Language language) {
    try (Visitor pharmacist = Visitor.signIn(account, "pharmacist", device, language)) {
      Page page = pharmacist.page();
      assertThat(page.locator("#patientNumber")).isFocused();
      pharmacist.look("pharmacy-start");
      page.fill("#patientNumber", treated.patient().number().toString());
      page.fill("#birthDate", born("MM/dd/uuuu"));
      press(page, "form.ask button:not([type=button])");
      assertThat(pharmacist.steps()).as("steps to the answer").isEqualTo(1);
      assertThat(page.locator(".answer.yes h1"))
          .hasText(language == Language.EN ? "YES – may be handed over" : "SÍ – se puede entregar");
      assertThat(page.locator(".answer.yes")).containsText("11:59");
      assertThat(page.locator(".answer.yes")).containsText("8:59");
      assertFitsTheFirstScreen(page, device, ISSUE);
      tellsNoMore(pharmacist.look("pharmacy-yes"));
      press(page, ISSUE);
      assertThat(pharmacist.steps()).as("steps to the authorization").isEqualTo(2);
      tellsNoMore(pharmacist.look("pharmacy-authorization"));
      pharmacist.lookAtAll("pharmacy-authorization");
      press(page, HAND_OVER);
      assertThat(pharmacist.steps()).as("steps to the hand-over").isEqualTo(3);
      assertThat(page.locator(".status.info")).isVisible();
      tellsNoMore(pharmacist.look("pharmacy-handed-over"));
    }
  }

  @ParameterizedTest
  @MethodSource("org.coursewatch.browser.Visitors#everyDeviceAndLanguage")
  void aNoAReversalAndWhatIsLeftToSettle(Device device, Language language) {
    String other = "rx-" + UUID.randomUUID();
    people.pharmacist(other, TestPeople.NEW_YORK);
    try (Visitor first = Visitor.signIn(account, "pharmacist", device, language);
        Visitor second = Visitor.signIn(other, "pharmacist", device, language)) {
      first.open("/pharmacy/tasks").look("pharmacy-tasks-empty");
      assertThat(first.page().locator(".empty")).isVisible();
      ask(first.page());
      press(first.page(), ISSUE);
      ask(second.page());
      assertThat(second.page().locator(".answer.no svg polygon")).isVisible();
      tellsNoMore(second.look("pharmacy-no"));

      first.page().locator("input[value=NOT_PICKED_UP]").check();
      press(first.page(), "form[action$='/reversal'] button");
      tellsNoMore(first.look("pharmacy-reversed"));
      tellsNoMore(first.open("/pharmacy/tasks").look("pharmacy-tasks"));
      press(first.page(), "form[action$='/return'] button");
      assertThat(first.page().locator(".empty")).isVisible();

      ask(second.page());
      assertThat(second.page().locator(".answer.yes")).isVisible();
    }
  }

  /** As a keyboard scanner types: the number and Enter; then a person: the birth date and Enter. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void theKeyboardAloneIsEnough(Language language) {
    try (Visitor pharmacist = Visitor.signIn(account, "pharmacist", Device.DESKTOP, language)) {
      Page page = pharmacist.page();
      page.keyboard().type(treated.patient().number().toString());
      page.keyboard().press("Enter");
      assertThat(page.locator("#birthDate")).isFocused();
      assertThat(pharmacist.steps()).isZero();
      page.keyboard().type(born("MMdduuuu"));
      enter(page);
      assertThat(pharmacist.steps()).isEqualTo(1);
      assertThat(page.locator(".answer.yes h1")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator(ISSUE)).isFocused();
      enter(page);
      assertThat(pharmacist.steps()).isEqualTo(2);
      tabTo(page, HAND_OVER);
      pharmacist.examine();
      enter(page);
      assertThat(page.locator(".status.info")).isVisible();
      assertThat(pharmacist.steps()).isEqualTo(3);
    }
  }

  @Test
  void whatIsMistypedIsSaidBesideTheFieldAndKept() {
    try (Visitor pharmacist = Visitor.signIn(account, "pharmacist", Device.PHONE, Language.EN)) {
      Page page = pharmacist.page();
      page.fill("#patientNumber", "48KQ7-0PX3D");
      page.fill("#birthDate", "4/12/98");
      press(page, "form.ask button:not([type=button])");
      assertThat(page.locator("#patientNumber-fault")).isVisible();
      assertThat(page.locator("#birthDate-fault")).isVisible();
      assertThat(page.locator("#patientNumber")).hasValue("48KQ7-0PX3D");
      assertThat(page.locator("#birthDate")).hasValue("4/12/98");
      pharmacist.look("pharmacy-mistyped");
      page.fill("#patientNumber", treated.patient().number().toString());
      page.fill("#birthDate", "01/02/1990");
      press(page, "form.ask button:not([type=button])");
      assertThat(page.locator("#birthDate")).isFocused();
      assertThat(page.locator("#birthDate")).hasValue("");
      pharmacist.look("pharmacy-nobody");
    }
  }

  /** The camera is a film of our QR code; the browser has no reader, so that the service reads. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void theCameraReadsThePatientsCode(Language language, @TempDir Path folder) {
    Path film = folder.resolve("code.y4m");
    QrFilm.write(film, QrFrame.of(treated.patient().number().toString(), 9, 8));
    List<String> camera =
        List.of(
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + film);
    try (Visitor pharmacist =
        Visitor.signIn(account, "pharmacist", Device.DESKTOP, language, ColorScheme.DARK, camera)) {
      Page page = pharmacist.page();
      page.locator("[data-scan]").click();
      assertThat(page.locator("#patientNumber")).hasValue(treated.patient().number().toString());
      assertThat(page.locator("#birthDate")).isFocused();
      assertThat(page.locator("video")).isHidden();
      pharmacist.look("pharmacy-scanned");
      page.keyboard().type(born("uuuu-MM-dd"));
      enter(page);
      assertThat(page.locator(".answer.yes")).isVisible();
      pharmacist.look("pharmacy-yes-dark");
    }
  }

  @Test
  void theLabelIsOneSmallPageWhoseCodeCanBeRead() throws IOException {
    try (Visitor pharmacist = Visitor.signIn(account, "pharmacist", Device.DESKTOP, Language.EN)) {
      Page page = pharmacist.page();
      ask(page);
      press(page, ISSUE);
      String address = page.url();
      press(page, "a[href$='/label']");
      tellsNoMore(pharmacist.look("pharmacy-label"));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/pictures/pharmacy-label-print.png")));
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      try (PDDocument printed = Loader.loadPDF(pdf)) {
        assertThat(printed.getNumberOfPages()).isEqualTo(1);
        PDRectangle paper = printed.getPage(0).getMediaBox();
        assertThat(paper.getWidth()).isEqualTo(62 * POINTS_PER_MM, within(2f));
        assertThat(paper.getHeight()).isEqualTo(40 * POINTS_PER_MM, within(2f));
        byte[] seen = QrFrame.bytes(new PDFRenderer(printed).renderImageWithDPI(0, 300), "png");
        assertThat(ScannedPicture.qrText(seen))
            .contains(address.substring(address.lastIndexOf('/') + 1));
      }
    }
  }

  /** A man's, told by nobody who has to sign: nobody is signed in yet. */
  private Treated cleared() {
    Instant noon = TestPeople.noon(DAY);
    Treated man =
        people.open(
            people.practice(TestPeople.NEW_YORK),
            RiskCategory.CANNOT_BECOME_PREGNANT,
            "MALE",
            noon);
    stories.add(man, new ConsentSigned(DAY, ConsentSigned.Form.PATIENT, TestPeople.SIGNERS), noon);
    stories.add(man, new CounselingConfirmed(DAY), noon);
    return man;
  }

  private void ask(Page page) {
    page.locator("nav a[href='/pharmacy']").click();
    page.fill("#patientNumber", treated.patient().number().toString());
    page.fill("#birthDate", born("MM/dd/uuuu"));
    press(page, "form.ask button:not([type=button])");
  }

  private String born(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).format(treated.patient().birthDate());
  }

  private static void press(Page page, String selector) {
    Visitor.follow(page, () -> page.locator(selector).first().click());
  }

  private static void enter(Page page) {
    Visitor.follow(page, () -> page.keyboard().press("Enter"));
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 30; i++) {
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + selector);
  }

  private static void assertFitsTheFirstScreen(Page page, Device device, String selector) {
    double bottom =
        ((Number) page.locator(selector).evaluate("e => e.getBoundingClientRect().bottom"))
            .doubleValue();
    assertThat(bottom).as("the button is seen without scrolling").isLessThan(device.height());
  }

  private static void tellsNoMore(Visitor visitor) {
    SilentPages.assertSilent(visitor.page().content());
  }
}
