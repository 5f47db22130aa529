package org.coursewatch.course.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.json.FactText;
import org.coursewatch.course.json.FactTypes;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/** Adds facts to the chain of a course, and reads its entries with who recorded them. */
@ApplicationScoped
class LedgerRows {

  private static final String APPEND =
      "select course_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) is null";

  private static final String ENTRIES =
      """
      select f.course_id, f.fact_id, f.recorded_at, f.body::text as body, f.sequence, f.account, f.role,
             f.second_account, f.hash
        from course_fact f where f.course_id = ? and f.sequence > ? order by f.sequence limit ?
      """;

  private static final String VOIDINGS =
      FactRow.SELECT + "where f.course_id = ? and f.type = 'factVoided'";

  private static final String HASH =
      "select hash from course_fact where course_id = ? and sequence = ?";

  private record Entry(FactRow fact, int sequence, Authorship by, byte[] hash) {}

  private final Statements statements;
  private final CourseSeal seal;

  @Inject
  LedgerRows(DataSource database, CourseSeal seal) {
    this.statements = new Statements(database);
    this.seal = seal;
  }

  /** Adds {@code fact}, which happened on the program day {@code day}, behind the last one. */
  RecordedFact append(
      CourseFile file, CourseFact fact, LocalDate day, Authorship by, Instant recordedAt) {
    UUID id = UUID.randomUUID();
    statements.read(
        APPEND,
        row -> true,
        file.id().value(),
        file.version() + 1,
        id,
        FactTypes.of(fact),
        day,
        fact instanceof CourseFact.Timed timed ? utc(timed.at()) : null,
        utc(recordedAt),
        by.account(),
        by.role().name(),
        by.secondAccount(),
        seal.seal(file.patient(), FactText.write(fact)));
    return new RecordedFact(id.toString(), recordedAt, fact);
  }

  /** The hash of the fact that {@code file} ends with, in hexadecimal. */
  String headHash(CourseFile file) {
    return statements
        .read(HASH, row -> hex(row.getBytes("hash")), file.id().value(), file.version())
        .getFirst();
  }

  List<LedgerEntry> entries(CourseId id, PatientId patient, int afterSequence, int most) {
    Set<String> voided =
        statements.read(VOIDINGS, FactRow::of, id.value()).stream()
            .map(row -> ((FactVoided) row.value(patient, seal).fact()).fact())
            .collect(Collectors.toSet());
    return statements.read(ENTRIES, LedgerRows::entry, id.value(), afterSequence, most).stream()
        .map(
            entry ->
                new LedgerEntry(
                    entry.sequence,
                    entry.fact.value(patient, seal),
                    entry.by,
                    hex(entry.hash),
                    voided.contains(entry.fact.id().toString())))
        .toList();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Role role = Role.valueOf(row.getString("role"));
    @Nullable String second = row.getString("second_account");
    return new Entry(
        FactRow.of(row),
        row.getInt("sequence"),
        new Authorship(row.getString("account"), role, second),
        row.getBytes("hash"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
