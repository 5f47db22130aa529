package org.coursewatch.dispense.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pharmacy's pages over HTTP, as a browser without scripts asks for them. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class PharmacyPagesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final PharmacyBrowser OURS = PharmacyBrowser.of("rx-1");
  private static final PharmacyBrowser OTHER = PharmacyBrowser.of("rx-2");
  private static final String UNTIL = "Wednesday, October 7, 11:59 pm Eastern";
  private static final String ISSUE = "/pharmacy/authorizations";

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.pharmacist(OURS.account());
    people.pharmacist(OTHER.account());
    people.demoOffice();
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aNumberAndABirthDateGetOneAnswerAndAButton() {
    assertThat(focused(OURS.get("/pharmacy")).attr("name")).isEqualTo("patientNumber");
    Document answer = ask(OURS);
    assertThat(answer.select("h1").text()).isEqualTo("YES – may be handed over");
    assertThat(answer.select(".answer.yes").text()).contains("until " + UNTIL);
    assertThat(answer.select(".answer.yes svg circle")).hasSize(1);
    assertThat(focused(answer).tagName()).isEqualTo("h1");
    Document authorization = OURS.submit(answer, ISSUE);
    assertThat(authorization.select("h1").text()).startsWith("Authorization ");
    assertThat(authorization.select(".status.good").text()).contains("Live");
    assertThat(authorization.select("dl").text()).contains(UNTIL, "30 days of supply");
  }

  @Test
  void theNumberIsGivenOnceAndShownToWhoAsksAgain() {
    Document answer = ask(OURS);
    String number = number(OURS.submit(answer, ISSUE));
    assertThat(number(OURS.submit(answer, ISSUE))).isEqualTo(number);
    Document again = ask(OURS);
    assertThat(again.select("main").text()).contains("Your pharmacy holds authorization " + number);
    assertThat(again.select("a.button").attr("href")).endsWith("/" + number);
    Document elsewhere = ask(OTHER);
    assertThat(elsewhere.select(".answer.no").text())
        .contains("NO – do not hand over", "Another pharmacy holds an authorization");
    assertThat(elsewhere.select("svg polygon")).hasSize(1);
    assertThat(elsewhere.select("form[action=" + ISSUE + "]")).isEmpty();
  }

  @Test
  void whatIsRefusedMeanwhileIsAnsweredAsARefusal() {
    Document answer = ask(OTHER);
    OURS.submit(ask(OURS), ISSUE);
    for (int sent = 0; sent < 2; sent++) {
      Document no = OTHER.refused(answer, ISSUE, Map.of(), 409);
      assertThat(no.select(".answer.no li").text())
          .isEqualTo("Another pharmacy holds an authorization for this supply.");
    }
  }

  @Test
  void aSupplyIsHandedOverOnItsPage() {
    Document page = OURS.submit(ask(OURS), ISSUE);
    String address = address(page);
    Document tooMany = OURS.refused(page, address + "/hand-over", Map.of("daysSupply", "31"), 400);
    assertThat(tooMany.select(".faults").text()).contains("more than the authorization permits");
    Document done = OURS.submit(page, address + "/hand-over");
    assertThat(done.select(".status").text())
        .startsWith("Handed over on Thursday, October 1, 2026, 1:00 pm Eastern");
    assertThat(done.select("main form")).isEmpty();
    Map<String, String> reason = Map.of("reason", "NOT_PICKED_UP");
    Document again = OURS.refused(page, address + "/reversal", reason, 409);
    assertThat(again.select("[role=alert]").text()).contains("Nothing was recorded");
    assertThat(ask(OURS).select(".answer.no li").text())
        .contains("This month’s supply was already handed over.");
  }

  @Test
  void anAuthorizationIsReversedForAReasonAndReturned() {
    Document page = OURS.submit(ask(OURS), ISSUE);
    String address = address(page);
    assertThat(OURS.refused(page, address + "/reversal", Map.of(), 400).select(".faults").text())
        .contains("Say why you reverse it.");
    Map<String, String> other = Map.of("reason", "OTHER", "ownWords", " ");
    assertThat(OURS.refused(page, address + "/reversal", other, 400).select("#ownWords-fault"))
        .hasSize(1);
    Document reversed = OURS.submit(page, address + "/reversal", Map.of("reason", "NOT_PICKED_UP"));
    assertThat(reversed.select(".status.wait").text()).contains("Reversed on Thursday, October 1");
    assertThat(reversed.select("dl").text()).contains("The patient did not come");
    Document tasks = OURS.get("/pharmacy/tasks");
    assertThat(tasks.select("h2").eachText()).anyMatch(each -> each.startsWith("To return"));
    Document after = OURS.submit(tasks, address + "/return");
    assertThat(after.select("h1").text()).isEqualTo("To settle");
    assertThat(after.text()).doesNotContain(number(page));
    assertThat(OURS.get(address).select(".status.info").text()).contains("returned to stock");
  }

  @Test
  void whatEndedIsToldWithWhatToDo() {
    Document page = OURS.submit(ask(OURS), ISSUE);
    clock.advance(Duration.ofDays(7));
    Document lapsed = OURS.get(address(page));
    assertThat(lapsed.select(".status.bad").text()).contains("Lapsed", "Do not hand over");
    assertThat(lapsed.select("form[action$=hand-over]")).isEmpty();
    assertThat(OURS.get("/pharmacy/tasks").select("h2").eachText())
        .anyMatch(title -> title.startsWith("To reverse: "));
    assertThat(OURS.get(address(page) + "/label").select(".sticker")).isEmpty();
  }

  @Test
  void aLabelTellsNothingOfThePatient() {
    Document page = OURS.submit(ask(OURS), ISSUE);
    Document label = OURS.get(address(page) + "/label");
    assertThat(label.select(".sticker").text()).contains(number(page), "Oct 7, 2026", UNTIL);
    assertThat(label.select(".sticker svg path")).hasSize(1);
    assertThat(label.html())
        .doesNotContain(
            treated.patient().number().toString(), treated.patient().birthDate().toString());
  }

  @Test
  void theNumberOnALabelOpensTheAuthorization() {
    String number = number(OURS.submit(ask(OURS), ISSUE));
    Map<String, String> typed = Map.of("patientNumber", number.toLowerCase(Locale.ROOT));
    Document found = OURS.submit(OURS.get("/pharmacy"), "/pharmacy", typed);
    assertThat(number(found)).isEqualTo(number);
    Response others = OTHER.send(ISSUE + "/" + number);
    assertThat(others.statusCode()).isEqualTo(404);
  }

  @Test
  void aScannersEnterAfterTheNumberMovesOnToTheBirthDate() {
    String number = treated.patient().number().toString();
    Document again =
        OURS.refused(OURS.get("/pharmacy"), "/pharmacy", Map.of("patientNumber", number), 400);
    assertThat(again.select("#patientNumber").val()).isEqualTo(number);
    assertThat(focused(again).id()).isEqualTo("birthDate");
    assertThat(again.select("#birthDate-fault").text()).contains("Type the birth date");
  }

  @Test
  void whoIsNotFoundIsAskedForTheBirthDateAgain() {
    String number = treated.patient().number().toString();
    Map<String, String> typed = Map.of("patientNumber", number, "birthDate", "1/2/1990");
    Document again = OURS.refused(OURS.get("/pharmacy"), "/pharmacy", typed, 404);
    assertThat(again.select("[role=alert]").text()).contains("There is no patient with this");
    assertThat(again.select("#patientNumber").val()).isEqualTo(number);
    assertThat(again.select("#birthDate").val()).isEmpty();
    assertThat(focused(again).id()).isEqualTo("birthDate");
    assertThat(again.html()).doesNotContain("1990");
  }

  @Test
  void whatThePharmacyItselfLacksIsToldBeforeAnybodyAsks() {
    assertThat(OURS.get("/pharmacy").select("#standing")).isEmpty();
    clock.set(TestPeople.noon(LocalDate.of(2199, 2, 1)));
    assertThat(OURS.get("/pharmacy").select("section").text())
        .contains("Your pharmacy is not active in the program");
  }

  @Test
  void theCameraIsForThisPageOnly() {
    assertThat(OURS.send("/pharmacy").header("Permissions-Policy")).contains("camera=(self)");
    assertThat(OURS.send("/pharmacy/tasks").header("Permissions-Policy")).contains("camera=()");
  }

  @Test
  void everyPageIsThereInSpanishAndTellsNoMore() {
    PharmacyBrowser spanish = OURS.in("es");
    Document start = spanish.get("/pharmacy");
    assertThat(start.select("h1").text()).isEqualTo("¿Se puede entregar?");
    Document answer = spanish.submit(start, "/pharmacy", asked());
    assertThat(answer.select("h1").text()).isEqualTo("SÍ – se puede entregar");
    assertThat(answer.select(".answer").text()).contains("miércoles, 7 de octubre");
    Document page = spanish.submit(answer, ISSUE);
    assertThat(page.select("html").attr("lang")).isEqualTo("es");
    spanish.get(address(page) + "/label");
    spanish.get("/pharmacy/tasks");
  }

  private Document ask(PharmacyBrowser browser) {
    return browser.submit(browser.get("/pharmacy"), "/pharmacy", asked());
  }

  private Map<String, String> asked() {
    return Map.of(
        "patientNumber",
        treated.patient().number().toString(),
        "birthDate",
        DateTimeFormatter.ofPattern("MM/dd/uuuu").format(treated.patient().birthDate()));
  }

  private static String number(Document page) {
    String title = page.select("h1").text();
    return title.substring(title.indexOf(' ') + 1);
  }

  private static String address(Document page) {
    return ISSUE + "/" + number(page);
  }

  private static Element focused(Document page) {
    return Objects.requireNonNull(page.selectFirst("[autofocus]"));
  }
}
