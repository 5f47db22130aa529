package org.coursewatch.course.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.People;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.privacy.PatientCipher;

/**
 * Reads a course, all its facts, the sealed key that opens them and who treats, in one trip to the
 * database. A course that is to be changed is locked before its facts are read: one statement for
 * both would see them as they were before it waited. So the key is: one that is destroyed meanwhile
 * opens nothing.
 */
@ApplicationScoped
class CourseFolders {

  private static final String FIND = "select * from course_folder(?, null, null, false)";
  private static final String LOCK = "select * from course_folder(?, null, null, true)";
  private static final String NEWEST = "select * from course_folder(null, ?, ?, false)";
  private static final String LOCK_RUNNING = "select * from course_folder(null, ?, ?, true)";

  private static final Pattern TAB = Pattern.compile("\t");

  /** As of which version the transaction knows the hash of a course. */
  private record Head(UUID course, int version, byte[] hash) {}

  private final DataSource database;
  private final CourseSeal seal;
  private final PatientCipher cipher;
  private final People people;
  private final TransactionSynchronizationRegistry transaction;

  @Inject
  CourseFolders(
      DataSource database,
      CourseSeal seal,
      PatientCipher cipher,
      People people,
      TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.seal = seal;
    this.cipher = cipher;
    this.people = people;
    this.transaction = transaction;
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

  /** The hash {@code file} ends with, if this transaction read it last and at that version. */
  Optional<byte[]> head(CourseFile file) {
    return isInTransaction()
            && transaction.getResource(Head.class) instanceof Head head
            && head.course.equals(file.id().value())
            && head.version == file.version()
        ? Optional.of(head.hash)
        : Optional.empty();
  }

  private Optional<CourseFile> read(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(file(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger did not answer", e);
    }
  }

  private CourseFile file(ResultSet row) throws SQLException {
    CourseRow course = CourseRow.of(row);
    if (row.getBoolean("has_key")) {
      cipher.present(course.patient(), row.getBytes("wrapped"));
    }
    if (row.getString("npi") != null) {
      people.present(prescriber(course.prescriber(), row));
    }
    List<FactRow> facts =
        Objects.requireNonNullElse(row.getString("facts"), "")
            .lines()
            .map(line -> fact(course.id(), line))
            .toList();
    if (isInTransaction()) {
      byte[] hash = row.getBytes("head_hash");
      transaction.putResource(Head.class, new Head(course.id(), facts.size(), hash));
    }
    return course.value(facts, seal);
  }

  private static Prescriber prescriber(PrescriberId id, ResultSet row) throws SQLException {
    return new Prescriber(
        id,
        new Npi(row.getString("npi")),
        row.getString("name"),
        new PracticeId(row.getObject("practice_id", UUID.class)),
        ZoneId.of(row.getString("time_zone")),
        row.getObject("active_through", LocalDate.class));
  }

  private static FactRow fact(UUID course, String line) {
    String[] parts = TAB.split(line, 3);
    Instant recordedAt = Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS);
    return new FactRow(course, UUID.fromString(parts[0]), recordedAt, parts[2]);
  }

  private boolean isInTransaction() {
    return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
  }
}
