package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor says where a page ends, comes back as it went, and takes nothing else for a cursor. */
class OverdueCursorTest {

  private static final String COURSE = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11";
  private static final OverdueCursor CURSOR =
      new OverdueCursor(
          LocalDate.of(2026, 10, 16),
          new CourseId(UUID.fromString(COURSE)),
          CheckCode.PREGNANCY_TEST,
          Occasion.MONTHLY);

  @Test
  void comesBackAsItWent() {
    assertThat(OverdueCursor.parse(CURSOR.text())).contains(CURSOR);
    assertThat(CURSOR.text()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-10-16",
        "2026-02-30|" + COURSE + "|CONSENT|ONCE",
        "2026-10-16|" + COURSE + "|CONSENTS|ONCE",
        "2026-10-16|" + COURSE + "|CONSENT|TWICE",
        "2026-10-16|no-course|CONSENT|ONCE",
        "2026-10-16|0-0-0-0-1|CONSENT|ONCE",
        "2026-10-16|" + COURSE + "|CONSENT|ONCE|",
        "2026-10-16|" + COURSE + "|CONSENT",
        "2026-10-16|" + COURSE + "|CONSENT|ONCE' or true"
      })
  void takesNothingElseForACursor(String plain) {
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    assertThat(OverdueCursor.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
        .isEmpty();
    assertThat(OverdueCursor.parse(plain)).isEmpty();
  }
}
