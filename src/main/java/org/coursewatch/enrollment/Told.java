package org.coursewatch.enrollment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.RiskCategory;

/** Answers as values; empty where there is no answer or none that can be used. */
public final class Told {

  private static final BigDecimal GREATEST = new BigDecimal(1_000_000);

  private Told() {}

  public static Optional<LocalDate> day(Answers answers, String name) {
    try {
      return answers.has(name)
          ? Optional.of(LocalDate.parse(answers.value(name)))
          : Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** A number from 0 (inside) with at most six decimal places. */
  public static Optional<BigDecimal> number(Answers answers, String name) {
    try {
      BigDecimal number = new BigDecimal(answers.value(name));
      boolean usable =
          number.signum() >= 0 && number.compareTo(GREATEST) <= 0 && number.scale() <= 6;
      return usable ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  public static <E extends Enum<E>> Optional<E> code(Answers answers, String name, Class<E> type) {
    return codes(answers, name, type).stream().findFirst();
  }

  public static <E extends Enum<E>> Set<E> codes(Answers answers, String name, Class<E> type) {
    Set<E> codes = new LinkedHashSet<>();
    for (String each : answers.values(name)) {
      Arrays.stream(type.getEnumConstants())
          .filter(code -> code.name().equals(each))
          .forEach(codes::add);
    }
    return codes;
  }

  /** As long as nothing else is said, a patient can become pregnant. */
  public static boolean canBecomePregnant(Answers answers) {
    return !answers.value("category").equals(RiskCategory.CANNOT_BECOME_PREGNANT.name());
  }

  /** Whether the patient is younger than {@code age} years on {@code day}. */
  public static boolean isYounger(Answers answers, int age, LocalDate day) {
    return day(answers, "birthDate")
        .map(birth -> Period.between(birth, day).getYears() < age)
        .orElse(false);
  }
}
