package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coursewatch.notice.NoticePlan;
import org.coursewatch.notice.NoticePlanning;
import org.coursewatch.notice.NoticePlanning.Clock;
import org.coursewatch.notice.NoticePlanning.Day;
import org.coursewatch.notice.NoticePlanning.Wall;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.QuietHours;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleKey;
import org.coursewatch.time.ProgramZone;

/**
 * Plans what is to be told on the program day it is. Any number of nodes may, as often as they
 * like: nothing is planned twice. Only today is looked at, so that a scheduler that was off says
 * once what holds now. What could not be sent before the day ends is not planned: tomorrow has its
 * own.
 */
@ApplicationScoped
public class PlanNotices {

  private final NoticePlanning planning;
  private final NoticePlan plan;
  private final Programs programs;
  private final WhoActs who;

  @Inject
  PlanNotices(NoticePlanning planning, NoticePlan plan, Programs programs, WhoActs who) {
    this.planning = planning;
    this.plan = plan;
    this.programs = programs;
    this.who = who;
  }

  /** How many notices are new. Each program is a transaction of its own. */
  public int plan(Instant now) {
    int planned = 0;
    for (Program program : programs.all()) {
      planned += who.inNewTransaction(Actor.SYSTEM, () -> plan(program, now));
    }
    return planned;
  }

  private int plan(Program program, Instant now) {
    LocalDate today = program.zone().dayOf(now);
    boolean isFirst = program.equals(programs.all().getFirst());
    int trainingDays = program.rules().on(today).numberIfAny(RuleKey.TRAINING_VALID).orElse(0);
    Day day = new Day(program.id(), today, program.zone().zone(), now, trainingDays);
    List<Wall> walls = planning.walls();
    List<Clock> reminders = clocks(walls, now, program.zone(), today);
    int planned = 0;
    for (NoticeReason reason : NoticeReason.caused()) {
      if (isFirst || !reason.isOfParty()) {
        planned += planning.inApp(reason, plan.of(reason), day);
      }
      if (reason.isForPatients()) {
        planned += planning.reminders(reason, plan.of(reason), day, reminders);
      }
    }
    planned += planning.digests(day, digestClocks(walls, now, program.zone(), today));
    return planned + planning.calls(day);
  }

  private static List<Clock> clocks(
      List<Wall> walls, Instant now, ProgramZone zone, LocalDate today) {
    return walls.stream().flatMap(wall -> clock(wall, now, zone, today).stream()).toList();
  }

  private List<Clock> digestClocks(
      List<Wall> walls, Instant now, ProgramZone zone, LocalDate today) {
    return walls.stream()
        .flatMap(
            wall -> {
              Instant at = today.atTime(plan.digestAt()).atZone(wall.zone()).toInstant();
              return clock(wall, at.isAfter(now) ? at : now, zone, today).stream();
            })
        .toList();
  }

  /** Empty when the program day is over before anybody may be written to. */
  private static Optional<Clock> clock(Wall wall, Instant from, ProgramZone zone, LocalDate today) {
    QuietHours quiet = wall.quiet();
    Instant dueAt = quiet == null ? from : quiet.earliest(from);
    return zone.dayOf(dueAt).equals(today)
        ? Optional.of(new Clock(wall.zone(), quiet, dueAt))
        : Optional.empty();
  }
}
