package org.coursewatch.worklist.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.page.Dates;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Role;
import org.coursewatch.worklist.WindowMark;
import org.coursewatch.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/** Puts one thing to do into words. Days are program days. */
final class TaskWriter {

  private static final String BAD = "bad";
  private static final String WAIT = "wait";
  private static final String INFO = "info";

  /** What the office records itself; the rest is the patient's, or an organization's standing. */
  private static final Set<CheckCode> RECORDED =
      Set.of(
          CheckCode.CONSENT,
          CheckCode.SCREENING_TEST,
          CheckCode.PREGNANCY_TEST,
          CheckCode.COUNSELING,
          CheckCode.CONTRACEPTION,
          CheckCode.LIVER_LAB,
          CheckCode.LIPID_LAB,
          CheckCode.MOOD,
          CheckCode.LAST_DOSE_TEST,
          CheckCode.POST_TREATMENT_TEST);

  private final WorklistWords words;
  private final PageWords domain;
  private final Dates dates;
  private final Role role;
  private final LocalDate today;
  private final ZoneId program;

  TaskWriter(Visit visit, LocalDate today, ZoneId program) {
    this.words = visit.words(WorklistWords.class);
    this.domain = visit.words(PageWords.class);
    this.dates = visit.dates();
    this.role = visit.actor().role();
    this.today = today;
    this.program = program;
  }

  /**
   * @param site the zone where the reader works
   * @param records whether the reader records for this course
   */
  TaskView task(WorkItem item, String itemId, ZoneId site, boolean records) {
    CheckCode check = item.key().check();
    boolean isRecorded = records && mayRecord(check);
    return new TaskView(
        why(item),
        deadline(item, site),
        say(item),
        kind(item),
        mark(item),
        isRecorded ? "/office/courses/" + item.course() + "/record/" + check : null,
        isRecorded && check != null ? words.recordCheck(domain.check(check)) : null,
        "/office/items/" + itemId);
  }

  private boolean mayRecord(@Nullable CheckCode check) {
    return check != null
        && RECORDED.contains(check)
        && (check != CheckCode.CONSENT || role == Role.PRESCRIBER);
  }

  /** What is the matter, one sentence. */
  String why(WorkItem item) {
    CheckCode check = item.key().check();
    if (check != null) {
      return why(item, domain.check(check));
    }
    if (item.windowEnds() == null) {
      return words.whyStop();
    }
    return item.actor() == ResponsibleParty.PATIENT ? words.whyPickUp() : words.whyWindowMissing();
  }

  private String why(WorkItem item, String check) {
    Long late = item.daysLate(today);
    if (late != null) {
      return late == 0
          ? words.overdueToday(check)
          : late == 1 ? words.overdueOneDay(check) : words.overdueDays(check, late);
    }
    LocalDate due = item.dueOn();
    if (due == null || due.isBefore(today)) {
      return words.dueOpen(check);
    }
    return due.equals(today) ? words.dueToday(check) : words.dueOn(check, dates.day(due));
  }

  private @Nullable String deadline(WorkItem item, ZoneId site) {
    LocalDate window = item.windowEnds();
    if (window != null) {
      return words.lastMoment(dates.deadline(window, program, site));
    }
    LocalDate overdue = item.overdueFrom();
    LocalDate due = item.dueOn();
    if (overdue == null) {
      return due == null ? null : words.onTimeUntil(dates.deadline(due, program, site));
    }
    String last = dates.deadline(overdue.minusDays(1), program, site);
    return item.isOverdue(today) ? words.wasDueBy(last) : words.onTimeUntil(last);
  }

  private String say(WorkItem item) {
    CheckCode check = item.key().check();
    if (check != null) {
      return words.say(check);
    }
    if (item.windowEnds() == null) {
      return words.sayStop();
    }
    return item.actor() == ResponsibleParty.PATIENT ? words.sayPickUp() : words.sayMissing();
  }

  private String kind(WorkItem item) {
    return switch (item.key().kind()) {
      case STOP -> BAD;
      case WINDOW -> {
        WindowMark mark = item.mark(today);
        yield mark == WindowMark.LAST_DAY ? BAD : mark.isAtRisk() ? WAIT : INFO;
      }
      case CHECK -> item.isOverdue(today) ? BAD : WAIT;
    };
  }

  private String mark(WorkItem item) {
    return switch (item.key().kind()) {
      case STOP -> words.markStop();
      case WINDOW -> {
        Long left = item.daysLeft(today);
        if (left == null || left == 0) {
          yield words.markLast();
        }
        yield left == 1 ? words.markOneLeft() : words.markLeft(left);
      }
      case CHECK -> item.isOverdue(today) ? words.markOverdue() : words.markDue();
    };
  }
}
