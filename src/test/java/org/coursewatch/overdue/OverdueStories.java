package org.coursewatch.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.Owner;
import org.jspecify.annotations.Nullable;

/** What the tests of this feature tell and look up. */
@ApplicationScoped
public class OverdueStories {

  public static final Actor OFFICE =
      new Actor("administrator", Role.ADMINISTRATOR, null, null, null);

  private static final Authorship PHARMACY =
      Authorship.of(new Actor("rx", Role.PHARMACIST, null, null, null));

  @Inject People people;
  @Inject CourseLedger ledger;
  @Inject CourseUpkeep upkeep;
  @Inject WhoActs who;
  @Inject @Owner DataSource database;

  /** A practice whose prescriber is active through the given day. */
  public Practice practice(@Nullable LocalDate activeThrough) {
    PrescriberId id = new PrescriberId(UUID.randomUUID());
    Actor prescriber = new Actor("p-" + id, Role.PRESCRIBER, id, null, null);
    Actor designee = new Actor("d-" + id, Role.DESIGNEE, id, null, null);
    return inTransaction(
        () -> {
          PracticeId practice = new PracticeId(UUID.randomUUID());
          people.add(new org.coursewatch.people.Practice(practice, "Practice"));
          people.add(
              new Prescriber(
                  id, TestPeople.npi(), "Dr. Test", practice, TestPeople.NEW_YORK, activeThrough));
          people.add(prescriber);
          people.add(designee);
          return new Practice(prescriber, designee);
        });
  }

  /** Adds a fact of a pharmacy with everything a change of a course ends with. */
  public CourseFile add(Treated treated, CourseFact fact, Instant now) {
    return inTransaction(
        () -> {
          CourseFile file = ledger.lock(treated.course()).orElseThrow();
          return upkeep.settle(ledger.append(file, fact, PHARMACY, now), now);
        });
  }

  public void authorize(Treated treated, String number, Instant at) {
    add(treated, new AuthorizationIssued(at, number, "P1", 30), at);
  }

  public void dispense(Treated treated, String number, Instant at) {
    add(treated, new Dispensed(at, number, 30), at);
  }

  public CourseFile file(CourseId id) {
    return inTransaction(() -> ledger.find(id).orElseThrow());
  }

  /** Works the derived rows of a course out anew, as of {@code now}. */
  public void refresh(CourseId id, Instant now) {
    inTransaction(() -> upkeep.settle(ledger.lock(id).orElseThrow(), now));
  }

  /** The flags of a course: check, occasion, overdue day. */
  public List<String> flags(CourseId id) {
    return rows(
        "select check_code, occasion, overdue_from from overdue_flag where course_id = '%s' order by 3, 1"
            .formatted(id));
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

  /** As the owner of the database, past all triggers. */
  public void force(String... statements) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local session_replication_role = replica");
        for (String sql : statements) {
          statement.execute(sql);
        }
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes courses away again that would break every later sweep. */
  public void remove(CourseId id) {
    force(
        "delete from overdue_flag where course_id = '%s'".formatted(id),
        "delete from course_check where course_id = '%s'".formatted(id),
        "delete from course_state where course_id = '%s'".formatted(id),
        "delete from authorization_standing where course_id = '%s'".formatted(id),
        "delete from course_window where course_id = '%s'".formatted(id),
        "delete from course_fact where course_id = '%s'".formatted(id),
        "delete from course where course_id = '%s'".formatted(id));
  }

  public <T> T inTransaction(Callable<T> work) {
    return who.inNewTransaction(Actor.SYSTEM, work);
  }
}
