package org.coursewatch.overdue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.coursewatch.TestPeople;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionInterrupted;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.FollowUpClosed;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LastDoseTaken;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.CourseFact.MonthlyLimitLifted;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.program.ContraceptionMethod;

/** Courses that nobody would think of: good months with all kinds of mishaps strewn in. */
public final class RandomFacts {

  public static final LocalDate OPENED = LocalDate.of(2026, 8, 3);

  private static final Set<ContraceptionMethod> METHODS =
      Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.MALE_LATEX_CONDOM);
  private static final Set<Signer> SIGNERS = Set.of(Signer.PATIENT, Signer.PRESCRIBER);

  private final Random random;
  private final List<CourseFact> facts = new ArrayList<>();

  public RandomFacts(long seed) {
    random = new Random(seed);
  }

  public Course course() {
    RiskCategory category =
        random.nextInt(4) == 0
            ? RiskCategory.CANNOT_BECOME_PREGNANT
            : RiskCategory.CAN_BECOME_PREGNANT;
    start(OPENED.plusDays(random.nextInt(10)));
    LocalDate day = OPENED.plusDays(35 + random.nextInt(20));
    for (int month = random.nextInt(6); month > 0; month--) {
      month(day);
      day = day.plusDays(25 + random.nextInt(60));
    }
    for (int mishaps = random.nextInt(6); mishaps > 0; mishaps--) {
      facts.add(mishap(OPENED.plusDays(random.nextInt(260))));
    }
    facts.removeIf(fact -> random.nextInt(12) == 0);
    facts.sort(Comparator.comparing(RandomFacts::dayOf));
    List<RecordedFact> recorded =
        facts.stream().map(fact -> new RecordedFact(null, null, fact)).toList();
    return new Course(OPENED, LocalDate.of(1998, 4, 12), category, "MALE", recorded);
  }

  private void start(LocalDate day) {
    facts.add(new ConsentSigned(day, Form.PATIENT, SIGNERS));
    facts.add(new ConsentSigned(day, Form.PREGNANCY_RISK, SIGNERS));
    if (random.nextInt(8) == 0) {
      facts.add(new MedicalExemptionGranted(day.plusDays(random.nextInt(5)), "form 11"));
    } else {
      facts.add(tested(day, Result.NEGATIVE));
    }
    facts.add(new CounselingConfirmed(day));
    facts.add(new ContraceptionRecorded(day, Party.PRESCRIBER, METHODS));
  }

  private void month(LocalDate day) {
    facts.add(tested(day, Result.NEGATIVE));
    facts.add(new CounselingConfirmed(day));
    facts.add(new ContraceptionRecorded(day, Party.PRESCRIBER, METHODS));
    facts.add(new ContraceptionRecorded(day, Party.PATIENT, METHODS));
    facts.add(new ComprehensionPassed(day));
    String number = "N-" + day;
    LocalDate later = day.plusDays(random.nextInt(9));
    facts.add(new AuthorizationIssued(at(day), number, "P1", 30));
    switch (random.nextInt(4)) {
      case 0 -> facts.add(new AuthorizationReversed(at(later), number, "by pharmacy"));
      case 1 -> {
        // it lapses
      }
      default -> facts.add(new Dispensed(at(later), number, random.nextBoolean() ? 30 : 20));
    }
  }

  private CourseFact mishap(LocalDate day) {
    return switch (random.nextInt(17)) {
      case 0 -> tested(day, Result.POSITIVE);
      case 1 -> tested(day, Result.INDETERMINATE);
      case 2 -> tested(day, Result.INVALID);
      case 3 -> new PregnancyRuledOut(day);
      case 4 -> new ContraceptionInterrupted(day);
      case 5 -> new HoldPlaced(at(day), "reason");
      case 6 -> new HoldReleased(at(day), "reason", null);
      case 7 -> new LastDoseTaken(day);
      case 8 -> new FollowUpClosed(day, "reason");
      case 9 -> new CategoryAssigned(day, RiskCategory.CANNOT_BECOME_PREGNANT, "HYSTERECTOMY");
      case 10 -> new CategoryAssigned(day, RiskCategory.CAN_BECOME_PREGNANT, null);
      case 11 -> lab(day, "1742-6", "U/L");
      case 12 -> lab(day, "2571-8", "mg/dL");
      case 13 -> new MedicalExemptionGranted(OPENED.plusDays(random.nextInt(60)), "form 11");
      case 14, 15 -> new MonthlyLimitLifted(day, "capsules lost");
      default -> tested(day, Result.NEGATIVE);
    };
  }

  private PregnancyTested tested(LocalDate day, Result result) {
    Setting setting = random.nextInt(6) == 0 ? Setting.HOME : Setting.MEDICAL;
    return new PregnancyTested(day, result, Specimen.URINE, setting, null);
  }

  private static LabResulted lab(LocalDate day, String loinc, String unit) {
    return new LabResulted(day, loinc, new BigDecimal(40), unit, new BigDecimal(45));
  }

  private Instant at(LocalDate day) {
    LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
    return day.atTime(time).atZone(TestPeople.NEW_YORK).toInstant();
  }

  public static LocalDate dayOf(CourseFact fact) {
    return switch (fact) {
      case CourseFact.Dated dated -> dated.on();
      case CourseFact.Timed timed -> LocalDate.ofInstant(timed.at(), TestPeople.NEW_YORK);
    };
  }
}
