package org.coursewatch.worklist.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.LabTest;
import org.coursewatch.page.Form;
import org.coursewatch.program.ContraceptionMethod;
import org.jspecify.annotations.Nullable;

/**
 * The table of a clinic day as it was sent: row {@code 3} has the fields {@code course-3}, {@code
 * on-3} and so on. What cannot be read is noted beside its field.
 */
final class DayForm {

  static final String COURSE = "course";
  static final String KEY = "key";
  static final String ON = "on";
  static final String COUNSELED = "counseled";
  static final String FIRST_METHOD = "first";
  static final String SECOND_METHOD = "second";
  static final String TAKEN = "taken";
  static final String RESULT = "result";
  static final String SPECIMEN = "specimen";
  static final String SETTING = "setting";
  static final String ALT = "alt";
  static final String ALT_LIMIT = "altLimit";
  static final String TRIGLYCERIDES = "triglycerides";

  /** What says that a row brought something; the visit's day alone does not. */
  private static final List<String> FILLED =
      List.of(COUNSELED, FIRST_METHOD, SECOND_METHOD, TAKEN, RESULT, ALT, ALT_LIMIT, TRIGLYCERIDES);

  private final Form form;
  private final DayWords words;
  private final WorklistWords common;

  DayForm(Form form, DayWords words, WorklistWords common) {
    this.form = form;
    this.words = words;
    this.common = common;
  }

  /** The name of {@code field} in row {@code row}. */
  static String name(String field, int row) {
    return field + "-" + row;
  }

  /** Whether anything was filled in. */
  boolean isFilled(int row) {
    return FILLED.stream().anyMatch(field -> !form.value(name(field, row)).isEmpty());
  }

  boolean isFaulty(int row) {
    String end = "-" + row;
    return form.faults().stream().anyMatch(fault -> fault.field().endsWith(end));
  }

  /**
   * What the row brought, each under the name of the field its faults belong to. Look whether the
   * row is faulty before it is used.
   *
   * @param today at the site: nothing is later
   */
  Map<String, CourseFact> facts(int row, LocalDate today) {
    Map<String, CourseFact> facts = new LinkedHashMap<>();
    LocalDate on = day(ON, row, today);
    if (on == null) {
      return facts;
    }
    if (!value(COUNSELED, row).isEmpty()) {
      facts.put(COUNSELED, new CounselingConfirmed(on));
    }
    Set<ContraceptionMethod> methods = methods(row);
    if (!methods.isEmpty()) {
      facts.put(
          FIRST_METHOD,
          new ContraceptionRecorded(on, ContraceptionRecorded.Party.PRESCRIBER, methods));
    }
    addTest(row, on, today, facts);
    addLabs(row, on, facts);
    return facts;
  }

  private Set<ContraceptionMethod> methods(int row) {
    Set<ContraceptionMethod> methods = new LinkedHashSet<>();
    for (String field : List.of(FIRST_METHOD, SECOND_METHOD)) {
      ContraceptionMethod method = Typed.code(form, name(field, row), ContraceptionMethod.class);
      if (method != null && !methods.add(method)) {
        form.fault(name(field, row), words.dayTwice());
      }
    }
    return methods;
  }

  private void addTest(int row, LocalDate on, LocalDate today, Map<String, CourseFact> facts) {
    PregnancyTested.Result result =
        Typed.code(form, name(RESULT, row), PregnancyTested.Result.class);
    if (result == null) {
      if (!value(TAKEN, row).isEmpty()) {
        form.fault(name(RESULT, row), words.dayNeedsResult());
      }
      return;
    }
    PregnancyTested.Specimen specimen =
        Typed.code(form, name(SPECIMEN, row), PregnancyTested.Specimen.class);
    PregnancyTested.Setting setting =
        Typed.code(form, name(SETTING, row), PregnancyTested.Setting.class);
    LocalDate taken = value(TAKEN, row).isEmpty() ? on : day(TAKEN, row, today);
    if (specimen == null) {
      form.fault(name(SPECIMEN, row), common.faultChoice());
    }
    if (setting == null) {
      form.fault(name(SETTING, row), common.faultChoice());
    }
    if (taken != null && specimen != null && setting != null) {
      facts.put(RESULT, new PregnancyTested(taken, result, specimen, setting, null));
    }
  }

  private void addLabs(int row, LocalDate on, Map<String, CourseFact> facts) {
    BigDecimal alt = Typed.decimal(form, name(ALT, row), words.dayNumber());
    BigDecimal limit = Typed.decimal(form, name(ALT_LIMIT, row), words.dayNumber());
    if (alt != null) {
      facts.put(ALT, lab(LabTest.ALT, on, alt, limit));
    } else if (limit != null) {
      form.fault(name(ALT, row), words.dayNeedsAlt());
    }
    BigDecimal triglycerides = Typed.decimal(form, name(TRIGLYCERIDES, row), words.dayNumber());
    if (triglycerides != null) {
      facts.put(TRIGLYCERIDES, lab(LabTest.TRIGLYCERIDES_MASS, on, triglycerides, null));
    }
  }

  private static LabResulted lab(
      LabTest test, LocalDate on, BigDecimal value, @Nullable BigDecimal upperLimit) {
    return new LabResulted(on, test.loinc(), value, test.analyte().unit(), upperLimit);
  }

  private @Nullable LocalDate day(String field, int row, LocalDate today) {
    String name = name(field, row);
    LocalDate day = Typed.day(form, name, common.faultDay());
    if (day == null && form.error(name).isEmpty()) {
      form.fault(name, common.faultDay());
    }
    if (day != null && day.isAfter(today)) {
      form.fault(name, words.faultFuture());
      return null;
    }
    return day;
  }

  private String value(String field, int row) {
    return form.value(name(field, row));
  }

  /** The fields of the row with their values, as a form that is sent once under the row's key. */
  Form once(int row) {
    Form alone = Form.empty().with(Form.ONCE, value(KEY, row));
    List<String> fields = new ArrayList<>(FILLED);
    fields.addAll(List.of(COURSE, ON, SPECIMEN, SETTING));
    fields.forEach(field -> alone.with(field, value(field, row)));
    return alone;
  }
}
