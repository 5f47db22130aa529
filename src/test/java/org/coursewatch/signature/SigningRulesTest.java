package org.coursewatch.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who signs what, and what it means. */
class SigningRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant AT = Instant.parse("2026-10-01T16:00:00Z");

  private static final CourseFact CONSENT =
      new ConsentSigned(
          DAY, Form.PATIENT, Set.of(Signer.PRESCRIBER, Signer.GUARDIAN, Signer.PATIENT));
  private static final CourseFact OWN = new ContraceptionRecorded(DAY, Party.PATIENT, Set.of());
  private static final CourseFact PRACTICES =
      new ContraceptionRecorded(DAY, Party.PRESCRIBER, Set.of());

  private static final Map<CourseFact, Meaning> OF_PRESCRIBER =
      Map.of(
          CONSENT,
          Meaning.RESPONSIBILITY,
          new CounselingConfirmed(DAY),
          Meaning.CONFIRMATION,
          PRACTICES,
          Meaning.CONFIRMATION,
          new CategoryAssigned(DAY, RiskCategory.CAN_BECOME_PREGNANT, null),
          Meaning.APPROVAL,
          new HomeTestingPermitted(DAY, true),
          Meaning.APPROVAL,
          new HoldReleased(AT, "", null),
          Meaning.APPROVAL,
          new PregnancyRuledOut(DAY),
          Meaning.APPROVAL);

  private static final List<CourseFact> UNSIGNED =
      List.of(new HoldPlaced(AT, ""), new ComprehensionPassed(DAY));

  @Test
  void thePrescriberSignsThePracticesPart() {
    OF_PRESCRIBER.forEach(
        (fact, meaning) ->
            assertThat(SigningRules.meaning(Role.PRESCRIBER, fact))
                .as("%s", fact)
                .contains(meaning));
    assertThat(SigningRules.meaning(Role.PRESCRIBER, OWN)).isEmpty();
    assertThat(UNSIGNED)
        .allSatisfy(fact -> assertThat(SigningRules.meaning(Role.PRESCRIBER, fact)).isEmpty());
  }

  @Test
  void thePatientSignsTheOwnPart() {
    assertThat(SigningRules.meaning(Role.PATIENT, CONSENT)).contains(Meaning.CONSENT);
    assertThat(SigningRules.meaning(Role.PATIENT, OWN)).contains(Meaning.AUTHORSHIP);
    assertThat(SigningRules.meaning(Role.PATIENT, PRACTICES)).isEmpty();
    assertThat(SigningRules.meaning(Role.PATIENT, new CounselingConfirmed(DAY))).isEmpty();
    assertThat(UNSIGNED)
        .allSatisfy(fact -> assertThat(SigningRules.meaning(Role.PATIENT, fact)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PRESCRIBER", "PATIENT"})
  void nobodySignsForThem(Role role) {
    assertThat(OF_PRESCRIBER.keySet())
        .allSatisfy(
            fact -> assertThat(SigningRules.meaning(role, fact)).isEqualTo(Optional.empty()));
    assertThat(SigningRules.meaning(role, OWN)).isEmpty();
  }

  @Test
  void aConsentTellsWhoElseHasSigned() {
    assertThat(SigningRules.transcribed(CONSENT)).containsExactly(Signer.PATIENT, Signer.GUARDIAN);
    assertThat(SigningRules.transcribed(PRACTICES)).isEmpty();
  }
}
