package org.coursewatch.demo.app;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.CourseSummary;
import org.coursewatch.course.app.ListCourses;
import org.coursewatch.demo.DemoCast;
import org.coursewatch.demo.DemoProgress;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the demo people and courses in an empty database, once: a demo that was killed goes on at
 * the next start, a finished one is left alone.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
public class MakeDemo {

  private static final Logger LOG = Logger.getLogger(MakeDemo.class);
  private static final int LOGGED_EVERY = 50;
  private static final int PAGE = 200;
  private static final Actor COUNTING = new Actor("demo", Role.ADMINISTRATOR, null, null, null);

  private final DemoProgress progress;
  private final EnterCast enterCast;
  private final LiveStory liveStory;
  private final ListCourses listCourses;
  private final Programs programs;

  @Inject
  public MakeDemo(
      DemoProgress progress,
      EnterCast enterCast,
      LiveStory liveStory,
      ListCourses listCourses,
      Programs programs) {
    this.progress = progress;
    this.enterCast = enterCast;
    this.liveStory = liveStory;
    this.listCourses = listCourses;
    this.programs = programs;
  }

  /**
   * Makes what is missing of a demo of {@code courses} courses; nothing in a database that holds
   * other people.
   *
   * @param now the instant everything is counted back from
   */
  public void make(int courses, Instant now) {
    Program program = programs.all().getFirst();
    if (!enterCast.enter(program.zone().dayOf(now))) {
      LOG.info("No demo: the database holds people of its own.");
      return;
    }
    int missing = courses - progress.toldSoFar();
    if (missing <= 0) {
      return;
    }
    LOG.infof("Making %d demo courses, once", missing);
    tell(1, courses, program, now);
    report(program, now);
  }

  /**
   * Tells the stories from {@code first} to {@code last}, both inside, except those told already.
   */
  public void tell(int first, int last, Program program, Instant now) {
    for (int number = first; number <= last; number++) {
      try {
        liveStory.live(number, program, now);
      } catch (RuntimeException e) {
        LOG.warnf(e, "Demo story %d cannot be told", number);
      }
      if ((number - first + 1) % LOGGED_EVERY == 0) {
        LOG.infof("%d of %d demo courses", number - first + 1, last - first + 1);
      }
    }
  }

  private void report(Program program, Instant now) {
    StringBuilder table = new StringBuilder("The demo is ready. Courses by state:\n");
    countStates(program, now)
        .forEach((state, count) -> table.append("  %-16s%5d%n".formatted(state, count)));
    table.append(
        "The patient of the tour: number %s, born %s. Every account's password is demo."
            .formatted(DemoCast.PATIENT_NUMBER, DemoCast.PATIENT_BIRTH_DATE));
    LOG.info(table);
  }

  private Map<CourseState, Integer> countStates(Program program, Instant now) {
    Map<CourseState, Integer> counts = new EnumMap<>(CourseState.class);
    for (CourseState state : CourseState.values()) {
      counts.put(state, 0);
    }
    @Nullable CourseId after = null;
    int found = PAGE;
    while (found == PAGE) {
      found = 0;
      for (CourseSummary course : listCourses.list(program, null, after, PAGE, COUNTING, now)) {
        counts.merge(course.state(), 1, Integer::sum);
        after = course.id();
        found++;
      }
    }
    return counts;
  }
}
