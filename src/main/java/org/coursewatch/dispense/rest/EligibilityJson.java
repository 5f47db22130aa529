package org.coursewatch.dispense.rest;

import java.util.List;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.dispense.DispenseDecision.Allowed;
import org.coursewatch.dispense.DispenseDecision.PublicWarning;
import org.coursewatch.dispense.DispenseDecision.Refused;
import org.coursewatch.dispense.json.PublicRefusalJson;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a pharmacy. {@code lastDay} is a day in {@code zone}, inside; {@code
 * lastDayClosesAt} the first instant after it, in UTC. Both are null when the answer is no.
 */
public record EligibilityJson(
    boolean allowed,
    @Nullable String lastDay,
    @Nullable String lastDayClosesAt,
    String zone,
    @Nullable String authorizationNumber,
    List<PublicRefusalJson> refusals,
    List<PublicWarning> warnings) {

  static EligibilityJson of(DispenseDecision decision, ProgramZone programZone) {
    String zone = programZone.zone().getId();
    String number = text(decision.number());
    return switch (decision) {
      case Allowed(var lastDay, var closesAt, var _, var warnings) ->
          new EligibilityJson(
              true, lastDay.toString(), closesAt.toString(), zone, number, List.of(), warnings);
      case Refused(var refusals, var _, var warnings) ->
          new EligibilityJson(
              false,
              null,
              null,
              zone,
              number,
              refusals.stream().map(PublicRefusalJson::of).toList(),
              warnings);
    };
  }

  private static @Nullable String text(@Nullable AuthorizationNumber number) {
    return number == null ? null : number.toString();
  }
}
