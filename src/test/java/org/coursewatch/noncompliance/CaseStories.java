package org.coursewatch.noncompliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.noncompliance.DetectorRuns.Run;
import org.coursewatch.noncompliance.app.RunDetectors;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.jspecify.annotations.Nullable;

/** What the tests of this feature tell and look up. */
@ApplicationScoped
public class CaseStories {

  @Inject CourseLedger ledger;
  @Inject CourseUpkeep upkeep;
  @Inject IssueAuthorization issue;
  @Inject RunDetectors detectors;
  @Inject TestClock clock;
  @Inject WhoActs who;
  @Inject @Owner DataSource database;

  /** Adds a fact past the door, as an import would; its id. */
  public String append(Treated treated, CourseFact fact, Actor by, Instant at) {
    return inTransaction(
        () -> {
          CourseFile file = ledger.lock(treated.course()).orElseThrow();
          CourseFile added = ledger.append(file, fact, Authorship.of(by), at);
          upkeep.settle(added, at);
          return String.valueOf(added.course().facts().getLast().id());
        });
  }

  /** Voids a fact as two people of the practice would have. */
  public void voidFact(Treated treated, String fact, Instant at) {
    append(treated, new FactVoided(at, fact, "mistyped"), treated.practice().prescriber(), at);
  }

  /** The number of an authorization for 30 days, issued at {@code at}. */
  public String authorize(Treated treated, Actor pharmacist, Instant at) {
    RequestedSupply supply = new RequestedSupply(30, List.of());
    return issue
        .issue(treated.patient().number(), treated.patient().birthDate(), supply, pharmacist, at)
        .authorization()
        .issued()
        .number()
        .value();
  }

  /** Lets all detectors look at {@code at}, from the beginning. */
  public List<Run> lookAt(Instant at) {
    execute("delete from detector_watermark");
    return lookAgainAt(at);
  }

  /** Lets all detectors look at {@code at}, from where they were. */
  public List<Run> lookAgainAt(Instant at) {
    clock.set(at);
    return detectors.run("test");
  }

  /** What the cases against {@code party} are about, in order of the codes. */
  public List<String> casesOf(@Nullable Object party) {
    return rows(
        "select detector from noncompliance_case where party_id = '%s' order by detector"
            .formatted(party));
  }

  /** The id of the one case against {@code party} about {@code detector}. */
  public CaseId caseOf(@Nullable Object party, DetectorCode detector) {
    List<String> ids =
        rows(
            "select case_id from noncompliance_case where party_id = '%s' and detector = '%s'"
                .formatted(party, detector));
    if (ids.size() != 1) {
      throw new IllegalStateException(ids.size() + " cases " + detector);
    }
    return new CaseId(UUID.fromString(ids.getFirst()));
  }

  /** The rows of a question, their columns joined by blanks. */
  public List<String> rows(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(found.getObject(i)));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** As the owner of the database. */
  public void execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public <T> T inTransaction(Callable<T> work) {
    return who.inNewTransaction(Actor.SYSTEM, work);
  }
}
