package org.coursewatch.escalation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.escalation.EscalationItem;
import org.coursewatch.escalation.EscalationLevel;
import org.jspecify.annotations.Nullable;

/** A page of steps, the newest first; {@code next} is the cursor of the next page or null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EscalationsJson(List<EscalationJson> items, @Nullable String next) {

  /** A step; {@code overdueOn} is a program day, {@code escalatedAt} an instant in UTC. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EscalationJson(
      String courseId,
      String patientNumber,
      CheckCode check,
      Occasion occasion,
      String overdueOn,
      EscalationLevel level,
      String escalatedAt,
      String prescriberId,
      boolean stillOverdue) {

    static EscalationJson of(EscalationItem item) {
      return new EscalationJson(
          item.course().toString(),
          item.patientNumber().toString(),
          item.check(),
          item.occasion(),
          item.overdueFrom().toString(),
          item.level(),
          item.at().toString(),
          item.prescriber().toString(),
          item.stillOverdue());
    }
  }

  static EscalationsJson of(List<EscalationItem> found, int limit) {
    List<EscalationItem> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? Long.toString(shown.getLast().number()) : null;
    return new EscalationsJson(shown.stream().map(EscalationJson::of).toList(), next);
  }
}
