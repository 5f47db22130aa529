package org.coursewatch.worklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.coursewatch.worklist.AuthorizationCursor;
import org.coursewatch.worklist.AuthorizationTask;
import org.coursewatch.worklist.app.ReadAuthorizationTasks;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a pharmacy has to settle on {@code on}, a day in {@code zone}. {@code counts} is
 * over all pages; {@code next} is the cursor of the next page, null on the last one.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuthorizationTasksJson(
    String on,
    String zone,
    Map<AuthorizationTask.Kind, Integer> counts,
    List<TaskJson> items,
    @Nullable String next) {

  /**
   * One authorization. {@code daysLeft} is 0 on its last day and null when there is nothing to hand
   * over any more; {@code reversedAt} is when it was reversed, null before.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record TaskJson(
      AuthorizationTask.Kind task,
      String number,
      String issuedAt,
      String lastDay,
      @Nullable Long daysLeft,
      @Nullable String reversedAt) {

    static TaskJson of(AuthorizationTask task, LocalDate today) {
      boolean live = task.kind() == AuthorizationTask.Kind.HAND_OVER;
      return new TaskJson(
          task.kind(),
          task.number().toString(),
          task.issuedAt().toString(),
          task.lastDay().toString(),
          live ? ChronoUnit.DAYS.between(today, task.lastDay()) : null,
          ItemJson.text(task.settledAt()));
    }
  }

  static AuthorizationTasksJson of(ReadAuthorizationTasks.Page page) {
    AuthorizationCursor next = page.next();
    return new AuthorizationTasksJson(
        page.on().toString(),
        page.zone().zone().getId(),
        page.counts(),
        page.tasks().stream().map(task -> TaskJson.of(task, page.on())).toList(),
        next == null ? null : next.text());
  }
}
