package org.coursewatch.hometest.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.hometest.app.ToldHomeTest;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * A home test that a machine sends in the name of a patient. Of a positive one everything that
 * cannot be read is left out, and the rest is taken.
 *
 * @param told everything but the photo
 * @param photo the file, null when none was sent
 */
record HomeTestRequest(ToldHomeTest told, byte @Nullable [] photo) {

  private static final int LONGEST = 80;
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_PHOTO = 12 * 1024 * 1024;
  private static final BigDecimal MOST_SENSITIVITY = BigDecimal.valueOf(1000);

  /**
   * @throws org.coursewatch.platform.ProblemException when fields are faulty and the test is not
   *     positive
   */
  static HomeTestRequest read(byte[] body) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    Result result = fields.code("result", Result.class);
    boolean isPositive = faults.isEmpty() && result == Result.POSITIVE;
    HomeTestRequest request = read(fields, result, isPositive);
    fields.refuseUnknown();
    if (!isPositive) {
      faults.throwIfAny();
    }
    return request;
  }

  private static HomeTestRequest read(Fields fields, Result result, boolean isPositive) {
    Faults known = fields.faults();
    ToldHomeTest told =
        new ToldHomeTest(
            result,
            blank(fields.optionalText("kit", LONGEST)),
            usable(fields.optionalDecimal("sensitivity", MOST_SENSITIVITY)),
            blank(fields.optionalText("lot", LONGEST)),
            usable(fields.optionalDate("expiresOn")),
            moment(fields, "takenAt"),
            moment(fields, "readAt"),
            blank(fields.optionalText("code", LONGEST_CODE)),
            null);
    byte[] photo = photo(fields, known);
    return new HomeTestRequest(
        told, isPositive && photo != null && photo.length == 0 ? null : photo);
  }

  boolean isPositive() {
    return told.result() == Result.POSITIVE;
  }

  /** With the photo kept under {@code id}. */
  ToldHomeTest with(@Nullable UUID id) {
    return new ToldHomeTest(
        told.result(),
        told.kit(),
        told.sensitivity(),
        told.lot(),
        told.expiresOn(),
        told.takenAt(),
        told.readAt(),
        told.code(),
        id);
  }

  /** Stand-ins of faulty fields, which count for a positive test only. */
  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable BigDecimal usable(@Nullable BigDecimal number) {
    return number == null || number.signum() == 0 ? null : number;
  }

  private static @Nullable LocalDate usable(@Nullable LocalDate day) {
    return LocalDate.EPOCH.equals(day) ? null : day;
  }

  /** The offset tells which day it was where the patient is. */
  private static @Nullable OffsetDateTime moment(Fields fields, String name) {
    String text = fields.optionalText(name, LONGEST);
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      fields
          .faults()
          .add(
              name,
              "is not an instant with an offset",
              "Send an instant such as 2026-10-01T09:00:00-04:00.");
      return null;
    }
  }

  private static byte @Nullable [] photo(Fields fields, Faults faults) {
    String text = fields.optionalText("photo", LONGEST_PHOTO);
    if (text == null) {
      return null;
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      faults.add("photo", "is not Base64", "Send the JPEG or PNG file in Base64.");
      return new byte[0];
    }
  }
}
