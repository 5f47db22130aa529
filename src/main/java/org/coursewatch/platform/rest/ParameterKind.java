package org.coursewatch.platform.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of parameter: what it is in words, and how its text is read.
 *
 * @param words such as "a date such as 2026-10-01"
 * @param reader fails with any runtime exception on a text of another form
 */
record ParameterKind(String words, Function<String, Object> reader) {

  private static final ParameterKind WHOLE =
      new ParameterKind("a whole number such as 50", Integer::valueOf);
  private static final ParameterKind LONG_WHOLE =
      new ParameterKind("a whole number such as 50", Long::valueOf);
  private static final ParameterKind FLAG = new ParameterKind("true or false", ParameterKind::flag);

  private static final Map<Class<?>, ParameterKind> KINDS =
      Map.of(
          UUID.class,
          new ParameterKind(
              "an id such as 0190a6e4-5b7c-7d31-9c40-1f2e3d4c5b6a", ParameterKind::uuid),
          LocalDate.class,
          new ParameterKind("a date such as 2026-10-01", LocalDate::parse),
          Instant.class,
          new ParameterKind(
              "an instant such as 2026-10-01T09:00:00-04:00",
              text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant()),
          Integer.class,
          WHOLE,
          int.class,
          WHOLE,
          Long.class,
          LONG_WHOLE,
          long.class,
          LONG_WHOLE,
          Boolean.class,
          FLAG,
          boolean.class,
          FLAG);

  /** Null for a type that is left to Quarkus. */
  static @Nullable ParameterKind of(Class<?> type) {
    return type.isEnum() ? code(type.getEnumConstants()) : KINDS.get(type);
  }

  private static ParameterKind code(Object[] codes) {
    return new ParameterKind(
        "one of " + Arrays.toString(codes),
        text ->
            Arrays.stream(codes)
                .filter(code -> ((Enum<?>) code).name().equals(text))
                .findFirst()
                .orElseThrow());
  }

  /** Only the long form: {@code UUID.fromString} takes {@code 1-1-1-1-1} as well. */
  private static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("not in the long form");
    }
    return uuid;
  }

  /** Quarkus gives "0" for a primitive flag that is absent. */
  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException("neither");
    };
  }
}
