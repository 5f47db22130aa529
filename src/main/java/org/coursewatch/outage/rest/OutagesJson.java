package org.coursewatch.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.outage.Outage;
import org.coursewatch.outage.app.ReadOutages.View;
import org.jspecify.annotations.Nullable;

/**
 * When the service was not there.
 *
 * @param countedSince the first minute that is known of; null where nothing is counted
 * @param minutesDown whole minutes of all outages together
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OutagesJson(
    @Nullable String countedSince,
    String from,
    String before,
    long minutesDown,
    List<OutageJson> outages,
    List<MaintenanceJson> maintenance) {

  /** An outage; {@code until} is outside. */
  public record OutageJson(String from, String until, long minutes, boolean planned) {

    static OutageJson of(Outage each) {
      return new OutageJson(
          each.from().toString(), each.until().toString(), each.minutes(), each.planned());
    }
  }

  static OutagesJson of(View view) {
    return new OutagesJson(
        view.countedSince() == null ? null : view.countedSince().toString(),
        view.from().toString(),
        view.before().toString(),
        view.minutes(),
        view.outages().stream().map(OutageJson::of).toList(),
        view.maintenance().stream().map(MaintenanceJson::of).toList());
  }
}
