package org.coursewatch.dispense;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.Owner;

/** Looks at what a rush has left in the ledger of a course. */
@ApplicationScoped
public class LedgerWitness {

  @Inject CourseLedger ledger;
  @Inject CourseUpkeep upkeep;
  @Inject WhoActs who;
  @Inject @Owner DataSource database;

  /** The facts of a kind, in order of recording. */
  public <F extends CourseFact> List<F> facts(CourseId course, Class<F> kind) {
    return file(course).course().facts().stream()
        .map(recorded -> recorded.fact())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** The place of the first fact of a kind in the ledger, -1 when there is none. */
  public int place(CourseId course, Class<? extends CourseFact> kind) {
    List<Class<?>> kinds =
        file(course).course().facts().stream()
            .<Class<?>>map(recorded -> recorded.fact().getClass())
            .toList();
    return kinds.indexOf(kind);
  }

  /** Where each authorization stands at {@code now}, newest first. */
  public List<AuthorizationStanding> standings(CourseId course, Instant now) {
    return who.inNewTransaction(
        Actor.SYSTEM,
        () -> upkeep.evaluate(ledger.find(course).orElseThrow(), now).authorizations());
  }

  /**
   * Whatever came in which order: each authorization was handed over or reversed at most once,
   * never both, one supply at most was handed over, each issue is registered, and no chain is
   * broken.
   */
  public void assertConsistent(CourseId course) {
    List<String> issued =
        facts(course, AuthorizationIssued.class).stream().map(AuthorizationIssued::number).toList();
    List<String> reversed =
        facts(course, AuthorizationReversed.class).stream()
            .map(AuthorizationReversed::number)
            .toList();
    List<String> dispensed =
        facts(course, Dispensed.class).stream().map(Dispensed::number).toList();
    assertThat(issued).doesNotHaveDuplicates();
    assertThat(reversed).doesNotHaveDuplicates().isSubsetOf(issued);
    assertThat(dispensed).hasSizeLessThanOrEqualTo(1).isSubsetOf(issued);
    assertThat(Collections.disjoint(reversed, dispensed)).isTrue();
    assertThat(count("select count(*) from dispensing_authorization where course_id = ?", course))
        .isEqualTo(issued.size());
    assertThat(count("select count(*) from authorization_number where course_id = ?", course))
        .isEqualTo(issued.size());
    assertThat(count("select count(*) from course_chain_break where course_id = ?", course))
        .isZero();
  }

  private CourseFile file(CourseId course) {
    return who.inNewTransaction(Actor.SYSTEM, () -> ledger.find(course).orElseThrow());
  }

  private int count(String sql, CourseId course) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, course.value());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
