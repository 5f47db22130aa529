package org.coursewatch.course.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PatientId;
import org.coursewatch.privacy.PatientCipher;
import org.jspecify.annotations.Nullable;

/**
 * Reads a course, all its facts and the sealed key that opens them, in one trip to the database:
 * three statements, carried out there one after the other. Where the course is locked, the facts
 * are asked for behind the lock: one statement for both would see them as they were before it
 * waited. So the key is: one that is destroyed meanwhile opens nothing.
 */
@ApplicationScoped
class CourseFolders {

  private static final String OF_COURSE = "c.course_id = ?";

  /** Of the record a patient belongs to. */
  private static final String OF_RECORD =
      "c.patient_id = any ((select patient_record(?))::uuid[]) and c.program = ?";

  private static final String RUNNING = OF_RECORD + " and c.running";

  private static final String FIND = together(OF_COURSE, "f.course_id = ?", OF_COURSE);
  private static final String LOCK =
      together(OF_COURSE + " for update", "f.course_id = ?", OF_COURSE);
  private static final String LOCK_RUNNING =
      together(RUNNING + " for update", factsOf(RUNNING), RUNNING);

  /** With the facts of all courses: a newer one may be opened between the statements. */
  private static final String NEWEST =
      together(OF_RECORD + " order by c.opened_at desc limit 1", factsOf(OF_RECORD), OF_RECORD);

  /** A patient's key as the table keeps it, null once it was destroyed. */
  private record Key(UUID patient, byte @Nullable [] wrapped) {}

  private final DataSource database;
  private final CourseSeal seal;
  private final PatientCipher cipher;

  @Inject
  CourseFolders(DataSource database, CourseSeal seal, PatientCipher cipher) {
    this.database = database;
    this.seal = seal;
    this.cipher = cipher;
  }

  Optional<CourseFile> find(CourseId id) {
    return read(FIND, id.value());
  }

  Optional<CourseFile> lock(CourseId id) {
    return read(LOCK, id.value());
  }

  Optional<CourseFile> newest(PatientId patient, String program) {
    return read(NEWEST, patient.value(), program);
  }

  Optional<CourseFile> lockRunning(PatientId patient, String program) {
    return read(LOCK_RUNNING, patient.value(), program);
  }

  private static String together(String course, String facts, String patients) {
    return String.join(
        ";\n",
        CourseRow.SELECT + "where " + course,
        FactRow.SELECT + "where " + facts + " order by f.sequence",
        "select k.patient_id, k.wrapped from patient_key k where k.patient_id in"
            + " (select c.patient_id from course c where %s)".formatted(patients));
  }

  private static String factsOf(String courses) {
    return "f.course_id in (select c.course_id from course c where %s)".formatted(courses);
  }

  /** {@code values} are those of one of the three statements; all have the same. */
  private Optional<CourseFile> read(String sql, Object... values) {
    List<CourseRow> courses;
    List<FactRow> facts;
    List<Key> keys;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < 3 * values.length; i++) {
        statement.setObject(i + 1, values[i % values.length]);
      }
      statement.execute();
      courses = Statements.all(statement.getResultSet(), CourseRow::of);
      statement.getMoreResults();
      facts = Statements.all(statement.getResultSet(), FactRow::of);
      statement.getMoreResults();
      keys = Statements.all(statement.getResultSet(), CourseFolders::key);
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger did not answer", e);
    }
    keys.forEach(key -> cipher.present(new PatientId(key.patient), key.wrapped));
    return courses.stream().findFirst().map(row -> row.value(facts, seal));
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getObject("patient_id", UUID.class), row.getBytes("wrapped"));
  }
}
