package org.coursewatch.worklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.WindowMark;
import org.coursewatch.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do. Days are program days. {@code daysLate} is 0 on the first overdue day; {@code
 * daysLeft} is 0 on the last day of a window and on the day a check is due. {@code windowDay} is 1
 * on the first day of a window; {@code mark} says how near its end it is, {@code riskLevel} the
 * same from 0 to 4. {@code snoozedUntil} is the day it comes back, if it is put off.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ItemJson(
    String itemId,
    ItemKey.Kind kind,
    @Nullable CheckCode check,
    @Nullable Occasion occasion,
    @Nullable String dueOn,
    @Nullable String overdueOn,
    @Nullable String lastDay,
    @Nullable Long daysLeft,
    @Nullable Long daysLate,
    @Nullable Long windowDay,
    WindowMark mark,
    int riskLevel,
    ResponsibleParty actor,
    String citation,
    @Nullable String assignedTo,
    @Nullable String snoozedUntil) {

  static ItemJson of(WorkItem item, String itemId, LocalDate today) {
    ItemKey key = item.key();
    WindowMark mark = item.mark(today);
    return new ItemJson(
        itemId,
        key.kind(),
        key.check(),
        key.occasion(),
        text(item.dueOn()),
        text(item.overdueFrom()),
        text(item.windowEnds()),
        item.daysLeft(today),
        item.daysLate(today),
        windowDay(item, today),
        mark,
        mark.level(),
        item.actor(),
        item.citation(),
        item.state().assignee(),
        text(item.state().putOffUntil()));
  }

  private static @Nullable Long windowDay(WorkItem item, LocalDate today) {
    LocalDate first = item.key().day();
    return item.windowEnds() == null || first == null
        ? null
        : ChronoUnit.DAYS.between(first, today) + 1;
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
