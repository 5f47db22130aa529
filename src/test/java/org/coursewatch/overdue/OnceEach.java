package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CheckCode;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.escalation.EscalationPlan;
import org.coursewatch.escalation.EscalationPlans;
import org.coursewatch.overdue.app.RebuildDerivedRows;
import org.coursewatch.program.Programs;

/** What has to be there after sweeps, however many nodes swept and died: each row once. */
@ApplicationScoped
class OnceEach {

  private static final String OF_ROUND =
      "where course_id in (select course_id from parked_course where round = %d)";

  @Inject OverdueStories stories;
  @Inject EscalationPlans plans;
  @Inject Programs programs;
  @Inject RebuildDerivedRows rebuild;

  /**
   * The flags wanted: of everything the rows said before the sweep and say after it. Course, check,
   * occasion, day.
   */
  List<String> wantedFlags(int round, LocalDate today) {
    String overdue =
        "select course_id, check_code, occasion, overdue_from from %s "
            + OF_ROUND.formatted(round)
            + " and overdue_from <= '"
            + today
            + "' and open_from <= '"
            + today
            + "'";
    return stories.rows(
        "select distinct * from (%s union all %s) wanted order by 1, 2, 3, 4"
            .formatted(overdue.formatted("parked_check"), overdue.formatted("course_check")));
  }

  List<String> flags(int round) {
    return stories.rows(
        "select course_id, check_code, occasion, overdue_from from overdue_flag "
            + OF_ROUND.formatted(round)
            + " order by 1, 2, 3, 4");
  }

  /** The steps wanted, by the pure ladder: course, check, occasion, day, level. */
  List<String> wantedSteps(int round, LocalDate today) {
    EscalationPlan plan = plans.of(programs.all().getFirst());
    List<String> wanted = new ArrayList<>();
    for (String row :
        stories.rows(
            "select distinct course_id, check_code, occasion, overdue_from, '%1$s'::date - overdue_from as days from course_check "
                    .formatted(today)
                + OF_ROUND.formatted(round)
                + " and overdue_from <= '%1$s' and open_from <= '%1$s' and (open_until is null or open_until > '%1$s')"
                    .formatted(today))) {
      String[] columns = row.split(" ");
      EscalationLevel reached =
          plan.level(CheckCode.valueOf(columns[1]), Long.parseLong(columns[4]));
      for (EscalationLevel level : EscalationLevel.values()) {
        if (level != EscalationLevel.DESIGNEE && level.compareTo(reached) <= 0) {
          wanted.add(row.substring(0, row.lastIndexOf(' ')) + " " + level);
        }
      }
    }
    return wanted;
  }

  List<String> steps(int round) {
    return stories.rows(
        "select course_id, check_code, occasion, overdue_from, level from escalation "
            + OF_ROUND.formatted(round));
  }

  /** Reversals of lapsed authorizations, by course. */
  List<String> reversals(int round) {
    return stories.rows(
        "select course_id from course_fact "
            + OF_ROUND.formatted(round)
            + " and type = 'authorizationReversed'");
  }

  /** Derived rows are what the facts say, and no chain is broken. */
  void derivedRowsAreRight(Instant now) {
    List<DerivedDifference> differences = new ArrayList<>();
    RebuildReport report = rebuild.rebuild(true, now, differences::add);
    assertThat(differences).isEmpty();
    assertThat(stories.rows("select * from course_chain_break")).isEmpty();
    assertThat(report.courses()).isPositive();
  }

  /**
   * A sweep that is written down tells exactly what bears its instant. Of one that died some may be
   * there, and nothing is written down.
   *
   * @return how many sweeps died after they had done something
   */
  int sweepsTellWhatTheyDid() {
    for (String[] each :
        new String[][] {
          {"overdue_flag", "flagged_at", "flagged"}, {"escalation", "escalated_at", "escalated"}
        }) {
      assertThat(
              stories.rows(
                  ("select s.node, s.started_at, s.%3$s, count(r.course_id) from sweep_run s"
                          + " left join %1$s r on r.%2$s = s.started_at"
                          + " group by s.sweep_run_id having count(r.course_id) <> s.%3$s")
                      .formatted((Object[]) each)))
          .as("sweeps that tell something else than " + each[0])
          .isEmpty();
    }
    return stories
        .rows(
            "select flagged_at from overdue_flag union select escalated_at from escalation"
                + " except select started_at from sweep_run")
        .size();
  }
}
