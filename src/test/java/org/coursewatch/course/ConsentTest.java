package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ConsentSigned.Form.PATIENT;
import static org.coursewatch.course.CourseFact.ConsentSigned.Form.PREGNANCY_RISK;
import static org.coursewatch.course.CourseFact.ConsentSigned.Signer.GUARDIAN;
import static org.coursewatch.course.CourseFact.ConsentSigned.Signer.PRESCRIBER;
import static org.coursewatch.course.RefusalCode.CONSENT_MISSING;

import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.junit.jupiter.api.Test;

/** Who signs which form, by when, and from which birthday on without a guardian. */
class ConsentTest {

  private static final String WANTED =
      "each form signed by patient and prescriber, and by a guardian for a minor";

  private final CourseStory story = CourseStory.opened("2026-04-01");

  @Test
  void twoFormsAreSignedByPatientAndPrescriber() {
    story
        .asOf(0)
        .explaining(CONSENT_MISSING, WANTED, "not completely signed: PATIENT, PREGNANCY_RISK");
    story.consent(PATIENT, Signer.PATIENT, PRESCRIBER);
    story.asOf(0).explaining(CONSENT_MISSING, WANTED, "not completely signed: PREGNANCY_RISK");
    story.consent(PREGNANCY_RISK, PRESCRIBER, Signer.PATIENT);
    story.asOf(0).doesNotRefuse(CONSENT_MISSING);
  }

  @Test
  void signaturesStandTogetherInOneFact() {
    story.consent(PREGNANCY_RISK, Signer.PATIENT, PRESCRIBER);
    story.consent(PATIENT, Signer.PATIENT).on(1).consent(PATIENT, PRESCRIBER);
    story.asOf(1).explaining(CONSENT_MISSING, WANTED, "not completely signed: PATIENT");
    story.on(2).consent(PATIENT, Signer.PATIENT, PRESCRIBER, GUARDIAN);
    story.asOf(2).doesNotRefuse(CONSENT_MISSING);
  }

  @Test
  void countsFromThirtyDaysBeforeTheOpening() {
    CourseStory.opened("2026-04-01").on(-31).consents().asOf(0).refuses(CONSENT_MISSING);
    CourseStory.opened("2026-04-01").on(-30).consents().asOf(0).doesNotRefuse(CONSENT_MISSING);
  }

  @Test
  void whoCannotBecomePregnantSignsOneForm() {
    CourseStory male = CourseStory.openedForMale("2026-04-01");
    male.consent(PREGNANCY_RISK, Signer.PATIENT, PRESCRIBER).asOf(0).refuses(CONSENT_MISSING);
    male.consent(PATIENT, Signer.PATIENT, PRESCRIBER).asOf(0).doesNotRefuse(CONSENT_MISSING);
  }

  @Test
  void aGuardianSignsUntilTheDayBeforeTheEighteenthBirthday() {
    story.born("2008-04-06");
    story.on(4).consents().asOf(4).refuses(CONSENT_MISSING);
    story.on(5).consents().asOf(5).doesNotRefuse(CONSENT_MISSING);
  }

  @Test
  void theAgeOnTheDayOfSigningCounts() {
    story.born("2008-04-06").on(4).consents();
    story.asOf(400).refuses(CONSENT_MISSING);
    CourseStory guarded = CourseStory.opened("2026-04-01").born("2008-04-06").on(4);
    guarded.consent(PATIENT, Signer.PATIENT, PRESCRIBER, GUARDIAN);
    guarded.consent(PREGNANCY_RISK, Signer.PATIENT, PRESCRIBER, GUARDIAN);
    guarded.asOf(4).doesNotRefuse(CONSENT_MISSING);
  }

  @Test
  void bornOnTheLeapDayOneComesOfAgeOnTheFirstOfMarch() {
    CourseStory leap = CourseStory.opened("2026-02-28").born("2008-02-29");
    leap.on(0).consents().asOf(0).refuses(CONSENT_MISSING);
    leap.on(1).consents().asOf(1).doesNotRefuse(CONSENT_MISSING);
  }
}
