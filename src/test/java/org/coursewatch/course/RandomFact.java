package org.coursewatch.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.json.FactTypes;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.LabSchedule;

/** Makes up facts of every kind that are well formed and nothing more. */
final class RandomFact {

  private static final List<String> TEXTS = List.of("x", "A1", "MALE", "two words", "é 漢", "h1");

  private final Random random;
  private final LocalDate day;

  private RandomFact(Random random, LocalDate day) {
    this.random = random;
    this.day = day;
  }

  static CourseFact any(Random random, LocalDate day) {
    return of(FactTypes.all().get(random.nextInt(FactTypes.all().size())), random, day);
  }

  /** A fact of the kind {@code type} on {@code day}. */
  static CourseFact of(String type, Random random, LocalDate day) {
    return new RandomFact(random, day).of(type);
  }

  private CourseFact of(String type) {
    return switch (type) {
      case "consentSigned" ->
          new CourseFact.ConsentSigned(
              day,
              one(CourseFact.ConsentSigned.Form.class),
              some(CourseFact.ConsentSigned.Signer.class));
      case "categoryAssigned" ->
          new CourseFact.CategoryAssigned(
              day, one(RiskCategory.class), random.nextBoolean() ? null : "MALE");
      case "counselingConfirmed" -> new CourseFact.CounselingConfirmed(day);
      case "contraceptionRecorded" ->
          new ContraceptionRecorded(
              day, one(ContraceptionRecorded.Party.class), some(ContraceptionMethod.class));
      case "contraceptionInterrupted" -> new CourseFact.ContraceptionInterrupted(day);
      case "pregnancyTested" -> pregnancyTested();
      case "homeTestingPermitted" -> new CourseFact.HomeTestingPermitted(day, random.nextBoolean());
      case "comprehensionPassed" -> new CourseFact.ComprehensionPassed(day);
      case "labResulted" -> labResulted();
      case "prescriptionIssued" -> new CourseFact.PrescriptionIssued(day, supply());
      default -> timedOrFinal(type);
    };
  }

  private CourseFact timedOrFinal(String type) {
    return switch (type) {
      case "authorizationIssued" ->
          new CourseFact.AuthorizationIssued(at(), text(), text(), supply());
      case "authorizationReversed" -> new CourseFact.AuthorizationReversed(at(), text(), text());
      case "dispensed" -> new CourseFact.Dispensed(at(), optionalText(), supply());
      case "moodScreened" ->
          new CourseFact.MoodScreened(day, text(), random.nextInt(101), random.nextBoolean());
      case "holdPlaced" -> new CourseFact.HoldPlaced(at(), text());
      case "holdReleased" -> new CourseFact.HoldReleased(at(), text(), optionalText());
      case "pregnancyRuledOut" -> new CourseFact.PregnancyRuledOut(day);
      case "lastDoseTaken" -> new CourseFact.LastDoseTaken(day);
      case "followUpClosed" -> new CourseFact.FollowUpClosed(day, text());
      case "courseEnded" -> new CourseFact.CourseEnded(day, text());
      case "labScheduleChosen" ->
          new CourseFact.LabScheduleChosen(day, one(LabSchedule.class), text());
      case "medicalExemptionGranted" -> new CourseFact.MedicalExemptionGranted(day, text());
      case "monthlyLimitLifted" -> new CourseFact.MonthlyLimitLifted(day, text());
      case "factVoided" -> new CourseFact.FactVoided(at(), text(), text());
      default -> throw new AssertionError("no random fact of the kind " + type);
    };
  }

  private PregnancyTested pregnancyTested() {
    return new PregnancyTested(
        day,
        one(PregnancyTested.Result.class),
        one(PregnancyTested.Specimen.class),
        one(PregnancyTested.Setting.class),
        random.nextBoolean() ? null : decimal());
  }

  private CourseFact.LabResulted labResulted() {
    LabTest test = one(LabTest.class);
    String unit = test.units().get(random.nextInt(test.units().size()));
    BigDecimal limit = random.nextBoolean() ? null : decimal();
    return new CourseFact.LabResulted(
        day,
        test.loinc(),
        decimal(),
        unit,
        limit,
        random.nextBoolean() ? null : (Boolean) random.nextBoolean(),
        random.nextBoolean() ? null : one(CourseFact.LabResulted.Bound.class));
  }

  /** From 0 to a million, with up to six decimal places and no zeros at the end. */
  private BigDecimal decimal() {
    int scale = random.nextInt(7);
    BigDecimal value = BigDecimal.valueOf(random.nextInt(1_000_001), scale).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private int supply() {
    return random.nextInt(5) > 0 ? random.nextInt(1, 61) : random.nextInt(1, 3651);
  }

  private Instant at() {
    return day.atTime(random.nextInt(24), random.nextInt(60))
        .atZone(StoryQuestion.ZONE)
        .toInstant();
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String optionalText() {
    return random.nextBoolean() ? null : text();
  }

  private <E extends Enum<E>> E one(Class<E> type) {
    return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
  }

  private <E extends Enum<E>> Set<E> some(Class<E> type) {
    Set<E> some = EnumSet.of(one(type));
    while (random.nextBoolean()) {
      some.add(one(type));
    }
    return some;
  }
}
