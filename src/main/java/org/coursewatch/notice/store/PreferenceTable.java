package org.coursewatch.notice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.Language;
import org.coursewatch.notice.NoticePlanning.Wall;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.PreferenceBook;
import org.coursewatch.notice.QuietHours;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/** {@link PreferenceBook} in PostgreSQL. */
@ApplicationScoped
class PreferenceTable implements PreferenceBook {

  private static final String CODE = "notice.code";
  private static final String WRITE =
      """
      insert into notice_preference (account, channels, language, zone, quiet_from, quiet_until, reminders, address,
        verified_at, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, null, ?)
      on conflict (account) do update set channels = excluded.channels, language = excluded.language,
        zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
        reminders = excluded.reminders, address = excluded.address, changed_at = excluded.changed_at,
        verified_at = case when ? then notice_preference.verified_at end
      """;
  private static final String CHALLENGE =
      """
      update notice_preference set code = ?, code_expires_at = ?, code_misses = 0, verified_at = null where account = ?
      """;
  private static final String VERIFIED =
      """
      update notice_preference set code = null, code_expires_at = null, code_misses = 0, verified_at = ? where account = ?
      """;
  private static final String UNSUBSCRIBE =
      """
      update notice_preference set reminders = '{}' where account = ? and reminders <> '{}'
      """;

  private final Statements statements;
  private final ServiceCipher cipher;

  @Inject
  PreferenceTable(DataSource database, ServiceCipher cipher) {
    this.statements = new Statements(database);
    this.cipher = cipher;
  }

  /** What an address of {@code account} is sealed for. */
  static String address(String account) {
    return "notice.address\n" + account;
  }

  @Override
  public Optional<NoticePreferences> find(String account) {
    return statements.first(
        "select * from notice_preference where account = ?", this::preferences, account);
  }

  @Override
  public void write(NoticePreferences preferences, Instant now) {
    String account = preferences.account();
    String address = preferences.address();
    boolean isSameAddress =
        address != null
            && find(account).map(NoticePreferences::address).filter(address::equals).isPresent();
    QuietHours quiet = preferences.quiet();
    statements.write(
        WRITE,
        account,
        names(preferences.channels()),
        preferences.language(),
        preferences.zone().getId(),
        quiet == null ? null : quiet.from(),
        quiet == null ? null : quiet.until(),
        names(preferences.reminders()),
        address == null ? null : cipher.sealText(address(account), address),
        now,
        isSameAddress);
  }

  @Override
  public void challenge(String account, Challenge challenge) {
    statements.write(
        CHALLENGE,
        cipher.lookupKey(CODE, account + "\n" + challenge.code()),
        challenge.expiresAt(),
        account);
  }

  @Override
  public Optional<Waited> waited(String account, String code) {
    return statements.first(
        "select code, code_expires_at, code_misses from notice_preference"
            + " where account = ? and code is not null for update",
        row -> waited(row, account + "\n" + code),
        account);
  }

  @Override
  public void verified(String account, Instant now) {
    statements.write(VERIFIED, now, account);
  }

  @Override
  public void missed(String account) {
    statements.write(
        "update notice_preference set code_misses = code_misses + 1 where account = ?", account);
  }

  @Override
  public boolean unsubscribe(String account) {
    return statements.write(UNSUBSCRIBE, account) > 0;
  }

  /** The clock of a row with {@code zone}, {@code quiet_from} and {@code quiet_until}. */
  static Wall wall(ResultSet row) throws SQLException {
    ZoneId zone = ZoneId.of(row.getString("zone"));
    LocalTime from = row.getObject("quiet_from", LocalTime.class);
    LocalTime until = row.getObject("quiet_until", LocalTime.class);
    return new Wall(zone, from == null ? null : new QuietHours(from, until, zone));
  }

  private Waited waited(ResultSet row, String code) throws SQLException {
    byte[] wanted = row.getBytes("code");
    boolean isRight =
        cipher.lookupKeys(CODE, code).stream().anyMatch(key -> Arrays.equals(key, wanted));
    return new Waited(
        isRight, Statements.presentInstant(row, "code_expires_at"), row.getInt("code_misses"));
  }

  private NoticePreferences preferences(ResultSet row) throws SQLException {
    String account = row.getString("account");
    Wall wall = wall(row);
    byte[] address = row.getBytes("address");
    return new NoticePreferences(
        account,
        codes(row.getArray("channels"), Channel.class),
        Language.valueOf(row.getString("language")),
        wall.zone(),
        wall.quiet(),
        codes(row.getArray("reminders"), NoticeReason.class),
        address == null ? null : cipher.openText(address(account), address),
        Statements.instant(row, "verified_at") != null);
  }

  private static <E extends Enum<E>> Set<E> codes(Array names, Class<E> type) throws SQLException {
    Set<E> codes = EnumSet.noneOf(type);
    for (String name : (String[]) names.getArray()) {
      codes.add(Enum.valueOf(type, name));
    }
    return codes;
  }

  private static @Nullable String[] names(Collection<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
