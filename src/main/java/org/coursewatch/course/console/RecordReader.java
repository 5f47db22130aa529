package org.coursewatch.course.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.LabTest;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.MoodInstrument;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.page.Form;
import org.coursewatch.page.PageWords;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.LabSchedule;
import org.jspecify.annotations.Nullable;

/**
 * Makes facts of a form. A fault is noted beside its field and answered with a stand-in, so that
 * all are found at once; nobody uses the facts of a faulty form.
 */
final class RecordReader {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_SUPPLY = 3650;
  private static final BigDecimal GREATEST = new BigDecimal(1_000_000);

  private final Form form;
  private final RecordWords words;
  private final PageWords page;
  private final LocalDate today;
  private final LocalDate birth;

  /**
   * @param today the day at the practice
   * @param birth the patient's day of birth
   */
  RecordReader(Form form, RecordWords words, PageWords page, LocalDate today, LocalDate birth) {
    this.form = form;
    this.words = words;
    this.page = page;
    this.today = today;
    this.birth = birth;
  }

  /** The facts of {@code what}, in the order in which they are recorded. */
  List<CourseFact> read(Recording what, Instant now) {
    return switch (what.layout()) {
      case TEST -> List.of(test());
      case LAB -> List.of(lab());
      case CONSENT -> consent();
      case METHODS ->
          List.of(
              new ContraceptionRecorded(
                  day(),
                  ContraceptionRecorded.Party.PRESCRIBER,
                  codes("methods", ContraceptionMethod.class)));
      case MOOD -> List.of(mood());
      case DAY -> List.of(dayOnly(what));
      case REASON -> List.of(withReason(what));
      case CATEGORY -> List.of(category());
      case HOME ->
          List.of(new CourseFact.HomeTestingPermitted(day(), chosen("permitted").equals("true")));
      case PRESCRIPTION ->
          List.of(new CourseFact.PrescriptionIssued(day(), whole("daysSupply", 1, LONGEST_SUPPLY)));
      case HOLD -> List.of(new CourseFact.HoldPlaced(now, reason()));
      case SCHEDULE ->
          List.of(
              new CourseFact.LabScheduleChosen(
                  day(), one("schedule", LabSchedule.class), reason()));
    };
  }

  private CourseFact dayOnly(Recording what) {
    LocalDate day = day();
    return switch (what) {
      case INTERRUPTION -> new CourseFact.ContraceptionInterrupted(day);
      case RULED_OUT -> new CourseFact.PregnancyRuledOut(day);
      case LAST_DOSE -> new CourseFact.LastDoseTaken(day);
      default -> new CourseFact.CounselingConfirmed(day);
    };
  }

  private CourseFact withReason(Recording what) {
    LocalDate day = day();
    String reason = reason();
    return what == Recording.COURSE_END
        ? new CourseFact.CourseEnded(day, reason)
        : new CourseFact.FollowUpClosed(day, reason);
  }

  private CourseFact test() {
    return new PregnancyTested(
        day(),
        one("result", PregnancyTested.Result.class),
        one("specimen", PregnancyTested.Specimen.class),
        one("setting", PregnancyTested.Setting.class),
        form.value("sensitivity").isEmpty() ? null : decimal("sensitivity"));
  }

  private CourseFact lab() {
    LocalDate day = day();
    Analyte analyte = one("analyte", Analyte.class);
    String unit = chosen("unit");
    Optional<LabTest> test =
        Arrays.stream(LabTest.values())
            .filter(each -> each.analyte() == analyte && each.units().contains(unit))
            .findFirst();
    if (test.isEmpty() && form.error("unit").isEmpty()) {
      form.fault("unit", words.unitDoesNotFit());
    }
    BigDecimal value = decimal("value");
    BigDecimal limit = form.value("limit").isEmpty() ? null : decimal("limit");
    Boolean fasting = form.value("fasting").isEmpty() ? null : form.has("fasting", "true");
    String loinc = test.orElse(LabTest.ALT).loinc();
    return new LabResulted(day, loinc, value, unit, limit, fasting, null);
  }

  private List<CourseFact> consent() {
    LocalDate day = day();
    Set<ConsentSigned.Form> forms = codes("forms", ConsentSigned.Form.class);
    Set<ConsentSigned.Signer> signers = codes("signers", ConsentSigned.Signer.class);
    return forms.stream().<CourseFact>map(each -> new ConsentSigned(day, each, signers)).toList();
  }

  private CourseFact mood() {
    LocalDate day = day();
    MoodInstrument instrument = one("instrument", MoodInstrument.class);
    int score = whole("score", 0, instrument.most());
    boolean urgent = chosen("urgent").equals("true");
    return new CourseFact.MoodScreened(day, instrument.title(), score, urgent);
  }

  private CourseFact category() {
    LocalDate day = day();
    RiskCategory category = one("category", RiskCategory.class);
    boolean cannot = category == RiskCategory.CANNOT_BECOME_PREGNANT;
    String basis = cannot ? chosen("basis") : null;
    return new CourseFact.CategoryAssigned(day, category, basis);
  }

  private LocalDate day() {
    String typed = form.value("on");
    if (typed.isEmpty()) {
      return fault("on", page.missing(), LocalDate.EPOCH);
    }
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.isAfter(today)) {
        form.fault("on", words.future());
      } else if (day.isBefore(birth)) {
        form.fault("on", words.beforeBirth());
      }
      return day;
    } catch (DateTimeParseException _) {
      return fault("on", page.notADay(), LocalDate.EPOCH);
    }
  }

  private String reason() {
    String reason = form.value("reason");
    if (reason.isEmpty()) {
      form.fault("reason", words.sayWhy());
    } else if (reason.length() > LONGEST_REASON) {
      form.fault("reason", words.tooLong(LONGEST_REASON));
    }
    return reason;
  }

  private String chosen(String name) {
    return form.value(name).isEmpty() ? fault(name, words.choose(), "") : form.value(name);
  }

  private <E extends Enum<E>> E one(String name, Class<E> type) {
    String sent = chosen(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(sent))
        .findFirst()
        .orElseGet(() -> standIn(name, type));
  }

  private <E extends Enum<E>> E standIn(String name, Class<E> type) {
    if (form.error(name).isEmpty()) {
      form.fault(name, words.choose());
    }
    return type.getEnumConstants()[0];
  }

  private <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
    Set<E> codes = new LinkedHashSet<>();
    for (E each : type.getEnumConstants()) {
      if (form.has(name, each.name())) {
        codes.add(each);
      }
    }
    return codes.isEmpty() ? fault(name, words.chooseSome(), codes) : codes;
  }

  private int whole(String name, int least, int most) {
    try {
      int number = Integer.parseInt(form.value(name));
      return number >= least && number <= most
          ? number
          : fault(name, words.numberBetween(least, most), least);
    } catch (NumberFormatException _) {
      return fault(name, words.numberBetween(least, most), least);
    }
  }

  private BigDecimal decimal(String name) {
    try {
      BigDecimal number = new BigDecimal(form.value(name).replace(',', '.'));
      boolean usable =
          number.signum() >= 0 && number.compareTo(GREATEST) <= 0 && number.scale() <= 6;
      return usable ? number : fault(name, words.number(), BigDecimal.ZERO);
    } catch (NumberFormatException _) {
      return fault(name, words.number(), BigDecimal.ZERO);
    }
  }

  private <T extends @Nullable Object> T fault(String name, String sentence, T standIn) {
    form.fault(name, sentence);
    return standIn;
  }
}
