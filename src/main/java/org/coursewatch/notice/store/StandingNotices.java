package org.coursewatch.notice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.notice.NoticeReason;

/**
 * Whether the reason of a notice still stands: asked when it is sent and when it is read, and never
 * kept. Each notice is looked for by its course, so that the cost is that of the notices asked for.
 */
@ApplicationScoped
class StandingNotices {

  /** The offset keeps the database from working out every cause there is. */
  private static final String STANDS =
      """
       and exists (
           select from cause c
            where c.%s and c.record = n.record and c.about_on = n.about_on
              and (n.check_code = '' or c.check_code = n.check_code and c.occasion = n.occasion)
           offset 0)
      """;

  private static final String SOME =
      "select n.notice_id from notice n where n.reason = ? and n.notice_id = any (?)";
  private static final String COUNT =
      "select count(*) from notice n where n.reason = ? and n.account = ? and n.channel = 'IN_APP'"
          + " and n.notice_day = ? and n.withdrawn_at is null";

  private final Statements statements;

  @Inject
  StandingNotices(DataSource database) {
    this.statements = new Statements(database);
  }

  /** Those of {@code ids}, notices of {@code reason}, that stand on {@code today}. */
  Set<UUID> of(NoticeReason reason, Collection<UUID> ids, LocalDate today, Instant now) {
    return new HashSet<>(
        statements.read(
            Causes.with(reason) + SOME + stands(reason),
            row -> row.getObject(1, UUID.class),
            Causes.always(today, now, reason, ids.toArray(UUID[]::new))));
  }

  /** How many notices that were new for {@code account} on {@code today} stand. */
  int count(NoticeReason reason, String account, LocalDate today, Instant now) {
    return statements
        .first(
            Causes.with(reason) + COUNT + stands(reason),
            row -> row.getInt(1),
            Causes.always(today, now, reason, account, today))
        .orElseThrow();
  }

  private static String stands(NoticeReason reason) {
    return STANDS.formatted(reason.isOfParty() ? "course_id is null" : "course_id = n.course_id");
  }
}
