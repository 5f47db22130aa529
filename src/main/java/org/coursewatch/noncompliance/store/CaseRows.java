package org.coursewatch.noncompliance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.noncompliance.CaseEvent;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.CaseStanding;
import org.coursewatch.noncompliance.CaseState;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.Evidence;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PartyKind;
import org.coursewatch.people.StandingChange;
import org.jspecify.annotations.Nullable;

/** Values of the rows of a case. */
final class CaseRows {

  private CaseRows() {}

  /**
   * The case as a list tells it: where it stands is read from the derived columns, without what
   * only its events tell.
   */
  static NoncomplianceCase listed(ResultSet row) throws SQLException {
    CaseStanding standing =
        new CaseStanding(
            CaseState.valueOf(row.getString("state")),
            row.getInt("version"),
            Tier.valueOf(row.getString("tier")),
            row.getBoolean("reportable"),
            null,
            Statements.instant(row, "acted_at"),
            null,
            row.getString("state").equals(CaseState.APPEALED.name()),
            row.getBoolean("overturned"),
            Statements.instant(row, "closed_at"));
    return of(row, standing);
  }

  static NoncomplianceCase of(ResultSet row, CaseStanding standing) throws SQLException {
    return new NoncomplianceCase(
        new CaseId(row.getObject("case_id", UUID.class)),
        DetectorCode.valueOf(row.getString("detector")),
        party(row),
        course(row),
        Statements.presentInstant(row, "opened_at"),
        row.getString("opened_by"),
        Tier.valueOf(row.getString("severity")),
        standing,
        row.getBoolean("voided"));
  }

  static CaseEvent event(ResultSet row, ReasonSeal seal) throws SQLException {
    String tier = row.getString("tier");
    String standing = row.getString("standing");
    return new CaseEvent(
        CaseEvent.Kind.valueOf(row.getString("kind")),
        Statements.presentInstant(row, "at"),
        row.getString("account"),
        tier == null ? null : Tier.valueOf(tier),
        row.getObject("reportable", Boolean.class),
        standing == null ? null : StandingChange.Kind.valueOf(standing),
        seal.open(row.getBytes("reason")));
  }

  static Cases.Shown evidence(ResultSet row) throws SQLException {
    return new Cases.Shown(
        new Evidence(
            Evidence.Kind.valueOf(row.getString("kind")),
            course(row),
            row.getString("name"),
            row.getString("value")),
        row.getBoolean("voided"));
  }

  static Cases.Told told(ResultSet row) throws SQLException {
    return new Cases.Told(
        row.getString("account"),
        row.getString("relation"),
        Statements.presentInstant(row, "told_at"));
  }

  private static @Nullable PartyId party(ResultSet row) throws SQLException {
    UUID party = row.getObject("party_id", UUID.class);
    return party == null
        ? null
        : new PartyId(PartyKind.valueOf(row.getString("party_kind")), party);
  }

  private static @Nullable CourseId course(ResultSet row) throws SQLException {
    UUID course = row.getObject("course_id", UUID.class);
    return course == null ? null : new CourseId(course);
  }
}
