package org.coursewatch.dispense.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.dispense.rest.FewLookups;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who guesses on the page waits as who guesses by the API, and is told how long. */
@QuarkusTest
@TestProfile(FewLookups.class)
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class PharmacyGuessPageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.demoOffice();
    treated = people.cleared(people.demoPractice(), DAY);
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void theWaitIsToldInWordsAndTheNumberKept() {
    people.pharmacist("rx-30");
    PharmacyBrowser guesser = PharmacyBrowser.of("rx-30");
    Document start = guesser.get("/pharmacy");
    miss(guesser, start, 5);
    String number = treated.patient().number().toString();
    Response waits = guesser.send(start, "/pharmacy", right());
    assertThat(waits.statusCode()).isEqualTo(429);
    assertThat(waits.header("Retry-After")).isEqualTo("30");
    Document page = SilentPages.assertSilent(waits.asString());
    assertThat(page.select("[role=alert]").text()).contains("Wait 30 seconds");
    assertThat(page.select("#patientNumber").val()).isEqualTo(number);
    assertThat(page.select("#birthDate").val()).isEmpty();
    Document spanish = guesser.in("es").refused(start, "/pharmacy", right(), 429);
    assertThat(spanish.select("[role=alert]").text()).contains("Espere 30 segundos");
    clock.advance(Duration.ofSeconds(30));
    assertThat(guesser.submit(start, "/pharmacy", right()).select(".answer.yes")).hasSize(1);
  }

  @Test
  void aPharmacyThatIsShutOutIsToldWhoLetsItInAgain() {
    people.pharmacist("rx-31");
    PharmacyBrowser guesser = PharmacyBrowser.of("rx-31");
    Document start = guesser.get("/pharmacy");
    for (int i = 0; i < 20; i++) {
      miss(guesser, start, 1);
      clock.advance(Duration.ofMinutes(16));
    }
    Document shut = guesser.refused(start, "/pharmacy", right(), 403);
    assertThat(shut.select("[role=alert]").text()).contains("Ask the program’s office");
    assertThat(guesser.refused(start, "/pharmacy/authorizations", right(), 403).select("form.ask"))
        .hasSize(1);
  }

  private Map<String, String> right() {
    return Map.of(
        "patientNumber", treated.patient().number().toString(), "birthDate", "04/12/1998");
  }

  private static void miss(PharmacyBrowser guesser, Document start, int times) {
    for (int i = 0; i < times; i++) {
      String number = PatientNumber.random(ThreadLocalRandom.current()::nextInt).toString();
      Map<String, String> typed = Map.of("patientNumber", number, "birthDate", "04/12/1998");
      guesser.refused(start, "/pharmacy", typed, 404);
    }
  }
}
