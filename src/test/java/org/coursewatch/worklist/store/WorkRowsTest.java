package org.coursewatch.worklist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.app.ReencryptValues;
import org.coursewatch.privacy.app.RotateKeys;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.SavedFilter;
import org.coursewatch.worklist.WorkEvent;
import org.coursewatch.worklist.WorkHistory;
import org.coursewatch.worklist.WorkState;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.app.KeepFilters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was done about items is seen by the practice only, never changed, and sealed; filters are
 * their account's own and stay readable after a rotation of keys.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class WorkRowsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final ItemKey KEY = ItemKey.check(CheckCode.CONSENT, Occasion.ONCE, DAY, null);
  private static final String COUNT = "select count(*) from work_item_event where course_id = '%s'";

  @Inject DataSource service;
  @Inject @Owner DataSource owner;
  @Inject TestPeople people;
  @Inject WorkHistory history;
  @Inject KeepFilters filters;
  @Inject WhoActs who;
  @Inject KeyRing ring;
  @Inject RotateKeys rotate;
  @Inject ReencryptValues reencrypt;

  private Treated ours;
  private Treated theirs;

  @BeforeEach
  void writeAboutAPatientOfEach() {
    ours = commented("our note");
    theirs = commented("their note");
  }

  @Test
  void onlyThePracticeSeesWhatWasDone() throws SQLException {
    String acting =
        "set local coursewatch.scope = 'OWN'; set local coursewatch.prescribers = '{%s}'"
            .formatted(ours.patient().prescriber());
    assertThat(one(service, acting, COUNT.formatted(ours.course()))).isEqualTo("1");
    assertThat(one(service, acting, COUNT.formatted(theirs.course()))).isEqualTo("0");
    assertThat(one(service, "", COUNT.formatted(ours.course()))).isEqualTo("0");
    String patient =
        "set local coursewatch.scope = 'OWN'; set local coursewatch.patient = '%s'"
            .formatted(ours.patient().id());
    assertThat(one(service, patient, COUNT.formatted(ours.course())))
        .as("patients get everything that is kept of them")
        .isEqualTo("1");
    String pharmacy = patient + "; set local coursewatch.pharmacy = '" + theirs.course() + "'";
    assertThat(one(service, pharmacy, COUNT.formatted(ours.course()))).isEqualTo("0");
    assertThatThrownBy(
            () ->
                one(
                    service,
                    acting,
                    "insert into work_item_event values ('%s', 'STOP 1', 1, 'CLAIMED', now(), 'x') returning 1"
                        .formatted(theirs.course())))
        .hasMessageContaining("row-level security");
  }

  @Test
  void nothingIsChangedOrRemovedAndNoNoteCanBeRead() throws SQLException {
    for (String change :
        new String[] {
          "update work_item_event set account = 'x' returning 1",
          "delete from work_item_event returning 1"
        }) {
      assertThatThrownBy(() -> one(service, "set local coursewatch.scope = 'ALL'", change))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> one(owner, "", change)).hasMessageContaining("insert-only");
    }
    assertThat(
            one(
                owner,
                "",
                "select position(convert_to('our note', 'UTF8') in note) from work_item_event where course_id = '%s'"
                    .formatted(ours.course())))
        .isEqualTo("0");
    assertThat(
            who.inNewTransaction(ours.practice().designee(), () -> history.of(ours.course(), KEY)))
        .extracting(WorkEvent::note)
        .containsExactly("our note");
  }

  @Test
  void namesOfFiltersAreSealedAnewAfterARotation() throws SQLException {
    Actor designee = ours.practice().designee();
    SavedFilter saved = filters.add("Ada Sample", WorklistFilter.ALL, designee, Instant.EPOCH);
    String stored = "select encode(name, 'escape') from worklist_filter where filter_id = '%s'";
    assertThat(one(owner, "", stored.formatted(saved.id()))).doesNotContain("Ada");
    rotate.rotate(EnumSet.of(KeyKind.SEALING, KeyKind.LOOKUP), TestPeople.noon(DAY));
    assertThatThrownBy(() -> filters.add("ada sample", WorklistFilter.ALL, designee, Instant.EPOCH))
        .as("also under an older key")
        .hasMessageContaining("already");
    reencrypt.reencrypt(Actor.SYSTEM, report -> assertThat(report.failed()).isEmpty());
    String key = "select ring_key_of(name) from worklist_filter where filter_id = '%s'";
    assertThat(one(owner, "", key.formatted(saved.id())))
        .isEqualTo(ring.primary(KeyKind.SEALING).toString());
    assertThat(filters.list(null, 10, designee))
        .extracting(SavedFilter::name)
        .containsExactly("Ada Sample");
    assertThat(filters.list(null, 10, theirs.practice().designee())).isEmpty();
  }

  private Treated commented(String note) {
    Treated treated =
        people.open(
            people.practice(TestPeople.NEW_YORK),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(DAY));
    WorkEvent event =
        new WorkEvent(
            treated.course(),
            KEY,
            1,
            WorkEvent.Kind.COMMENTED,
            TestPeople.noon(DAY),
            "somebody",
            WorkState.UNTOUCHED,
            note);
    Actor designee = treated.practice().designee();
    assertThat(who.inNewTransaction(designee, () -> history.append(event))).isTrue();
    assertThat(who.inNewTransaction(designee, () -> history.append(event)))
        .as("one of a sequence")
        .isFalse();
    return treated;
  }

  /** The first column of the first row, in a transaction that begins with {@code first}. */
  private static String one(DataSource database, String first, String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(first);
        try (ResultSet row = statement.executeQuery(sql)) {
          return row.next() ? row.getString(1) : "none";
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
