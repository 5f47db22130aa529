package org.coursewatch.people.rest;

import org.coursewatch.people.Prescriber;
import org.jspecify.annotations.Nullable;

/** A prescriber; {@code GET /api/standings/{id}} tells more of the standing. */
public record PrescriberJson(
    String prescriberId,
    String npi,
    String name,
    String practiceId,
    String zone,
    @Nullable String activeThrough) {

  static PrescriberJson of(Prescriber prescriber) {
    return new PrescriberJson(
        prescriber.id().toString(),
        prescriber.npi().value(),
        prescriber.name(),
        prescriber.practice().toString(),
        prescriber.zone().getId(),
        Texts.of(prescriber.activeThrough()));
  }
}
