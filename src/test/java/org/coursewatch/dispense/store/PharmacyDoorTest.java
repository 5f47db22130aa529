package org.coursewatch.dispense.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.FetchedCourse;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.AskedLookup;
import org.coursewatch.dispense.FoundAtPharmacy;
import org.coursewatch.dispense.LookupPolicy;
import org.coursewatch.dispense.PharmacyDoor;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.privacy.PatientCipher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What pharmacies ask is read past the policies: so it is held here that it shows nobody more than
 * they would, and the same course as the ledger.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class PharmacyDoorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOW = TestPeople.noon(DAY).plusSeconds(3600);
  private static final String PROGRAM = "us-ipledge";
  private static final LookupPolicy POLICY =
      new LookupPolicy(
          5,
          10,
          10,
          Duration.ofMinutes(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(15),
          20,
          Duration.ofDays(1));

  @Inject TestPeople testPeople;
  @Inject PharmacyDoor door;
  @Inject People people;
  @Inject CourseLedger ledger;
  @Inject FetchedCourse.Opening opening;
  @Inject PatientCipher ciphers;
  @Inject WhoActs who;
  @Inject DataSource database;
  @Inject @Owner DataSource owner;

  private Treated treated;
  private Actor pharmacist;
  private PharmacyId pharmacy;

  @BeforeEach
  void treatAPatient() {
    treated = testPeople.cleared(testPeople.demoPractice(), DAY);
    pharmacist = testPeople.pharmacist();
    pharmacy = Objects.requireNonNull(pharmacist.pharmacy());
  }

  @Test
  void tellsTheCourseAsTheLedgerKeepsIt() {
    CourseFile kept = kept();
    testPeople.say(
        treated,
        new FactVoided(NOW, Objects.requireNonNull(kept.course().facts().getLast().id()), "Zoë\t5"),
        NOW);
    FoundAtPharmacy found = found().orElseThrow();
    assertThat(opening.open(Objects.requireNonNull(found.course()))).isEqualTo(kept());
    assertThat(found.patient()).isEqualTo(treated.patient().id());
    assertThat(found.pharmacy()).isEqualTo(as(() -> people.pharmacy(pharmacy).orElseThrow()));
    assertThat(found.prescriberThrough())
        .isEqualTo(as(() -> people.prescriber(kept.prescriber()).orElseThrow().activeThrough()));
    assertThat(found.isSuspicious()).isFalse();
  }

  @Test
  void tellsTheCourseWithTheCorrectedBirthDateAndWithoutOneThatWasErased() {
    as(() -> ledger.correctBirth(kept(), LocalDate.of(1999, 1, 31)));
    assertThat(opening.open(fetched())).isEqualTo(kept());
    assertThat(kept().course().birthDate()).isEqualTo(LocalDate.of(1999, 1, 31));
    as(
        () -> {
          ciphers.destroy(treated.patient().id());
          return true;
        });
    assertThat(opening.open(fetched())).isEqualTo(kept());
    assertThat(kept().course().birthDate()).isEqualTo(LocalDate.of(1998, 12, 31));
  }

  @Test
  void ofARecordThatWasMergedTheNewestCourseIsToldWhicheverNumberIsAsked() throws SQLException {
    Treated newer =
        testPeople.open(
            treated.practice(), RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(DAY));
    force(
        "update patient set merged_into = '%s' where patient_id = '%s'"
            .formatted(treated.patient().id(), newer.patient().id()));
    for (PatientNumber number : List.of(treated.patient().number(), newer.patient().number())) {
      FoundAtPharmacy found = look(asked(number, LocalDate.of(1998, 4, 12))).orElseThrow();
      assertThat(found.patient()).isEqualTo(treated.patient().id());
      assertThat(Objects.requireNonNull(found.course()).id()).isEqualTo(newer.course());
    }
  }

  @Test
  void numberAndBirthDateOpenTogetherOnly() {
    for (AskedLookup wrong :
        List.of(
            asked(treated.patient().number(), LocalDate.of(1998, 4, 13)),
            asked(PatientNumber.random(bound -> bound - 1), LocalDate.of(1998, 4, 12)),
            new AskedLookup(pharmacy, pharmacist.account(), List.of(), "00", NOW))) {
      FoundAtPharmacy found = look(wrong).orElseThrow();
      assertThat(found.patient()).isNull();
      assertThat(found.course()).isNull();
      assertThat(found.prescriberThrough()).isNull();
    }
  }

  @Test
  void nobodyAsksForAPharmacyButItsOwnOpenAccounts() throws SQLException {
    List<byte[]> right = right().openings();
    Actor other = testPeople.pharmacist();
    for (String account :
        List.of(
            other.account(),
            treated.practice().prescriber().account(),
            treated.self().account(),
            "nobody")) {
      assertThat(look(new AskedLookup(pharmacy, account, right, "00", NOW))).isEmpty();
    }
    assertThat(found()).isPresent();
    force(
        "update account set closed_at = now() where account = '%s'"
            .formatted(pharmacist.account()));
    assertThat(found()).isEmpty();
  }

  @Test
  void answersComeInTheOrderOfTheQuestions() {
    Actor other = testPeople.pharmacist();
    PharmacyId others = Objects.requireNonNull(other.pharmacy());
    AskedLookup foreign = new AskedLookup(others, pharmacist.account(), List.of(), "00", NOW);
    AskedLookup theirs =
        new AskedLookup(others, other.account(), right().openings(), right().numberKey(), NOW);
    List<Optional<FoundAtPharmacy>> found =
        QuarkusTransaction.requiringNew()
            .call(() -> door.look(List.of(theirs, foreign, right()), POLICY, List.of(PROGRAM)));
    assertThat(found.get(0).orElseThrow().pharmacy().id()).isEqualTo(others);
    assertThat(found.get(1)).isEmpty();
    assertThat(found.get(2).orElseThrow().pharmacy().id()).isEqualTo(pharmacy);
  }

  @Test
  void afterwardsTheTransactionStillSeesNobodysRows() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        String sql =
            """
            select count(course_id) from asked_by_pharmacies('{}', '{%s}', '{%s}', array[(
              select '\\x%s'::bytea)], '{00}', '{2026-01-01Z}', '{2026-01-01Z}', '{us-ipledge}')"""
                .formatted(
                    pharmacist.account(),
                    pharmacy,
                    HexFormat.of().formatHex(right().openings().getFirst()));
        assertThat(count(statement, sql)).isEqualTo(1);
        for (String table : List.of("patient", "course", "course_fact", "pharmacy", "account")) {
          assertThat(count(statement, "select count(*) from " + table)).as(table).isZero();
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static int count(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void force(String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private CourseFile kept() {
    return as(() -> ledger.find(treated.course()).orElseThrow());
  }

  private FetchedCourse fetched() {
    return Objects.requireNonNull(found().orElseThrow().course());
  }

  private Optional<FoundAtPharmacy> found() {
    return look(right());
  }

  private Optional<FoundAtPharmacy> look(AskedLookup asked) {
    return QuarkusTransaction.requiringNew()
        .call(() -> door.look(List.of(asked), POLICY, List.of(PROGRAM)))
        .getFirst();
  }

  private AskedLookup right() {
    return asked(treated.patient().number(), treated.patient().birthDate());
  }

  private AskedLookup asked(PatientNumber number, LocalDate birthDate) {
    return new AskedLookup(
        pharmacy, pharmacist.account(), people.openingKeys(number, birthDate), "00", NOW);
  }

  private <T> T as(Callable<T> work) {
    return who.inNewTransaction(Actor.SYSTEM, work);
  }
}
