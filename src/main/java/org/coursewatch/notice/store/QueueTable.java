package org.coursewatch.notice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.NoticeQueue;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.Retry;
import org.jspecify.annotations.Nullable;

/** {@link NoticeQueue} in PostgreSQL. */
@ApplicationScoped
class QueueTable implements NoticeQueue {

  private static final String MAIL =
      """
      select * from notice where channel = 'MAIL' and due_at <= ?
       order by due_at limit 1 for update skip locked
      """;
  private static final String CALL =
      """
      select * from notice where webhook_id = ? and due_at <= ?
       order by due_at limit 1 for update skip locked
      """;
  private static final String ENDPOINTS =
      """
      select w.webhook_id from webhook w
       where w.closed_at is null and (w.paused_until is null or w.paused_until <= ?)
         and exists (select from notice n where n.webhook_id = w.webhook_id and n.due_at <= ?)
       order by w.webhook_id limit ?
      """;
  private static final String TAKEN =
      "update notice set attempts = attempts + 1, due_at = ? where notice_id = ?";
  private static final String SENT =
      "update notice set due_at = null, sent_at = ? where notice_id = ? and due_at is not null";
  private static final String WITHDRAWN =
      "update notice set due_at = null, withdrawn_at = ? where notice_id = ? and due_at is not null";
  private static final String GIVEN_UP =
      """
      update notice set due_at = null, given_up_at = ?, last_fault = ? where notice_id = ? and due_at is not null
      """;
  private static final String DEAD =
      """
      select * from notice
       where given_up_at is not null
         and (?::timestamptz is null or given_up_at < ?::timestamptz or given_up_at = ?::timestamptz and notice_id > ?)
       order by given_up_at desc, notice_id limit ?
      """;
  private static final String REQUEUE =
      """
      update notice n set given_up_at = null, attempts = 0, due_at = ?, notice_day = ?, last_fault = null
       where n.notice_id = ? and n.given_up_at is not null
         and not exists (
             select from notice o
              where o.account = n.account and o.channel = 'MAIL' and n.channel = 'MAIL' and o.reason = n.reason
                and o.notice_day = ? and o.withdrawn_at is null and o.notice_id <> n.notice_id)
      """;

  private final Statements statements;
  private final StandingNotices standing;
  private final PlanningTable planned;

  @Inject
  QueueTable(DataSource database, StandingNotices standing, PlanningTable planned) {
    this.statements = new Statements(database);
    this.standing = standing;
    this.planned = planned;
  }

  @Override
  public Optional<Waiting> takeMail(Instant now, LocalDate today) {
    return statements
        .first(MAIL, QueueTable::waiting, now)
        .map(row -> taken(row, now))
        .map(row -> row.withOpen(stands(row, today, now)));
  }

  @Override
  public Optional<Waiting> takeCall(UUID endpoint, Instant now) {
    return statements.first(CALL, QueueTable::waiting, endpoint, now).map(row -> taken(row, now));
  }

  @Override
  public List<UUID> endpointsDue(Instant now, int most) {
    return statements.read(ENDPOINTS, row -> row.getObject(1, UUID.class), now, now, most);
  }

  @Override
  public void sent(UUID id, Instant now) {
    statements.write(SENT, now, id);
  }

  @Override
  public void withdrawn(UUID id, Instant now) {
    statements.write(WITHDRAWN, now, id);
  }

  @Override
  public void failed(UUID id, String fault) {
    statements.write("update notice set last_fault = ? where notice_id = ?", fault, id);
  }

  @Override
  public void givenUp(UUID id, String fault, Instant now) {
    statements.write(GIVEN_UP, now, fault, id);
  }

  @Override
  public List<DeadLetter> deadLetters(@Nullable Instant before, @Nullable UUID after, int most) {
    return statements.read(DEAD, QueueTable::deadLetter, before, before, before, after, most);
  }

  @Override
  public boolean requeue(UUID id, LocalDate today, Instant now) {
    return statements.write(REQUEUE, now, today, id, today) > 0;
  }

  @Override
  public Optional<Instant> waitingSince(Channel channel, Instant now) {
    return statements
        .read(
            "select planned_at from notice where channel = ? and due_at <= ? order by due_at limit 1",
            row -> Statements.presentInstant(row, "planned_at"),
            channel,
            now)
        .stream()
        .findFirst();
  }

  @Override
  public int countDeadLetters() {
    return statements
        .first("select count(*) from notice where given_up_at is not null", row -> row.getInt(1))
        .orElseThrow();
  }

  private Waiting taken(Waiting row, Instant now) {
    double chance = ThreadLocalRandom.current().nextDouble();
    statements.write(TAKEN, now.plus(Retry.pause(row.attempts(), chance)), row.id());
    return row;
  }

  private boolean stands(Waiting row, LocalDate today, Instant now) {
    return row.reason() == NoticeReason.DIGEST
        ? !planned.standing(row.account(), row.day(), now).isEmpty()
        : !standing.of(row.reason(), Set.of(row.id()), today, now).isEmpty();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getObject("notice_id", UUID.class),
        row.getString("account"),
        NoticeReason.valueOf(row.getString("reason")),
        row.getObject("course_id", UUID.class),
        row.getObject("notice_day", LocalDate.class),
        row.getObject("about_on", LocalDate.class),
        row.getInt("attempts") + 1,
        true);
  }

  private static DeadLetter deadLetter(ResultSet row) throws SQLException {
    String fault = row.getString("last_fault");
    return new DeadLetter(
        row.getObject("notice_id", UUID.class),
        Channel.valueOf(row.getString("channel")),
        NoticeReason.valueOf(row.getString("reason")),
        Statements.presentInstant(row, "given_up_at"),
        row.getInt("attempts"),
        fault == null ? "" : fault);
  }
}
