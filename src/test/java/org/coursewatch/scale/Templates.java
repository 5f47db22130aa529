package org.coursewatch.scale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.TestClock;

/** Real courses as templates for {@link Stamp}. The clock stands still at the noon of the day. */
@ApplicationScoped
class Templates {

  private static final int EVENING = 36_000;

  @Inject Prototypes prototypes;
  @Inject TestPeople people;
  @Inject SweepCourses sweep;
  @Inject TestClock clock;
  @Inject Rows rows;

  /**
   * Courses as they stand on the evening before a day, swept.
   *
   * @param usual nothing becomes overdue in them on the day
   * @param dueToday something does
   * @param checksEach how many checks in each of the latter
   */
  record Sorted(List<Template> usual, List<Template> dueToday, double checksEach) {

    /** One of the usual ones; neighbors get different ones. */
    Template usual(int i) {
      return pick(usual, i);
    }

    Template dueToday(int i) {
      return pick(dueToday, i);
    }
  }

  /** Tells {@code many} histories until {@code today}. */
  Sorted sorted(int many, LocalDate today) {
    clock.set(TestPeople.noon(today.minusDays(1)).plusSeconds(EVENING));
    List<CourseId> told = prototypes.tell(many, today);
    sweep.sweep("yesterday");
    clock.set(TestPeople.noon(today));
    long checks = 0;
    List<Template> usual = new ArrayList<>();
    List<Template> dueToday = new ArrayList<>();
    for (CourseId id : told) {
      long due = count("course_check where flag_on <= '%s' and ".formatted(today), id);
      boolean lapses = count("course where upkeep_on <= '%s' and ".formatted(today), id) > 0;
      // What is sealed in a fact is of one patient only.
      boolean sealed = count("course_fact where body ? 'reason' and ", id) > 0;
      if (!lapses && !sealed) {
        (due > 0 ? dueToday : usual).add(Template.of(id, rows));
        checks += due;
      }
    }
    sweep.sweep("today");
    assertThat(dueToday).isNotEmpty();
    return new Sorted(usual, dueToday, (double) checks / dueToday.size());
  }

  /** {@code many} courses whose window opened today, swept; nothing was authorized in it yet. */
  List<Template> cleared(int many, LocalDate today) {
    TestPeople.Practice practice = people.practice(TestPeople.NEW_YORK);
    List<CourseId> cleared = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      cleared.add(people.cleared(practice, today).course());
    }
    sweep.sweep("of those whose window opened today");
    return cleared.stream().map(id -> Template.of(id, rows)).toList();
  }

  static Template pick(List<Template> from, int i) {
    return from.get(Math.floorMod(i * 7919, from.size()));
  }

  private long count(String rowsOf, CourseId id) {
    return rows.number("select count(*) from " + rowsOf + "course_id = '" + id + "'");
  }
}
