package org.coursewatch.scale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;

/**
 * Real courses, told through the service: its ledger, its engine, its upkeep. A supply is handed
 * over where the engine allows it.
 */
@ApplicationScoped
class Prototypes {

  @Inject TestPeople people;
  @Inject CourseLedger ledger;
  @Inject CourseUpkeep upkeep;
  @Inject WhoActs who;
  @Inject Rows rows;

  /** {@code many} courses as they stand on the evening before {@code today}. */
  List<CourseId> tell(int many, LocalDate today) {
    return tell(many, today, people.practice(TestPeople.NEW_YORK), people.pharmacist());
  }

  /** The same of one practice, whose supplies one pharmacy hands over. */
  List<CourseId> tell(int many, LocalDate today, Practice practice, Actor pharmacist) {
    List<CourseId> told = new ArrayList<>();
    for (int seed = 0; seed < many; seed++) {
      told.add(tell(new ToldHistory(seed, today, seed % 10 == 0), practice, pharmacist));
    }
    return told;
  }

  private CourseId tell(ToldHistory history, Practice practice, Actor pharmacist) {
    String basis = history.category.name().startsWith("CANNOT") ? "MALE" : null;
    Treated treated =
        people.open(practice, history.category, basis, TestPeople.noon(history.opened));
    String pharmacy = String.valueOf(pharmacist.pharmacy());
    List<AuthorizationStanding> issued = new ArrayList<>();
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          CourseFile file = ledger.lock(treated.course()).orElseThrow();
          Instant at = TestPeople.noon(history.opened);
          for (CourseFact fact : history.facts(pharmacy)) {
            at = later(at, fact);
            if ((fact instanceof AuthorizationIssued && !upkeep.evaluate(file, at).allowed())
                || (fact instanceof Dispensed && upkeep.evaluate(file, at).live() == null)) {
              continue;
            }
            Actor by =
                fact instanceof CourseFact.Timed ? pharmacist : treated.practice().designee();
            file = ledger.append(file, fact, Authorship.of(by), at);
            if (fact instanceof AuthorizationIssued) {
              Evaluation answer = upkeep.evaluate(file, at);
              issued.add(java.util.Objects.requireNonNull(answer.live()));
            }
          }
          return upkeep.settle(file, at);
        });
    issued.forEach(each -> register(treated.course(), each));
    return treated.course();
  }

  /** A quarter of an hour after the one before, or noon of its day. */
  private static Instant later(Instant before, CourseFact fact) {
    Instant noon = TestPeople.noon(ToldHistory.dayOf(fact));
    return noon.isAfter(before) ? noon : before.plusSeconds(900);
  }

  private void register(CourseId course, AuthorizationStanding issued) {
    rows.execute(
        "insert into authorization_number values ('%s', '%s')".formatted(issued.number(), course),
        """
        insert into dispensing_authorization
        values ('%s', '%s', '%s', '%s', '%s', %d, '[]', '2021-12-13', '{}')
        """
            .formatted(
                course,
                issued.number(),
                issued.pharmacy(),
                issued.issuedAt(),
                issued.lastDay(),
                issued.daysSupply()));
  }
}
