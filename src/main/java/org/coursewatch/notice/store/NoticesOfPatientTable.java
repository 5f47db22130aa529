package org.coursewatch.notice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.NoticesOfPatient;
import org.coursewatch.notice.PreferenceBook;

/** {@link NoticesOfPatient} in PostgreSQL. */
@ApplicationScoped
class NoticesOfPatientTable implements NoticesOfPatient {

  private static final String ACCOUNTS =
      "select account from account where patient_id = any (?) order by account";
  private static final String TOLD =
      """
      select n.channel, n.reason, n.notice_day, n.sent_at from notice n join account a on a.account = n.account
       where a.patient_id = any (?) and n.withdrawn_at is null order by n.planned_at, n.notice_id
      """;

  private final Statements statements;
  private final PreferenceBook preferences;

  @Inject
  NoticesOfPatientTable(DataSource database, PreferenceBook preferences) {
    this.statements = new Statements(database);
    this.preferences = preferences;
  }

  @Override
  public List<NoticePreferences> preferences(List<UUID> patients) {
    return statements
        .read(ACCOUNTS, row -> row.getString(1), (Object) patients.toArray(UUID[]::new))
        .stream()
        .flatMap(account -> preferences.find(account).stream())
        .toList();
  }

  @Override
  public List<Told> told(List<UUID> patients) {
    return statements.read(
        TOLD,
        row ->
            new Told(
                Channel.valueOf(row.getString("channel")),
                NoticeReason.valueOf(row.getString("reason")),
                row.getObject("notice_day", LocalDate.class),
                Statements.instant(row, "sent_at")),
        (Object) patients.toArray(UUID[]::new));
  }
}
