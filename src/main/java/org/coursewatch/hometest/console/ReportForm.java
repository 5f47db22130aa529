package org.coursewatch.hometest.console;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.hometest.ReportFault;
import org.coursewatch.hometest.app.ToldHomeTest;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a patient typed about a home test. What cannot be read is noted beside its field and
 * left out.
 */
final class ReportForm {

  /** The hidden field with the id of a photo that is kept from before. */
  static final String KEPT = "photoKept";

  private static final int LONGEST = 80;

  /** A result read so soon after midnight belongs to a test of the evening before. */
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Form form;
  private final ZoneId zone;
  private final HomeTestWords words;

  ReportForm(Form form, ZoneId zone, HomeTestWords words) {
    this.form = form;
    this.zone = zone;
    this.words = words;
  }

  /** As the patient reads it; a fault when nothing was chosen. */
  Optional<Result> result() {
    Optional<Result> found =
        Arrays.stream(Result.values())
            .filter(each -> each.name().equals(form.value("result")))
            .findFirst();
    if (found.isEmpty()) {
      form.fault("result", words.resultMissing());
    }
    return found;
  }

  ToldHomeTest read(Result result, @Nullable UUID photo) {
    LocalDate on = parsed("on", LocalDate::parse, words.notADay());
    LocalTime taken = parsed("takenAt", LocalTime::parse, words.notATime());
    LocalTime read = parsed("readAt", LocalTime::parse, words.notATime());
    LocalDate readOn =
        on != null
                && taken != null
                && read != null
                && taken.isAfter(EVENING)
                && read.isBefore(taken)
                && read.isBefore(LocalTime.NOON)
            ? on.plusDays(1)
            : on;
    return new ToldHomeTest(
        result,
        text("kit"),
        parsed("sensitivity", ReportForm::number, words.notANumber()),
        text("lot"),
        parsed("expiresOn", LocalDate::parse, words.notADay()),
        moment(on, taken),
        moment(readOn, read),
        text("code"),
        photo);
  }

  /** Puts {@code fault} beside its field, unless that has one already. */
  void add(ReportFault fault) {
    if (form.error(fault.field()).isEmpty()) {
      form.fault(fault.field(), words.fault(fault));
    }
  }

  /** The photo that is kept from before, null when there is none. */
  @Nullable UUID kept() {
    try {
      return form.value(KEPT).isEmpty() ? null : UUID.fromString(form.value(KEPT));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable OffsetDateTime moment(@Nullable LocalDate on, @Nullable LocalTime at) {
    return on == null || at == null ? null : on.atTime(at).atZone(zone).toOffsetDateTime();
  }

  private @Nullable String text(String name) {
    String text = form.value(name);
    if (text.length() > LONGEST) {
      form.fault(name, words.tooLong());
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  private <T> @Nullable T parsed(String name, Function<String, T> reading, String fault) {
    String text = form.value(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (DateTimeException | NumberFormatException e) {
      form.fault(name, fault);
      return null;
    }
  }

  private static BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text.replace(',', '.'));
    if (number.signum() <= 0 || number.precision() > 6 || Math.abs(number.scale()) > 4) {
      throw new NumberFormatException("out of range");
    }
    return number;
  }
}
