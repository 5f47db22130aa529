package org.coursewatch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.coursewatch.audit.AuditBreak.Fault;
import org.coursewatch.audit.app.VerifyAudit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the superuser does to the trail behind its back is found, and told where. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class AuditTamperingTest {

  private static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, null, null, null);

  /** Chains the entries of lane 2 anew from the given one on, and moves the head along. */
  private static final String RECHAIN =
      """
      do $$
      declare
        each audit_entry;
        before bytea;
        number bigint;
      begin
        select l.sequence into number from audit_lane l where lane = 2;
        select hash into before from audit_entry where lane = 2 and sequence = %1$d - 1;
        before := coalesce(before, decode(repeat('00', 32), 'hex'));
        for each in select * from audit_entry where lane = 2 and sequence >= %1$d order by sequence loop
          each.previous_hash := before;
          each.hash := audit_entry_hash(each);
          update audit_entry set previous_hash = each.previous_hash, hash = each.hash
           where lane = 2 and sequence = each.sequence;
          before := each.hash;
          number := each.sequence;
        end loop;
        update audit_lane set sequence = number, head_hash = before where lane = 2;
      end $$
      """;

  private static final String RENUMBER =
      """
      update audit_entry set sequence = -sequence - 1 where lane = 2 and sequence >= %1$d;
      update audit_entry set sequence = -sequence where lane = 2 and sequence < 0
      """;

  private static final String COPY =
      """
      insert into audit_entry
      select lane, %d, gen_random_uuid(), at, account, role, organization, on_behalf_of, client, action, subject_kind,
             patient_id, course_id, record, outcome, rules, decision, reason, previous_hash, hash
        from audit_entry where account = 'w-2-5' order by sequence desc limit 1
      """;

  @Inject Trail trail;
  @Inject VerifyAudit verify;
  @Inject ForgedSeals forged;

  @BeforeEach
  void makeTrail() {
    trail.make();
  }

  @AfterEach
  void clear() {
    trail.clear();
  }

  @Test
  void whatNobodyTouchedIsWhole() {
    AuditVerification found = found();
    assertThat(found.breaks()).isEmpty();
    assertThat(found.isIntact()).isTrue();
    assertThat(found.entries()).isEqualTo(8 * Trail.ENTRIES + 3);
    assertThat(found.seals()).isEqualTo(3);
  }

  static Stream<String> changes() {
    return Stream.of(
        "entry_id = gen_random_uuid()",
        "at = at + interval '1 microsecond'",
        "account = 'somebody'",
        "role = 'PRESCRIBER'",
        "organization = null",
        "organization = 'another'",
        "on_behalf_of = ''",
        "client = organization, organization = client",
        "action = 'COURSE_OPENED'",
        "subject_kind = 'PATIENT'",
        "patient_id = null",
        "course_id = gen_random_uuid()",
        "record = 'recorD'",
        "outcome = 'DENIED'",
        "rules = 'us-ipledge/2021-12-13'",
        "decision = '{\"codes\": [\"NOT_CLEARED\"]}'",
        "reason = 'Zoe'",
        "hash = sha256('x')",
        "previous_hash = sha256('x')");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangedFieldIsFound(String change) {
    long sequence = trail.sequence("w-2-5");
    trail.force(
        "update audit_entry set %s where lane = 2 and sequence = %d".formatted(change, sequence));
    assertThat(places()).contains("ENTRY_CHANGED 2/" + sequence);
    assertThat(found().breaks())
        .allSatisfy(
            each -> {
              assertThat(each.lane()).isEqualTo(2);
              assertThat(each.sequence()).isBetween(sequence, sequence + 1);
            });
  }

  @Test
  void aRemovedEntryIsFound() {
    long sequence = trail.sequence("w-2-5");
    trail.force("delete from audit_entry where account = 'w-2-5'");
    assertThat(places()).containsExactly("ENTRIES_MISSING 2/" + sequence);
  }

  @Test
  void removedEntriesAtTheEndAreFound() {
    long first = trail.sequence("w-2-8");
    long last = trail.sequence("w-2-9");
    trail.force("delete from audit_entry where lane = 2 and sequence >= " + first);
    assertThat(places()).contains("ENTRIES_MISSING 2/" + first + "-" + last);
  }

  @Test
  void aTailThatIsCutOffWithItsHeadIsFoundBySeals() {
    long first = trail.sequence("w-2-8");
    trail.force(
        "delete from audit_entry where lane = 2 and sequence >= " + first, RECHAIN.formatted(1));
    // The entry that tells of the seal goes too when it was written in this lane; that is found as
    // well.
    assertThat(places())
        .anyMatch(place -> place.startsWith("NOT_AS_SEALED 2/"))
        .allMatch(place -> place.matches("NOT_AS_SEALED 2/.*|SEAL_UNNOTED .*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete from audit_entry where lane = 2 | ENTRIES_MISSING 2/1",
        "delete from audit_entry where lane = 2; update audit_lane set sequence = 0, head_hash = decode(repeat('00', 32), 'hex') where lane = 2 | NOT_AS_SEALED 2/",
        "delete from audit_entry where lane = 2; delete from audit_lane where lane = 2 | LANE_MISSING 2",
        "delete from audit_lane where lane = 2 | LANE_MISSING 2",
        "insert into audit_lane values (8, 0, decode(repeat('00', 32), 'hex')) | LANE_UNKNOWN 8",
        "update audit_lane set lane = 9 where lane = 2; update audit_entry set lane = 9 where lane = 2 | LANE_UNKNOWN 9",
        "update audit_lane set sequence = sequence + 1 where lane = 2 | ENTRIES_MISSING 2/",
        "update audit_lane set sequence = sequence - 1 where lane = 2 | HEAD_MOVED 2/",
        "update audit_lane set sequence = 3 where lane = 2 | HEAD_MOVED 2/3",
        "update audit_lane set head_hash = sha256('x') where lane = 2 | HEAD_MOVED 2/",
      })
  void aLaneThatIsGoneOrMovedIsFound(String forgery, String place) {
    trail.force(forgery);
    assertThat(places()).anyMatch(each -> each.startsWith(place));
  }

  @Test
  void reorderedEntriesAreFound() {
    long fourth = trail.sequence("w-2-4");
    long fifth = trail.sequence("w-2-5");
    trail.force(
        "update audit_entry set sequence = -%d where account = 'w-2-4'".formatted(fifth),
        "update audit_entry set sequence = %d where account = 'w-2-5'".formatted(fourth),
        "update audit_entry set sequence = -sequence where sequence < 0");
    assertThat(places())
        .contains(
            "ENTRY_UNLINKED 2/" + fourth, "ENTRY_CHANGED 2/" + fourth, "ENTRY_CHANGED 2/" + fifth);
  }

  @Test
  void insertedEntriesAreFound() {
    long sequence = trail.sequence("w-2-5");
    trail.force(RENUMBER.formatted(sequence), COPY.formatted(sequence));
    assertThat(places())
        .contains("ENTRY_CHANGED 2/" + (sequence + 1), "ENTRY_UNLINKED 2/" + (sequence + 1));
  }

  @Test
  void anEntryBehindTheHeadOrBeforeTheFirstIsFound() {
    long last = trail.sequence("w-2-9");
    trail.force(COPY.formatted(last + 1), COPY.formatted(0));
    assertThat(places())
        .contains(
            "ENTRY_OUT_OF_PLACE 2/0", "ENTRY_UNLINKED 2/" + (last + 1), "HEAD_MOVED 2/" + last);
  }

  @Test
  void anEntryThatWasMovedToAnotherLaneIsFound() {
    long from = trail.sequence("w-2-5");
    long to = trail.sequence("w-3-9") + 1;
    trail.force(
        "update audit_entry set lane = 3, sequence = %d where account = 'w-2-5'".formatted(to));
    assertThat(places())
        .contains("ENTRIES_MISSING 2/" + from, "ENTRY_UNLINKED 3/" + to, "ENTRY_CHANGED 3/" + to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set account = 'somebody' where lane = 2 and sequence = %1$d",
        "delete from audit_entry where lane = 2 and sequence = %1$d; update audit_entry set sequence = -sequence + 1 where lane = 2 and sequence > %1$d; update audit_entry set sequence = -sequence where lane = 2 and sequence < 0",
        "update audit_entry set sequence = -sequence - 1 where lane = 2 and sequence >= %1$d; update audit_entry set sequence = -sequence where lane = 2 and sequence < 0; insert into audit_entry select lane, %1$d, gen_random_uuid(), at, 'put in', role, organization, on_behalf_of, client, action, subject_kind, patient_id, course_id, record, outcome, rules, decision, reason, previous_hash, hash from audit_entry where account = 'w-2-1'",
      })
  void aChainThatWasRewrittenIsFoundByTheNextSeal(String forgery) {
    long sequence = trail.sequence("w-2-5");
    trail.force(forgery.formatted(sequence), RECHAIN.formatted(sequence));
    assertThat(found().breaks())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.fault()).isEqualTo(Fault.NOT_AS_SEALED);
              assertThat(each.lane()).isEqualTo(2);
              assertThat(each.seal()).isBetween(2L, 3L);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete from audit_seal where seal = 1 | SEALS_MISSING seal 1",
        "delete from audit_seal where seal = 2 | SEALS_MISSING seal 2",
        "delete from audit_seal where seal = 3 | SEALS_MISSING seal 3",
        "delete from audit_seal | SEALS_MISSING seal 1",
        "update audit_seal set seal = 4 where seal = 3 | SEAL_CHANGED seal 4",
        "update audit_seal set sealed_at = sealed_at + interval '1 second' where seal = 2 | SEAL_CHANGED seal 2",
        "update audit_seal set heads = '[]' where seal = 2 | SEAL_CHANGED seal 2",
        "update audit_seal set heads = '{\"no\": \"list\"}' where seal = 2 | SEAL_CHANGED seal 2",
        "update audit_seal set previous_root = sha256('x') where seal = 2 | SEAL_UNLINKED seal 2",
        "update audit_seal set root = sha256('x') where seal = 2 | SEAL_FORGED seal 2",
        "update audit_seal set signature = sha256('x') where seal = 2 | SEAL_FORGED seal 2",
        "update audit_seal set signature = '' where seal = 2 | SEAL_FORGED seal 2",
        "update audit_seal set signature = (select signature from audit_seal where seal = 1) where seal = 2 | SEAL_FORGED seal 2",
      })
  void aRemovedOrChangedSealIsFound(String forgery, String place) {
    trail.force(forgery);
    assertThat(places()).contains(place);
  }

  @Test
  void aSealThatAnotherKeySignedIsFound() {
    trail.force("update audit_entry set account = 'somebody' where account = 'w-2-8'");
    trail.force(RECHAIN.formatted(trail.sequence("w-2-7") + 1));
    forged.sealAnewWithAnotherKey(3);
    assertThat(places()).contains("SEAL_FORGED seal 3", "SEAL_UNNOTED seal 3");
  }

  @Test
  void aTrailRewrittenWithItsSealsByWhoeverHasTheKeyIsFoundByARootKeptElsewhere() {
    String kept = forged.root(3);
    trail.force("delete from audit_entry where lane = 2 and sequence > 1", RECHAIN.formatted(1));
    forged.sealAnewWithOurKey(3);
    AuditVerification found = verify.verify(null, Set.of(kept), AUDITOR, Trail.BEGIN);
    assertThat(places(found)).contains("KEPT_SEAL_UNKNOWN");
    assertThat(verify.verify(null, Set.of(forged.root(3)), AUDITOR, Trail.BEGIN).breaks())
        .noneMatch(each -> each.fault() == Fault.KEPT_SEAL_UNKNOWN);
  }

  @Test
  void verifiesSinceASeal() {
    long old = trail.sequence("w-2-2");
    trail.force("update audit_entry set account = 'somebody' where account = 'w-2-2'");
    assertThat(places()).containsExactly("ENTRY_CHANGED 2/" + old);
    AuditVerification since = verify.verify(2L, Set.of(), AUDITOR, Trail.BEGIN);
    assertThat(since.breaks()).isEmpty();
    assertThat(since.entries()).isLessThan(8 * 3 + 6);
    long young = trail.sequence("w-2-7");
    trail.force("update audit_entry set account = 'somebody' where account = 'w-2-7'");
    assertThat(places(verify.verify(2L, Set.of(), AUDITOR, Trail.BEGIN)))
        .containsExactly("ENTRY_CHANGED 2/" + young);
  }

  @Test
  void thereIsNoVerifyingSinceASealThatIsNotThere() {
    assertThatThrownBy(() -> verify.verify(7L, Set.of(), AUDITOR, Trail.BEGIN))
        .hasMessageContaining("MALFORMED");
  }

  private AuditVerification found() {
    return verify.verify(null, Set.of(), AUDITOR, Trail.BEGIN);
  }

  private List<String> places() {
    return places(found());
  }

  private static List<String> places(AuditVerification found) {
    return found.breaks().stream().map(AuditTamperingTest::place).toList();
  }

  private static String place(AuditBreak found) {
    if (found.lane() == null) {
      return found.fault() + (found.seal() == null ? "" : " seal " + found.seal());
    }
    return "%s %d%s%s"
        .formatted(
            found.fault(),
            found.lane(),
            found.sequence() == null ? "" : "/" + found.sequence(),
            found.through() == null ? "" : "-" + found.through());
  }
}
