package org.coursewatch.lab.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.lab.KeptMessage;
import org.coursewatch.lab.KeptMessage.Channel;
import org.coursewatch.lab.KeptMessage.Resolution;
import org.coursewatch.lab.KeptMessage.Told;
import org.coursewatch.lab.KeptMessages;
import org.coursewatch.lab.json.KeptText;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/** {@link KeptMessages} in PostgreSQL, sealed for the row they stand in. */
@ApplicationScoped
class KeptMessageTable implements KeptMessages {

  private static final String KEEP =
      """
      insert into kept_message (kept_id, account, role, channel, received_at, body) values (?, ?, ?, ?, ?, ?)
      """;

  private static final String NEWEST =
      """
      select * from kept_message where ?::bigint is null or number < ?::bigint
       order by number desc limit ?
      """;

  private static final String RESOLVE =
      """
      update kept_message
         set resolution = ?, resolved_by = ?, resolved_at = ?, course_id = ?, reason = ?, body = null
       where kept_id = ?
      """;

  private final Statements statements;
  private final KeptSeal seal;

  @Inject
  KeptMessageTable(DataSource database, KeptSeal seal) {
    this.statements = new Statements(database);
    this.seal = seal;
  }

  @Override
  public void keep(UUID id, Channel channel, Told told, Actor by, Instant now) {
    byte[] sealed = seal.body(id, KeptText.write(told));
    statements.write(KEEP, id, by.account(), by.role(), channel, now, sealed);
  }

  @Override
  public Optional<KeptMessage> find(UUID id) {
    return statements.first("select * from kept_message where kept_id = ?", this::message, id);
  }

  @Override
  public Optional<KeptMessage> lock(UUID id) {
    return statements.first(
        "select * from kept_message where kept_id = ? for update", this::message, id);
  }

  @Override
  public List<KeptMessage> newest(@Nullable Long before, int most) {
    return statements.read(NEWEST, this::message, before, before, most);
  }

  @Override
  public void resolve(UUID id, Resolution resolution) {
    CourseId course = resolution.course();
    statements.write(
        RESOLVE,
        course == null ? "DISMISSED" : "ATTACHED",
        resolution.account(),
        resolution.at(),
        course == null ? null : course.value(),
        seal.reason(id, resolution.reason()),
        id);
  }

  private KeptMessage message(ResultSet row) throws SQLException {
    UUID id = row.getObject("kept_id", UUID.class);
    byte[] body = row.getBytes("body");
    return new KeptMessage(
        id,
        row.getLong("number"),
        row.getString("account"),
        Role.valueOf(row.getString("role")),
        Channel.valueOf(row.getString("channel")),
        Statements.presentInstant(row, "received_at"),
        body == null ? null : KeptText.read(seal.openBody(id, body)),
        resolution(row, id));
  }

  private @Nullable Resolution resolution(ResultSet row, UUID id) throws SQLException {
    Instant at = Statements.instant(row, "resolved_at");
    if (at == null) {
      return null;
    }
    UUID course = row.getObject("course_id", UUID.class);
    return new Resolution(
        row.getString("resolved_by"),
        at,
        course == null ? null : new CourseId(course),
        seal.openReason(id, row.getBytes("reason")));
  }
}
