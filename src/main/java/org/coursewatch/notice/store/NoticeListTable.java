package org.coursewatch.notice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.coursewatch.notice.Entry;
import org.coursewatch.notice.NoticeList;
import org.coursewatch.notice.NoticeReason;
import org.jspecify.annotations.Nullable;

/** {@link NoticeList} in PostgreSQL: a page is read off the index in its order. */
@ApplicationScoped
class NoticeListTable implements NoticeList {

  private static final String PAGE =
      """
      select * from notice
       where account = ? and channel = 'IN_APP' and withdrawn_at is null
         and (?::boolean is null or (read_at is not null) > ?
              or (read_at is not null) = ? and (notice_day < ? or notice_day = ? and notice_id > ?))
       order by (read_at is not null), notice_day desc, notice_id limit ?
      """;
  private static final String UNREAD =
      """
      select count(*) from notice
       where account = ? and channel = 'IN_APP' and withdrawn_at is null and (read_at is not null) = false
      """;
  private static final String READ =
      """
      update notice set read_at = coalesce(read_at, ?)
       where notice_id = ? and account = ? and channel = 'IN_APP' and withdrawn_at is null
      """;

  private final Statements statements;
  private final StandingNotices standing;

  @Inject
  NoticeListTable(DataSource database, StandingNotices standing) {
    this.statements = new Statements(database);
    this.standing = standing;
  }

  @Override
  public List<Entry> page(String account, @Nullable After after, int most) {
    Boolean isRead = after == null ? null : after.isRead();
    LocalDate day = after == null ? null : after.day();
    UUID id = after == null ? null : after.id();
    return statements.read(
        PAGE, NoticeListTable::entry, account, isRead, isRead, isRead, day, day, id, most);
  }

  @Override
  public Set<UUID> standing(List<Entry> entries, LocalDate today, Instant now) {
    Set<UUID> found = new HashSet<>();
    entries.stream()
        .collect(
            Collectors.groupingBy(
                Entry::reason, Collectors.mapping(Entry::id, Collectors.toList())))
        .forEach((reason, ids) -> found.addAll(standing.of(reason, ids, today, now)));
    return found;
  }

  @Override
  public int unread(String account) {
    return statements.first(UNREAD, row -> row.getInt(1), account).orElseThrow();
  }

  @Override
  public boolean read(UUID id, String account, Instant now) {
    return statements.write(READ, now, id, account) > 0;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("notice_id", UUID.class),
        NoticeReason.valueOf(row.getString("reason")),
        row.getObject("course_id", UUID.class),
        row.getString("check_code"),
        row.getString("occasion"),
        row.getString("record"),
        row.getObject("notice_day", LocalDate.class),
        row.getObject("about_on", LocalDate.class),
        Statements.instant(row, "read_at"),
        false);
  }
}
