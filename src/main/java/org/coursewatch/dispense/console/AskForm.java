package org.coursewatch.dispense.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.coursewatch.course.Question.Line;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.TypedBirthDate;
import org.coursewatch.page.Form;
import org.coursewatch.people.PatientNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a pharmacy asked: of whom, and what for. Read by the same code on the way to the answer and
 * on the way to the number, so that both are about the same.
 */
record AskForm(PatientNumber number, LocalDate birthDate, RequestedSupply supply) {

  static final String NUMBER = "patientNumber";
  static final String BIRTH_DATE = "birthDate";
  static final String DAYS = "daysSupply";
  static final String NDC = "ndc";
  static final String QUANTITY = "quantity";

  /** Rows for products on the page. */
  static final int LINES = 3;

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 3650;
  private static final int MOST_CAPSULES = 10_000;
  private static final int LONGEST_NDC = 100;

  /** The form before anything was typed. */
  static Form fresh() {
    return Form.empty().with(DAYS, Integer.toString(USUAL_DAYS));
  }

  /** The authorization whose number stands in the one field, such as from a label. */
  static Optional<AuthorizationNumber> authorization(Form form) {
    return AuthorizationNumber.parse(form.value(NUMBER));
  }

  /**
   * What {@code form} asks; empty when it has faults, which are noted in it.
   *
   * @param today the program day
   */
  static Optional<AskForm> read(Form form, LocalDate today, DispenseWords words) {
    PatientNumber number = number(form, words);
    LocalDate birthDate = birthDate(form, today, words);
    Integer days = days(form, DAYS, words);
    List<Line> lines = lines(form, words);
    if (number == null || birthDate == null || days == null || !form.faults().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new AskForm(number, birthDate, new RequestedSupply(days, lines)));
  }

  /** The days of supply in field {@code name}; null when they are faulty, which is noted. */
  static @Nullable Integer days(Form form, String name, DispenseWords words) {
    Integer days = number(form.value(name).isBlank() ? USUAL_DAYS + "" : form.value(name));
    if (days == null || days < 1 || days > MOST_DAYS) {
      form.fault(name, words.daysFault());
      return null;
    }
    return days;
  }

  private static @Nullable PatientNumber number(Form form, DispenseWords words) {
    String typed = form.value(NUMBER);
    Optional<PatientNumber> number = PatientNumber.parse(typed);
    if (number.isEmpty()) {
      form.fault(NUMBER, typed.isBlank() ? words.numberMissing() : words.numberMistyped());
    }
    return number.orElse(null);
  }

  private static @Nullable LocalDate birthDate(Form form, LocalDate today, DispenseWords words) {
    String typed = form.value(BIRTH_DATE);
    Optional<LocalDate> day = TypedBirthDate.read(typed, today);
    if (day.isEmpty()) {
      form.fault(BIRTH_DATE, typed.isBlank() ? words.birthMissing() : words.birthUnreadable());
    }
    return day.orElse(null);
  }

  private static List<Line> lines(Form form, DispenseWords words) {
    List<String> codes = form.values(NDC);
    List<String> quantities = form.values(QUANTITY);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(LINES, Math.max(codes.size(), quantities.size())); i++) {
      String ndc = at(codes, i);
      String quantity = at(quantities, i);
      if (!ndc.isEmpty() || !quantity.isEmpty()) {
        Integer capsules = number(quantity);
        if (capsules == null || capsules < 1 || capsules > MOST_CAPSULES) {
          form.fault(QUANTITY, words.quantityFault());
        } else if (ndc.length() > LONGEST_NDC) {
          form.fault(NDC, words.ndcFault());
        } else {
          lines.add(new Line(ndc.isEmpty() ? null : ndc, capsules));
        }
      }
    }
    return lines;
  }

  private static String at(List<String> values, int i) {
    return i < values.size() ? Objects.requireNonNull(values.get(i)).strip() : "";
  }

  private static @Nullable Integer number(String typed) {
    try {
      return Integer.valueOf(typed.strip());
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
