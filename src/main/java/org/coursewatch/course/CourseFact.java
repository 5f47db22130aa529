package org.coursewatch.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.LabSchedule;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a course. Facts are only ever added. A dated fact carries a local
 * date at the site, a timed fact an instant. Which facts count for what is never decided here.
 */
public sealed interface CourseFact {

  /** A fact known to the day. */
  sealed interface Dated extends CourseFact {
    /** The day it happened, a local date. */
    LocalDate on();
  }

  /** A fact known to the instant. */
  sealed interface Timed extends CourseFact {
    /** The instant it happened. */
    Instant at();
  }

  record ConsentSigned(LocalDate on, Form form, Set<Signer> signedBy) implements Dated {
    public enum Form {
      PATIENT,
      PREGNANCY_RISK
    }

    public enum Signer {
      PATIENT,
      GUARDIAN,
      PRESCRIBER
    }

    public ConsentSigned {
      signedBy = Set.copyOf(signedBy);
    }
  }

  /** {@code basis} is kept as told; whether it is one is the program's rule. */
  record CategoryAssigned(LocalDate on, RiskCategory category, @Nullable String basis)
      implements Dated {}

  /** {@code on} is the day of the visit. */
  record CounselingConfirmed(LocalDate on) implements Dated {}

  record ContraceptionRecorded(LocalDate on, Party by, Set<ContraceptionMethod> methods)
      implements Dated {
    public enum Party {
      PRESCRIBER,
      PATIENT
    }

    public ContraceptionRecorded {
      methods = Set.copyOf(methods);
    }
  }

  /** A method stopped, a gap, or unprotected contact. */
  record ContraceptionInterrupted(LocalDate on) implements Dated {}

  /** {@code sensitivity} in mIU/mL of hCG, absent when it is not known. */
  record PregnancyTested(
      LocalDate specimenOn,
      Result result,
      Specimen specimen,
      Setting setting,
      @Nullable BigDecimal sensitivity)
      implements Dated {
    public enum Result {
      NEGATIVE,
      POSITIVE,
      INDETERMINATE,
      INVALID
    }

    public enum Specimen {
      URINE,
      SERUM
    }

    public enum Setting {
      MEDICAL,
      HOME
    }

    @Override
    public LocalDate on() {
      return specimenOn;
    }

    public boolean isPositive() {
      return result == Result.POSITIVE;
    }
  }

  record HomeTestingPermitted(LocalDate on, boolean permitted) implements Dated {}

  /** The patient answered the month's questions, all right in the end. */
  record ComprehensionPassed(LocalDate on) implements Dated {}

  /**
   * {@code on} is the day of collection, {@code unit} UCUM, {@code upperLimit} the reporting
   * laboratory's, same unit. {@code fasting} is absent when nobody told; {@code bound} is absent
   * when the value was measured and not only bounded.
   */
  record LabResulted(
      LocalDate on,
      String loinc,
      BigDecimal value,
      String unit,
      @Nullable BigDecimal upperLimit,
      @Nullable Boolean fasting,
      @Nullable Bound bound)
      implements Dated {

    /** How a laboratory reports a value outside of what its method measures. */
    public enum Bound {
      LESS("<"),
      AT_MOST("<="),
      AT_LEAST(">="),
      MORE(">");

      private final String sign;

      Bound(String sign) {
        this.sign = sign;
      }

      /** As laboratories and FHIR write it. */
      public String sign() {
        return sign;
      }
    }

    /** A measured value of which nobody told whether the patient was fasting. */
    public LabResulted(
        LocalDate on,
        String loinc,
        BigDecimal value,
        String unit,
        @Nullable BigDecimal upperLimit) {
      this(on, loinc, value, unit, upperLimit, null, null);
    }
  }

  /** The prescriber chose another template of lab schedules than the program's, from {@code on}. */
  record LabScheduleChosen(LocalDate on, LabSchedule schedule, String reason) implements Dated {}

  record PrescriptionIssued(LocalDate on, int daysSupply) implements Dated {}

  record AuthorizationIssued(Instant at, String number, String pharmacy, int daysSupply)
      implements Timed {}

  record AuthorizationReversed(Instant at, String number, String reason) implements Timed {}

  record Dispensed(Instant at, @Nullable String number, int daysSupply) implements Timed {}

  /**
   * {@code score} in points of the {@code instrument}; {@code urgent} when the answers speak of
   * harming oneself, such as any but the lowest to item 9 of the PHQ-9.
   */
  record MoodScreened(LocalDate on, String instrument, int score, boolean urgent)
      implements Dated {}

  record HoldPlaced(Instant at, String reason) implements Timed {}

  /** Ends the hold with the id {@code hold}; without one, every earlier hold. */
  record HoldReleased(Instant at, String reason, @Nullable String hold) implements Timed {}

  /** A clinician and a second person agree that the positive tests up to {@code on} were false. */
  record PregnancyRuledOut(LocalDate on) implements Dated {}

  record LastDoseTaken(LocalDate on) implements Dated {}

  /** The office gives up on an open follow-up check; it stays visible as missed. */
  record FollowUpClosed(LocalDate on, String reason) implements Dated {}

  record CourseEnded(LocalDate on, String reason) implements Dated {}

  /**
   * The program's office exempts the patient from the screening test and the days after it, from
   * {@code on} (inside) until the first dose. {@code reason} names the evidence.
   */
  record MedicalExemptionGranted(LocalDate on, String reason) implements Dated {}

  /**
   * The program's office lifts the monthly limit for the next supply, from {@code on} (inside) on.
   */
  record MonthlyLimitLifted(LocalDate on, String reason) implements Dated {}

  /**
   * The only way to correct. {@code fact} is the id of the fact that no longer counts; it stays
   * readable.
   */
  record FactVoided(Instant at, String fact, String reason) implements Timed {}
}
