package org.coursewatch.scale;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.coursewatch.TestPeople;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LastDoseTaken;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.program.ContraceptionMethod;

/**
 * What happened to one course until yesterday, in order: most go well for a few months and end,
 * some forget this or that, some are never heard of again. The seed tells which.
 */
final class ToldHistory {

  private static final Set<ContraceptionMethod> METHODS =
      Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.MALE_LATEX_CONDOM);

  private final Random random;
  private final LocalDate today;
  private final List<CourseFact> facts = new ArrayList<>();
  final LocalDate opened;
  final RiskCategory category;

  private final boolean dueToday;

  /**
   * @param dueToday whether something is to become overdue today: a consent that is wanted fifteen
   *     days after the opening
   */
  ToldHistory(long seed, LocalDate today, boolean dueToday) {
    random = new Random(seed);
    this.today = today;
    this.dueToday = dueToday;
    long ago = 2L + random.nextInt(random.nextInt(3) == 0 ? 400 : 120);
    opened = today.minusDays(dueToday ? 15 : ago);
    category =
        random.nextInt(10) < 3
            ? RiskCategory.CANNOT_BECOME_PREGNANT
            : RiskCategory.CAN_BECOME_PREGNANT;
  }

  /** In order of their days, all before today. Whether a supply is allowed is not asked here. */
  List<CourseFact> facts(String pharmacy) {
    begin(opened.plusDays(random.nextInt(4)));
    int months = dueToday ? 0 : random.nextInt(6);
    LocalDate day = opened.plusDays(31L + random.nextInt(6));
    for (int month = 0; month < months; month++) {
      month(day, pharmacy);
      day = day.plusDays(30L + random.nextInt(5));
    }
    if (months > 0 && random.nextInt(3) > 0) {
      facts.add(new LastDoseTaken(day));
      facts.add(TestPeople.negative(day, Setting.MEDICAL));
      if (random.nextBoolean()) {
        facts.add(TestPeople.negative(day.plusDays(30L + random.nextInt(5)), Setting.MEDICAL));
      }
    }
    facts.removeIf(fact -> !dayOf(fact).isBefore(today));
    return facts;
  }

  private void begin(LocalDate day) {
    facts.add(new ConsentSigned(day, Form.PATIENT, TestPeople.SIGNERS));
    if (!dueToday && random.nextInt(12) > 0) {
      facts.add(new ConsentSigned(day, Form.PREGNANCY_RISK, TestPeople.SIGNERS));
    }
    if (random.nextInt(12) > 0) {
      facts.add(TestPeople.negative(day, Setting.MEDICAL));
    }
    facts.add(new CounselingConfirmed(day));
    facts.add(new ContraceptionRecorded(day, Party.PRESCRIBER, METHODS));
    labs(day);
  }

  private void month(LocalDate day, String pharmacy) {
    facts.add(TestPeople.negative(day, Setting.MEDICAL));
    facts.add(new CounselingConfirmed(day));
    facts.add(new ContraceptionRecorded(day, Party.PRESCRIBER, METHODS));
    if (random.nextInt(20) > 0) {
      facts.add(new ContraceptionRecorded(day, Party.PATIENT, METHODS));
      facts.add(new ComprehensionPassed(day));
    }
    if (random.nextInt(3) == 0) {
      labs(day);
    }
    String number = AuthorizationNumber.random(ThreadLocalRandom.current()::nextInt).value();
    LocalDate later = day.plusDays(random.nextInt(4));
    facts.add(new AuthorizationIssued(noon(later), number, pharmacy, 30));
    facts.add(new Dispensed(noon(later).plusSeconds(600), number, 30));
  }

  private void labs(LocalDate day) {
    if (random.nextInt(8) > 0) {
      BigDecimal value = new BigDecimal(20 + random.nextInt(20));
      facts.add(new LabResulted(day, "1742-6", value, "U/L", new BigDecimal(45)));
      facts.add(new LabResulted(day, "2571-8", value, "mg/dL", new BigDecimal(150)));
    }
  }

  static LocalDate dayOf(CourseFact fact) {
    return switch (fact) {
      case CourseFact.Dated dated -> dated.on();
      case CourseFact.Timed timed -> LocalDate.ofInstant(timed.at(), TestPeople.NEW_YORK);
    };
  }

  private static Instant noon(LocalDate day) {
    return TestPeople.noon(day);
  }
}
