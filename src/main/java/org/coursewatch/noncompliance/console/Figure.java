package org.coursewatch.noncompliance.console;

import java.util.Arrays;
import java.util.Optional;

/** The figures that detectors put into evidence, for their words in both languages. */
public enum Figure {
  OPENED_ON("openedOn"),
  RECORDED_AT("recordedAt"),
  REPORTED_BY("reportedBy"),
  SPECIMEN_ON("specimenOn"),
  AUTHORIZED_DAYS("authorizedDays"),
  COURSES("courses"),
  ENTRIES("entries"),
  EXEMPT("exempt"),
  HANDED_OVER_DAYS("handedOverDays"),
  HANDED_OVER_ON("handedOverOn"),
  LAST_DAY("lastDay"),
  PEER_COURSES("peerCourses"),
  PEER_EXEMPT("peerExempt"),
  PHARMACY_NUMBER("pharmacyNumber"),
  SECONDS("seconds"),
  SHIPPED_ON("shippedOn"),
  TRAINED_ON("trainedOn"),
  UNITS("units");

  private final String written;

  Figure(String written) {
    this.written = written;
  }

  /** The figure with this name in evidence. */
  static Optional<Figure> of(String written) {
    return Arrays.stream(values()).filter(each -> each.written.equals(written)).findFirst();
  }
}
