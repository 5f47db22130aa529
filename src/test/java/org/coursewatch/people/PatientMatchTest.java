package org.coursewatch.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.people.Contacts.Language;
import org.coursewatch.people.PatientMatch.Doubt;
import org.junit.jupiter.api.Test;

/** Nobody is ever given somebody else's answer. */
class PatientMatchTest {

  private static final LocalDate BORN = LocalDate.of(1996, 6, 1);
  private static final PatientRecord JON = patient("Jon Stark", "Snow", "(555) 201-7788", null);
  private static final PatientRecord TWIN = patient("Jon", "Snow", "555-111-2222", "j@example.org");

  @Test
  void namesAndBirthDateAloneFindNobody() {
    assertThat(amongNamesakes(told("Jon", Set.of(), Set.of()), JON))
        .isEqualTo(new PatientMatch.Nobody(Doubt.TOO_LITTLE));
  }

  @Test
  void aPhoneNumberHoweverWrittenIsASecondIdentifier() {
    for (String phone : List.of("5552017788", "+1 555 201 7788", "555.201.7788")) {
      assertThat(amongNamesakes(told("JON", Set.of(phone), Set.of()), JON, TWIN))
          .isEqualTo(new PatientMatch.One(JON));
    }
  }

  @Test
  void anEmailAddressIsASecondIdentifier() {
    assertThat(amongNamesakes(told("Jon", Set.of(), Set.of("J@Example.org")), JON, TWIN))
        .isEqualTo(new PatientMatch.One(TWIN));
  }

  @Test
  void anotherGivenNameOrContactIsSomebodyElse() {
    assertThat(amongNamesakes(told("Robb", Set.of("5552017788"), Set.of()), JON))
        .isEqualTo(new PatientMatch.Nobody(Doubt.UNKNOWN));
    assertThat(amongNamesakes(told("Jon", Set.of("5550000000"), Set.of()), JON, TWIN))
        .isEqualTo(new PatientMatch.Nobody(Doubt.UNKNOWN));
    assertThat(amongNamesakes(told("Jon", Set.of("7788"), Set.of()), JON))
        .isEqualTo(new PatientMatch.Nobody(Doubt.UNKNOWN));
  }

  @Test
  void whatFitsTwoFindsNobody() {
    PatientRecord other = patient("Jon", "Snow", "555 201 7788", null);
    assertThat(amongNamesakes(told("Jon", Set.of("5552017788"), Set.of()), JON, other))
        .isEqualTo(new PatientMatch.Nobody(Doubt.AMBIGUOUS));
  }

  @Test
  void anIdentifierDecidesUnlessTheBirthDateContradicts() {
    DescribedPatient told = DescribedPatient.of(JON.number(), BORN);
    assertThat(PatientMatch.amongIdentified(told, List.of(JON)))
        .isEqualTo(new PatientMatch.One(JON));
    assertThat(PatientMatch.amongIdentified(told, List.of(JON, JON)))
        .isEqualTo(new PatientMatch.One(JON));
    DescribedPatient younger = DescribedPatient.of(JON.number(), BORN.plusDays(1));
    assertThat(PatientMatch.amongIdentified(younger, List.of(JON)))
        .isEqualTo(new PatientMatch.Nobody(Doubt.CONTRADICTORY));
  }

  @Test
  void identifiersOfTwoPeopleFindNobody() {
    DescribedPatient told = DescribedPatient.of(JON.number(), null);
    assertThat(PatientMatch.amongIdentified(told, List.of(JON, TWIN)))
        .isEqualTo(new PatientMatch.Nobody(Doubt.AMBIGUOUS));
  }

  private static PatientMatch amongNamesakes(DescribedPatient told, PatientRecord... namesakes) {
    return PatientMatch.amongNamesakes(
        told, List.of(namesakes), name -> name.toLowerCase(Locale.ROOT));
  }

  private static DescribedPatient told(String given, Set<String> phones, Set<String> emails) {
    return new DescribedPatient(Set.of(), Set.of(), "Snow", List.of(given), BORN, phones, emails);
  }

  private static PatientRecord patient(String given, String family, String phone, String email) {
    Identity identity =
        new Identity(given, family, BORN, new Contacts(email, phone, Language.EN), null);
    return PatientRecord.registered(
        new PatientId(UUID.randomUUID()),
        PatientNumber.random(new Random()::nextInt),
        identity,
        new PrescriberId(UUID.randomUUID()),
        "test",
        Instant.EPOCH);
  }
}
