package org.coursewatch.worklist.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed into a form. What cannot be read is noted beside its field. */
final class Typed {

  private static final BigDecimal GREATEST = new BigDecimal(100_000);
  private static final int PLACES = 6;

  private Typed() {}

  /** The day in {@code field}, null when there is none. */
  static @Nullable LocalDate day(Form form, String field, String fault) {
    String text = form.value(field);
    try {
      if (!text.isEmpty()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      form.fault(field, fault);
    }
    return null;
  }

  /** The time of day in {@code field}, null when there is none. */
  static @Nullable LocalTime time(Form form, String field, String fault) {
    String text = form.value(field);
    try {
      if (!text.isEmpty()) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeParseException e) {
      // told below, as when there is none
    }
    form.fault(field, fault);
    return null;
  }

  /** The number from 0 to 100,000 in {@code field}, null when there is none. */
  static @Nullable BigDecimal decimal(Form form, String field, String fault) {
    String text = form.value(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text.replace(',', '.'));
      if (number.signum() >= 0 && number.compareTo(GREATEST) <= 0 && number.scale() <= PLACES) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    form.fault(field, fault);
    return null;
  }

  /** The code in {@code field}, null when there is none of this kind. */
  static <E extends Enum<E>> @Nullable E code(Form form, String field, Class<E> type) {
    Optional<E> code =
        Arrays.stream(type.getEnumConstants())
            .filter(each -> each.name().equals(form.value(field)))
            .findFirst();
    return code.orElse(null);
  }

  /** Every member of {@code type} to choose from. */
  static <E extends Enum<E>> List<Option> options(Class<E> type, Function<E, String> label) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> new Option(each.name(), label.apply(each)))
        .toList();
  }
}
