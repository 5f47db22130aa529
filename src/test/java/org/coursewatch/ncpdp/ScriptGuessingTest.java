package org.coursewatch.ncpdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.dispense.rest.FewLookups;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guesses in messages are slowed down like those of every other way in. */
@QuarkusTest
@TestProfile(FewLookups.class)
@QuarkusTestResource(FreshDatabase.class)
class ScriptGuessingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOW = TestPeople.noon(DAY).plusSeconds(3600);

  @Inject TestPeople people;
  @Inject PharmacyScript pharmacies;

  private Treated treated;
  private Actor pharmacist;

  @BeforeEach
  void treatAPatient() {
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    pharmacist = people.pharmacist();
  }

  @Test
  void afterFiveGuessesARightMessageHasToWait() {
    String number = treated.patient().number().toString();
    for (int i = 1; i <= 5; i++) {
      String guess =
          i % 2 == 0
              ? ScriptMessages.patient(number, treated.patient().birthDate().plusDays(i).toString())
              : "<REMSCaseID>" + UUID.randomUUID() + "</REMSCaseID>" + born();
      assertThat(request(guess)).contains("<DeniedReasonCode>E");
    }
    assertThatThrownBy(() -> request(ScriptMessages.patient(treated)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
  }

  @Test
  void whatNamesNobodyIsNoGuess() {
    for (int i = 0; i < 10; i++) {
      assertThat(request(born())).contains("<DeniedReasonCode>EM");
      assertThat(request("<REMSCaseID>a24e73e53b2</REMSCaseID>" + born()))
          .contains("<DeniedReasonCode>EC");
    }
    assertThat(request(ScriptMessages.patient(treated))).contains("<Approved>");
  }

  private static String born() {
    return "<Patient><HumanPatient><DateOfBirth><Date>1998-04-12</Date></DateOfBirth></HumanPatient></Patient>";
  }

  private String request(String who) {
    String content =
        "<REMSRequest>"
            + who
            + "<MedicationPrescribed>"
            + ScriptMessages.supply(30, 30, 0)
            + "</MedicationPrescribed></REMSRequest>";
    ScriptMessage message =
        ScriptMessage.read(ScriptMessages.message(content).getBytes(StandardCharsets.UTF_8));
    return pharmacies.request(message, pharmacist, NOW);
  }
}
