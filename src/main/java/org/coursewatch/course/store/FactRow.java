package org.coursewatch.course.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.json.FactText;
import org.coursewatch.people.PatientId;

/**
 * One fact of a course. Written once; the database adds the hashes.
 *
 * @param body as the ledger keeps it: free text stands in it sealed
 */
record FactRow(UUID course, UUID id, Instant recordedAt, String body) {

  /** To be followed by the condition, which names the facts {@code f}. */
  static final String SELECT =
      "select f.course_id, f.fact_id, f.recorded_at, f.body::text as body from course_fact f ";

  static FactRow of(ResultSet row) throws SQLException {
    return new FactRow(
        row.getObject("course_id", UUID.class),
        row.getObject("fact_id", UUID.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("body"));
  }

  RecordedFact value(PatientId patient, CourseSeal seal) {
    return new RecordedFact(id.toString(), recordedAt, FactText.read(seal.open(patient, body)));
  }
}
