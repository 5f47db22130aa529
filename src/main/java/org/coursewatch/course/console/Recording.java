package org.coursewatch.course.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.LabTest;
import org.coursewatch.course.RecorderRules;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Role;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.LabSchedule;
import org.jspecify.annotations.Nullable;

/** Everything a practice can record of a course, each with a short form of its own. */
public enum Recording {
  SCREENING_TEST(Layout.TEST, CheckCode.SCREENING_TEST),
  PREGNANCY_TEST(Layout.TEST, CheckCode.PREGNANCY_TEST),
  LAST_DOSE_TEST(Layout.TEST, CheckCode.LAST_DOSE_TEST),
  POST_TREATMENT_TEST(Layout.TEST, CheckCode.POST_TREATMENT_TEST),
  COUNSELING(Layout.DAY, CheckCode.COUNSELING),
  CONTRACEPTION(Layout.METHODS, CheckCode.CONTRACEPTION),
  CONSENT(Layout.CONSENT, CheckCode.CONSENT),
  LIVER_LAB(Layout.LAB, CheckCode.LIVER_LAB),
  LIPID_LAB(Layout.LAB, CheckCode.LIPID_LAB),
  OTHER_LAB(Layout.LAB, null),
  MOOD(Layout.MOOD, CheckCode.MOOD),
  PRESCRIPTION(Layout.PRESCRIPTION, null),
  INTERRUPTION(Layout.DAY, null),
  HOLD(Layout.HOLD, null),
  HOME_TESTING(Layout.HOME, null),
  CATEGORY(Layout.CATEGORY, null),
  LAB_SCHEDULE(Layout.SCHEDULE, null),
  RULED_OUT(Layout.DAY, null),
  LAST_DOSE(Layout.DAY, null),
  FOLLOW_UP_CLOSED(Layout.REASON, null),
  COURSE_END(Layout.REASON, null);

  /** The forms: what is asked. */
  public enum Layout {
    TEST,
    LAB,
    CONSENT,
    METHODS,
    MOOD,
    DAY,
    REASON,
    CATEGORY,
    HOME,
    PRESCRIPTION,
    HOLD,
    SCHEDULE
  }

  private final Layout layout;
  private final @Nullable CheckCode check;

  Recording(Layout layout, @Nullable CheckCode check) {
    this.layout = layout;
    this.check = check;
  }

  public Layout layout() {
    return layout;
  }

  /** The check it answers, null for what nobody waits for. */
  public @Nullable CheckCode check() {
    return check;
  }

  static Optional<Recording> of(String code) {
    return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
  }

  static Optional<Recording> of(CheckCode check) {
    return Arrays.stream(values()).filter(each -> each.check == check).findFirst();
  }

  /** Whether an account in {@code role} may record it. */
  boolean isFor(Role role) {
    return RecorderRules.mayRecord(role, sample());
  }

  /** One of its kind; who may record it depends on the kind alone. */
  private CourseFact sample() {
    LocalDate day = LocalDate.EPOCH;
    return switch (this) {
      case SCREENING_TEST, PREGNANCY_TEST, LAST_DOSE_TEST, POST_TREATMENT_TEST ->
          new PregnancyTested(
              day,
              PregnancyTested.Result.NEGATIVE,
              PregnancyTested.Specimen.SERUM,
              PregnancyTested.Setting.MEDICAL,
              null);
      case COUNSELING -> new CourseFact.CounselingConfirmed(day);
      case CONTRACEPTION ->
          new ContraceptionRecorded(
              day, ContraceptionRecorded.Party.PRESCRIBER, Set.of(ContraceptionMethod.ABSTINENCE));
      case CONSENT ->
          new ConsentSigned(
              day, ConsentSigned.Form.PATIENT, Set.of(ConsentSigned.Signer.PRESCRIBER));
      case LIVER_LAB, LIPID_LAB, OTHER_LAB ->
          new LabResulted(day, LabTest.ALT.loinc(), BigDecimal.ONE, "U/L", null);
      case MOOD -> new CourseFact.MoodScreened(day, "PHQ-9", 0, false);
      case PRESCRIPTION -> new CourseFact.PrescriptionIssued(day, 1);
      case INTERRUPTION -> new CourseFact.ContraceptionInterrupted(day);
      case HOLD -> new CourseFact.HoldPlaced(Instant.EPOCH, "");
      case HOME_TESTING -> new CourseFact.HomeTestingPermitted(day, true);
      case CATEGORY -> new CourseFact.CategoryAssigned(day, RiskCategory.CAN_BECOME_PREGNANT, null);
      case LAB_SCHEDULE -> new CourseFact.LabScheduleChosen(day, LabSchedule.BASELINE_AND_PEAK, "");
      case RULED_OUT -> new CourseFact.PregnancyRuledOut(day);
      case LAST_DOSE -> new CourseFact.LastDoseTaken(day);
      case FOLLOW_UP_CLOSED -> new CourseFact.FollowUpClosed(day, "");
      case COURSE_END -> new CourseFact.CourseEnded(day, "");
    };
  }
}
