package org.coursewatch.course;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What other systems call a course: the case of a patient and a medicine. It is the course's own id
 * in 32 hexadecimal digits, which fits where messages leave 35 characters. It opens nothing alone.
 */
public record CaseNumber(CourseId course) {

  /** The system that case numbers have where identifiers name one. */
  public static final String SYSTEM = "urn:coursewatch:case-number";

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");

  /** The number somebody sent, with or without hyphens; empty when it is none. */
  public static Optional<CaseNumber> parse(String sent) {
    String digits = sent.strip().toLowerCase(Locale.ROOT).replace("-", "");
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.empty();
    }
    UUID id =
        new UUID(
            Long.parseUnsignedLong(digits.substring(0, 16), 16),
            Long.parseUnsignedLong(digits.substring(16), 16));
    return Optional.of(new CaseNumber(new CourseId(id)));
  }

  /** 32 hexadecimal digits. */
  @Override
  public String toString() {
    return course.value().toString().replace("-", "");
  }
}
