package org.coursewatch.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.escalation.ContactAttempt;
import org.coursewatch.escalation.ContactAttempt.Channel;
import org.coursewatch.escalation.ContactAttempt.Outcome;
import org.coursewatch.escalation.ContactBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.privacy.PatientCipher;
import org.jspecify.annotations.Nullable;

/** {@link ContactBook} in PostgreSQL. */
@ApplicationScoped
class ContactBookTable implements ContactBook {

  private static final String PURPOSE = "contact-attempt.note";

  private static final String INSERT =
      """
      insert into contact_attempt (attempt_id, course_id, attempted_at, attempted_on, account, channel, outcome,
          recorded_at, note)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ALL =
      """
      select attempt_id, course_id, attempted_at, attempted_on, account, channel, outcome, recorded_at
        from contact_attempt where course_id = ? order by attempted_at, attempt_id
      """;

  private static final String NEWEST =
      """
      select * from contact_attempt
       where course_id = ?
         and (?::timestamptz is null or (attempted_at, attempt_id) < (?::timestamptz, ?::uuid))
       order by attempted_at desc, attempt_id desc limit ?
      """;

  private final Statements statements;
  private final PatientCipher cipher;

  @Inject
  ContactBookTable(DataSource database, PatientCipher cipher) {
    this.statements = new Statements(database);
    this.cipher = cipher;
  }

  @Override
  public void add(CourseFile file, ContactAttempt attempt) {
    String note = attempt.note();
    statements.write(
        INSERT,
        attempt.id(),
        attempt.course().value(),
        attempt.at().atOffset(ZoneOffset.UTC),
        attempt.on(),
        attempt.account(),
        attempt.channel().name(),
        attempt.outcome().name(),
        attempt.recordedAt().atOffset(ZoneOffset.UTC),
        note == null ? null : cipher.sealText(file.patient(), PURPOSE, note));
  }

  @Override
  public List<ContactAttempt> of(CourseId course) {
    return statements.read(ALL, row -> attempt(row, null), course.value());
  }

  @Override
  public List<ContactAttempt> newest(CourseFile file, @Nullable Place after, int most) {
    OffsetDateTime at = after == null ? null : after.at().atOffset(ZoneOffset.UTC);
    return statements.read(
        NEWEST,
        row -> attempt(row, note(file.patient(), row.getBytes("note"))),
        file.id().value(),
        at,
        at,
        after == null ? null : after.attempt(),
        most);
  }

  private @Nullable String note(PatientId patient, byte @Nullable [] sealed) {
    return sealed == null ? null : cipher.openText(patient, PURPOSE, sealed).orElse(null);
  }

  private static ContactAttempt attempt(ResultSet row, @Nullable String note) throws SQLException {
    return new ContactAttempt(
        row.getObject("attempt_id", UUID.class),
        new CourseId(row.getObject("course_id", UUID.class)),
        row.getObject("attempted_at", OffsetDateTime.class).toInstant(),
        row.getObject("attempted_on", LocalDate.class),
        row.getString("account"),
        Channel.valueOf(row.getString("channel")),
        Outcome.valueOf(row.getString("outcome")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        note);
  }
}
