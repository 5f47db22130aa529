package org.coursewatch.lab.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.MoodAlert;
import org.coursewatch.course.MoodInstrument;
import org.coursewatch.lab.app.ListMoodAlerts;
import org.coursewatch.lab.app.ReadLabs;
import org.jspecify.annotations.Nullable;

/** The most urgent alert first, the oldest answers first. */
public record MoodJson(String courseId, List<AlertJson> alerts, List<AnswersJson> answers) {

  /** Days are program days, {@code actBy} inside. */
  public record AlertJson(
      MoodAlert.Kind kind, String message, String since, String actBy, String citation) {}

  /** Points out of {@code most}, null for a questionnaire the service does not know. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record AnswersJson(
      String on, String instrument, int score, @Nullable Integer most, boolean urgent) {}

  /** Courses with alerts; {@code next} is the cursor of the next page, null at the end. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PageJson(List<ItemJson> items, @Nullable String next) {

    static PageJson of(ListMoodAlerts.Page page) {
      CourseId next = page.next();
      return new PageJson(
          page.items().stream()
              .map(item -> new ItemJson(item.course().toString(), alerts(item.alerts())))
              .toList(),
          next == null ? null : next.toString());
    }
  }

  /** A course and its alerts. */
  public record ItemJson(String courseId, List<AlertJson> alerts) {}

  static MoodJson of(CourseId id, ReadLabs.Mood mood) {
    return new MoodJson(
        id.toString(),
        alerts(mood.alerts()),
        mood.history().moods.stream().map(event -> answers(event.fact())).toList());
  }

  private static List<AlertJson> alerts(List<MoodAlert> alerts) {
    return alerts.stream().map(MoodJson::alert).toList();
  }

  private static AlertJson alert(MoodAlert alert) {
    return new AlertJson(
        alert.kind(),
        alert.kind().sentence(),
        alert.since().toString(),
        alert.actBy().toString(),
        alert.rule().citation().line());
  }

  private static AnswersJson answers(MoodScreened told) {
    return new AnswersJson(
        told.on().toString(),
        told.instrument(),
        told.score(),
        MoodInstrument.of(told.instrument()).map(MoodInstrument::most).orElse(null),
        told.urgent());
  }
}
