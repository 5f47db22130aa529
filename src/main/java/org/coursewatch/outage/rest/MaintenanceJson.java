package org.coursewatch.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.coursewatch.outage.Maintenance;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance.
 *
 * @param startsAt inside, in UTC
 * @param endsAt outside, as planned
 * @param endedAt outside, when it was ended before its time; null otherwise
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MaintenanceJson(
    String maintenanceId,
    String kind,
    String startsAt,
    String endsAt,
    boolean readOnly,
    String plannedBy,
    String plannedAt,
    @Nullable String endedAt) {

  static MaintenanceJson of(Maintenance each) {
    return new MaintenanceJson(
        each.id().toString(),
        each.kind().name(),
        each.startsAt().toString(),
        each.endsAt().toString(),
        each.readOnly(),
        each.plannedBy(),
        each.plannedAt().toString(),
        each.endedAt() == null ? null : each.endedAt().toString());
  }
}
