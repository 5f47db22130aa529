package org.coursewatch.course.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.Check;
import org.coursewatch.course.Check.Status;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.UsefulDays;
import org.coursewatch.course.app.ShowCourse.Shown;
import org.jspecify.annotations.Nullable;

/** What is to be done by when, the most urgent first, and what is done already. */
record ChecksView(List<Row> open, List<Row> done) {

  /** What a practice does not record here: it is the patient's, or goes by attesting. */
  private static final Set<CheckCode> ELSEWHERE =
      EnumSet.of(
          CheckCode.COMPREHENSION,
          CheckCode.PRESCRIBER_ACTIVATION,
          CheckCode.PHARMACY_ACTIVATION,
          CheckCode.PHARMACY_TRAINING);

  /** Days that are counted for the reader; later ones are told by their day alone. */
  private static final int SOON = 60;

  /**
   * One check.
   *
   * @param kind the color and shape of its status
   * @param useful the days on which it counts, empty where they are not worked out
   * @param record where it is recorded, null where the reader does not
   */
  record Row(
      CheckCode code,
      String name,
      String occasion,
      String kind,
      String status,
      String who,
      String due,
      String overdueFrom,
      String useful,
      @Nullable String record,
      String citation) {}

  static ChecksView of(Shown shown, boolean now, Speech speech) {
    LocalDate today = shown.program().zone().dayOf(shown.evaluation().asOf());
    String base = "/office/courses/" + shown.file().id() + "/record/";
    boolean records = shown.mayRecord() && now;
    List<Check> checks =
        shown.evaluation().checks().stream()
            .filter(check -> check.status() != Status.NOT_APPLICABLE)
            .sorted(Comparator.comparing(ChecksView::urgency))
            .toList();
    return new ChecksView(
        checks.stream()
            .filter(Check::isOpen)
            .map(
                check ->
                    row(check, today, useful(check, shown, speech), records ? base : null, speech))
            .toList(),
        checks.stream()
            .filter(check -> !check.isOpen())
            .map(check -> row(check, today, "", null, speech))
            .toList());
  }

  private static LocalDate urgency(Check check) {
    LocalDate overdue = check.overdueOn();
    return overdue == null ? LocalDate.MAX : overdue;
  }

  private static Row row(
      Check check, LocalDate today, String useful, @Nullable String base, Speech speech) {
    boolean recorded = base != null && !ELSEWHERE.contains(check.code());
    return new Row(
        check.code(),
        speech.page().check(check.code()),
        speech.course().occasion(check.occasion()),
        kind(check.status()),
        status(check, today, speech.course()),
        speech.page().actor(check.code().party()),
        due(check, today, speech),
        check.overdueOn() == null ? speech.course().noDay() : speech.from(check.overdueOn()),
        useful,
        recorded ? base + check.code() : null,
        check.rule().citation().line());
  }

  /** On which days it counts when it is done, asked of the engine for what a practice records. */
  private static String useful(Check check, Shown shown, Speech speech) {
    CourseWords words = speech.course();
    if (ELSEWHERE.contains(check.code())) {
      return "";
    }
    UsefulDays days = UsefulDays.of(shown.question(), check.code());
    if (days == null) {
      return words.usefulNone();
    }
    String first = speech.shortDay(days.first());
    LocalDate last = days.last();
    return last == null
        ? words.usefulFrom(first)
        : words.usefulBetween(first, speech.shortDay(last));
  }

  static String kind(Status status) {
    return switch (status) {
      case OVERDUE, MISSED -> "bad";
      case DUE -> "wait";
      case UPCOMING, NOT_APPLICABLE -> "info";
      case MET -> "good";
    };
  }

  private static String status(Check check, LocalDate today, CourseWords words) {
    LocalDate overdue = check.overdueOn();
    return check.isOverdue() && overdue != null
        ? words.overdueDays((int) ChronoUnit.DAYS.between(overdue, today) + 1)
        : words.status(check.status());
  }

  private static String due(Check check, LocalDate today, Speech speech) {
    LocalDate due = check.dueOn();
    if (due == null) {
      return speech.course().noDay();
    }
    long days = ChronoUnit.DAYS.between(today, due);
    String day = speech.day(due);
    if (days == 1) {
      return day + " · " + speech.course().dueTomorrow();
    }
    return days > 1 && days <= SOON && check.isOpen()
        ? day + " · " + speech.course().dueIn((int) days)
        : day;
  }
}
