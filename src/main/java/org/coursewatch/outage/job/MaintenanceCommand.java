package org.coursewatch.outage.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.Maintenance.Kind;
import org.coursewatch.outage.app.PlanMaintenance;
import org.coursewatch.outage.app.WatchMaintenance;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Command;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ServiceClock;

/**
 * {@code maintenance}: for operators who are no account of the program. It needs a database of its
 * own server; beside an embedded one the page {@code /program/outages} does the same.
 */
@ApplicationScoped
class MaintenanceCommand implements Command {

  private static final int WRONG_USE = 2;

  private final PlanMaintenance plan;
  private final WatchMaintenance watch;
  private final ServiceClock clock;

  @Inject
  MaintenanceCommand(PlanMaintenance plan, WatchMaintenance watch, ServiceClock clock) {
    this.plan = plan;
    this.watch = watch;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "maintenance";
  }

  @Override
  public String usage() {
    return "list | begin MINUTES | plan FROM UNTIL | end ID: nothing new is taken meanwhile";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    try {
      Instant now = clock.now();
      String verb = arguments.isEmpty() ? "" : arguments.getFirst();
      return switch (verb + " " + arguments.size()) {
        case "list 1" -> list(now, out);
        case "begin 2" ->
            told(begin(now, Duration.ofMinutes(Integer.parseInt(arguments.get(1)))), out);
        case "plan 3" ->
            told(plan(Instant.parse(arguments.get(1)), Instant.parse(arguments.get(2)), now), out);
        case "end 2" -> told(plan.end(UUID.fromString(arguments.get(1)), Actor.SYSTEM, now), out);
        default -> wrong("Usage: " + name() + " " + usage(), out);
      };
    } catch (ProblemException e) {
      return wrong(e.problem().detail() + " " + e.problem().remedy(), out);
    } catch (DateTimeException | IllegalArgumentException e) {
      return wrong("A number, an instant such as 2027-03-01T04:00:00Z or an id is none.", out);
    }
  }

  private Maintenance begin(Instant now, Duration lasts) {
    Instant end = now.plus(PlanMaintenance.HEARD_OF).plus(lasts);
    return plan.plan(Kind.OTHER, null, end, true, Actor.SYSTEM, now);
  }

  private Maintenance plan(Instant from, Instant until, Instant now) {
    return plan.plan(Kind.OTHER, from, until, true, Actor.SYSTEM, now);
  }

  private int list(Instant now, PrintStream out) {
    watch.coming(now).forEach(each -> told(each, out));
    return 0;
  }

  private static int told(Maintenance each, PrintStream out) {
    String what = each.readOnly() ? "read-only" : "announced";
    out.printf("%s %s %s %s %s%n", each.id(), each.kind(), what, each.startsAt(), each.until());
    return 0;
  }

  private static int wrong(String sentence, PrintStream out) {
    out.println(sentence);
    return WRONG_USE;
  }
}
