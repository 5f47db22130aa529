package org.coursewatch.hometest.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.HomeTestCode;
import org.coursewatch.hometest.HomeTestReport;
import org.coursewatch.hometest.HomeTestReuse;
import org.coursewatch.hometest.HomeTests;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.privacy.PatientCipher;
import org.jspecify.annotations.Nullable;

/** {@link HomeTests} in PostgreSQL. */
@ApplicationScoped
class HomeTestTable implements HomeTests {

  static final String CODE = "home-test.code";
  static final String REASON = "home-test.reason";

  /** Copies of a photo differ in few of its 256 bits; one with few set shows hardly anything. */
  private static final int SAME_LOOK = 10;

  private static final String ADD_CODE =
      """
      insert into home_test_code (code_id, course_id, code, issued_at, expires_at, account)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String CODES =
      """
      select c.*, exists (select from home_test t where t.code_id = c.code_id) as is_used
        from home_test_code c where c.course_id = ? and c.issued_at > ? order by c.issued_at desc
      """;
  private static final String ADD =
      """
      insert into home_test (home_test_id, course_id, account, sent_at, result, tested_on, kit, sensitivity, lot,
          expires_on, taken_at, read_at, code_id, photo_id, fact_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SELECT =
      """
      select t.*, c.code, c.issued_at, c.expires_at, d.verdict, d.decided_at, d.decided_by, d.result as decided_result,
          d.fact_id as decided_fact_id, d.reason
        from home_test t
        left join home_test_code c on c.code_id = t.code_id
        left join home_test_decision d on d.home_test_id = t.home_test_id
       where t.course_id = ?
      """;
  private static final String DECIDE =
      """
      insert into home_test_decision (home_test_id, course_id, verdict, decided_at, decided_by, result, fact_id, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String WAITING =
      """
      select t.home_test_id, t.course_id, t.sent_at from home_test t join course c on c.course_id = t.course_id
       where c.prescriber_id = any (?)
         and not exists (select from home_test_decision d where d.home_test_id = t.home_test_id)
       order by t.number limit ?
      """;
  private static final String REUSED =
      """
      select exists (
               select from home_test t join home_test_photo mine on mine.photo_id = t.photo_id
                 join home_test before on before.number < t.number
                 join home_test_photo other on other.photo_id = before.photo_id
                where t.home_test_id = ?
                  and (other.hash = mine.hash
                       or (bit_count(mine.look) >= 24 and bit_count(other.look # mine.look) <= ?))),
             exists (
               select from home_test mine join course c on c.course_id = mine.course_id
                 join home_test other on other.kit_and_lot = mine.kit_and_lot and other.number < mine.number
                 join course o on o.course_id = other.course_id and o.patient_id <> c.patient_id
                where mine.home_test_id = ?)
      """;

  private final Statements statements;
  private final PatientCipher cipher;

  @Inject
  HomeTestTable(DataSource database, PatientCipher cipher) {
    this.statements = new Statements(database);
    this.cipher = cipher;
  }

  @Override
  public void add(CourseFile file, HomeTestCode code, String account) {
    statements.write(
        ADD_CODE,
        code.id(),
        file.id().value(),
        cipher.sealText(file.patient(), CODE, code.text()),
        code.issuedAt(),
        code.expiresAt(),
        account);
  }

  @Override
  public List<HomeTestCode> codes(CourseFile file, Instant since) {
    return statements.read(
        CODES, row -> code(row, row.getBoolean("is_used"), file), file.id().value(), since);
  }

  @Override
  public void add(CourseFile file, HomeTest test) {
    HomeTestReport report = test.report();
    HomeTestCode code = test.code();
    statements.write(
        ADD,
        test.id(),
        file.id().value(),
        test.account(),
        test.sentAt(),
        report.result(),
        report.on(),
        report.kit(),
        report.sensitivity(),
        report.lot(),
        report.expiresOn(),
        report.takenAt(),
        report.readAt(),
        code == null ? null : code.id(),
        test.photo(),
        test.fact());
  }

  @Override
  public Optional<CourseId> courseOf(UUID id) {
    return statements.first(
        "select course_id from home_test where home_test_id = ?",
        row -> new CourseId(row.getObject(1, UUID.class)),
        id);
  }

  @Override
  public Optional<HomeTest> find(CourseFile file, UUID id) {
    return statements.first(
        SELECT + " and t.home_test_id = ?", row -> test(row, file), file.id().value(), id);
  }

  @Override
  public List<HomeTest> of(CourseFile file, @Nullable Long before, int most) {
    return statements.read(
        SELECT + " and (?::bigint is null or t.number < ?::bigint) order by t.number desc limit ?",
        row -> test(row, file),
        file.id().value(),
        before,
        before,
        most);
  }

  @Override
  public void decide(CourseFile file, UUID id, HomeTest.Decision decision) {
    String reason = decision.reason();
    statements.write(
        DECIDE,
        id,
        file.id().value(),
        decision.verdict(),
        decision.at(),
        decision.account(),
        decision.result() == null ? null : decision.result().name(),
        decision.fact(),
        reason == null ? null : cipher.sealText(file.patient(), REASON, reason));
  }

  @Override
  public List<Waiting> waiting(Set<PrescriberId> prescribers, int most) {
    return statements.read(
        WAITING,
        row ->
            new Waiting(
                row.getObject(1, UUID.class),
                new CourseId(row.getObject(2, UUID.class)),
                Statements.presentInstant(row, "sent_at")),
        prescribers.stream().map(PrescriberId::value).toArray(UUID[]::new),
        most);
  }

  @Override
  public HomeTestReuse reuse(HomeTest test) {
    return statements
        .first(
            REUSED,
            row -> new HomeTestReuse(row.getBoolean(1), row.getBoolean(2)),
            test.id(),
            SAME_LOOK,
            test.id())
        .orElse(HomeTestReuse.NONE);
  }

  private HomeTest test(ResultSet row, CourseFile file) throws SQLException {
    boolean hasCode = row.getBytes("code") != null;
    return HomeTestRow.read(
        row, file, hasCode ? code(row, true, file) : null, reason(row.getBytes("reason"), file));
  }

  private HomeTestCode code(ResultSet row, boolean isUsed, CourseFile file) throws SQLException {
    return new HomeTestCode(
        row.getObject("code_id", UUID.class),
        file.id(),
        // Nothing is left of it when the patient is erased.
        cipher.openText(file.patient(), CODE, row.getBytes("code")).orElse(""),
        Statements.presentInstant(row, "issued_at"),
        Statements.presentInstant(row, "expires_at"),
        isUsed);
  }

  private @Nullable String reason(byte @Nullable [] sealed, CourseFile file) {
    return sealed == null ? null : cipher.openText(file.patient(), REASON, sealed).orElse(null);
  }
}
