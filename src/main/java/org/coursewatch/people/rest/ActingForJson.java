package org.coursewatch.people.rest;

import org.coursewatch.people.ActingFor;
import org.jspecify.annotations.Nullable;

/** For whom an account acts. */
public record ActingForJson(
    @Nullable String prescriberId,
    @Nullable String practiceId,
    @Nullable String pharmacyId,
    @Nullable String wholesalerId,
    @Nullable String patientId) {

  static ActingForJson of(ActingFor actingFor) {
    return new ActingForJson(
        Texts.of(actingFor.prescriber()),
        Texts.of(actingFor.practice()),
        Texts.of(actingFor.pharmacy()),
        Texts.of(actingFor.wholesaler()),
        Texts.of(actingFor.patient()));
  }
}
