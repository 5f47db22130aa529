package org.coursewatch.form;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One answer as somebody gave it.
 *
 * @param question the name of what it answers
 * @param value what it says
 */
public record Given(String question, Value value) {

  /** What an answer says. */
  public sealed interface Value {

    /** As use cases keep it: a code, a day in ISO form, {@code true}. */
    String plain();
  }

  /** In the sender's words. */
  public record Text(String plain) implements Value {}

  /** True or false. */
  public record YesOrNo(boolean yes) implements Value {
    @Override
    public String plain() {
      return String.valueOf(yes);
    }
  }

  /** A local date. */
  public record Day(LocalDate day) implements Value {
    @Override
    public String plain() {
      return day.toString();
    }
  }

  /** In the unit of the question. */
  public record Amount(BigDecimal number) implements Value {
    @Override
    public String plain() {
      return number.toPlainString();
    }
  }

  /** One of the choices, by system and code. */
  public record Code(String system, String code) implements Value {
    @Override
    public String plain() {
      return code;
    }
  }

  /** Nothing that any question takes. */
  public record Unreadable() implements Value {
    @Override
    public String plain() {
      return "";
    }
  }

  /** A text. */
  public static Given text(String question, String text) {
    return new Given(question, new Text(text.strip()));
  }

  public static Given yesOrNo(String question, boolean yes) {
    return new Given(question, new YesOrNo(yes));
  }

  public static Given day(String question, LocalDate day) {
    return new Given(question, new Day(day));
  }

  public static Given number(String question, BigDecimal number) {
    return new Given(question, new Amount(number));
  }

  public static Given code(String question, String system, String code) {
    return new Given(question, new Code(system, code));
  }

  public static Given unreadable(String question) {
    return new Given(question, new Unreadable());
  }
}
