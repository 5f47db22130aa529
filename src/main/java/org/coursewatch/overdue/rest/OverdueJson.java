package org.coursewatch.overdue.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverdueItem;
import org.coursewatch.overdue.OverduePage;
import org.coursewatch.overdue.RiskGroup;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is overdue on {@code on}, a day in {@code zone}. {@code next} is the cursor of the
 * next page, null on the last one.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OverdueJson(String on, String zone, List<ItemJson> items, @Nullable String next) {

  /** Days are program days; {@code daysOverdue} is 0 on the first overdue day. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ItemJson(
      String courseId,
      String patientNumber,
      CheckCode check,
      Occasion occasion,
      @Nullable String dueOn,
      String overdueOn,
      long daysOverdue,
      ResponsibleParty actor,
      String citation,
      String prescriberId,
      EscalationLevel level,
      int attempts,
      boolean lostToFollowUp,
      RiskGroup risk) {

    static ItemJson of(OverdueItem item) {
      return new ItemJson(
          item.course().toString(),
          item.patientNumber().toString(),
          item.check(),
          item.occasion(),
          item.dueOn() == null ? null : item.dueOn().toString(),
          item.overdueFrom().toString(),
          item.daysOverdue(),
          item.actor(),
          item.citation(),
          item.prescriber().toString(),
          item.level(),
          item.attempts(),
          item.lostToFollowUp(),
          item.risk());
    }
  }

  static OverdueJson of(OverduePage page) {
    OverdueCursor next = page.next();
    return new OverdueJson(
        page.on().toString(),
        page.zone().zone().getId(),
        page.items().stream().map(ItemJson::of).toList(),
        next == null ? null : next.text());
  }
}
