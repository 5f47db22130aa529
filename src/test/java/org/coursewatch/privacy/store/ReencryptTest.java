package org.coursewatch.privacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.PatientCipher;
import org.coursewatch.privacy.ReencryptReport;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.RingKeyRegister;
import org.coursewatch.privacy.app.CheckKeyRing;
import org.coursewatch.privacy.app.ReencryptValues;
import org.coursewatch.privacy.app.RetireKey;
import org.coursewatch.privacy.app.RotateKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The keys of many patients are wrapped anew, whatever comes in between. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class ReencryptTest {

  private static final Set<KeyKind> SEALING = EnumSet.of(KeyKind.SEALING);
  private static final Instant NOW = KeyFolder.NOW;

  @Inject FileKeyRing ring;
  @Inject PatientCipher cipher;
  @Inject PatientKeyTable table;
  @Inject RotateKeys rotate;
  @Inject ReencryptValues reencrypt;
  @Inject RetireKey retire;
  @Inject RingKeyRegister register;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject @Owner DataSource database;

  @ConfigProperty(name = "coursewatch.keys.file")
  String path;

  @Test
  void stoppedAfterABatchItGoesOnWhereItWas() {
    Map<PatientId, byte[]> sealed = sealFor(2_500);
    RingKeyId old = ring.primary(KeyKind.SEALING);
    rotate.rotate(SEALING, NOW);
    assertThatThrownBy(
            () ->
                reencrypt.reencrypt(
                    Actor.SYSTEM,
                    report -> {
                      throw new IllegalStateException("stopped");
                    }))
        .hasMessage("stopped");
    long left = uses().getOrDefault(old, 0L);
    assertThat(left).isGreaterThanOrEqualTo(1_500);
    assertOpen(sealed);

    List<Long> progress = new ArrayList<>();
    ReencryptReport report =
        ofPatients(reencrypt.reencrypt(Actor.SYSTEM, each -> progress.add(each.resealed())));
    assertThat(report.failed()).isEmpty();
    assertThat(report.resealed()).isEqualTo(left);
    assertThat(progress).contains(1_000L, left);
    assertThat(uses()).doesNotContainKey(old);
    retire.retire(old, Actor.SYSTEM, NOW);
    assertOpen(sealed);
    assertThat(ofPatients(reencrypt.reencrypt(Actor.SYSTEM, each -> {})).resealed()).isZero();
  }

  @Test
  void aKeyThatDoesNotOpenIsNamedAndStopsNoOther() throws SQLException {
    Map<PatientId, byte[]> sealed = sealFor(3);
    PatientId broken = sealed.keySet().iterator().next();
    execute(
        "update patient_key set wrapped = set_byte(wrapped, 20, 255 - get_byte(wrapped, 20)) where patient_id = '%s'"
            .formatted(broken));
    RingKeyId old = ring.primary(KeyKind.SEALING);
    rotate.rotate(SEALING, NOW);
    ReencryptReport report = ofPatients(reencrypt.reencrypt(Actor.SYSTEM, each -> {}));
    assertThat(report.failed()).containsExactly("patient " + broken);
    assertThat(uses()).containsEntry(old, 1L);
    assertThatThrownBy(() -> retire.retire(old, Actor.SYSTEM, NOW))
        .isInstanceOf(KeyRingFault.class)
        .hasMessageContaining("{keys of patients=1}");
    // Refused, it serves on.
    start(ring);

    QuarkusTransaction.requiringNew().run(() -> cipher.destroy(broken));
    retire.retire(old, Actor.SYSTEM, NOW);
    sealed.remove(broken);
    assertOpen(sealed);
  }

  @Test
  void whatIsErasedMeanwhileDoesNotComeBack() throws Exception {
    Map<PatientId, byte[]> sealed = sealFor(1);
    PatientId erased = sealed.keySet().iterator().next();
    rotate.rotate(SEALING, NOW);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<List<ReencryptReport>> running =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    cipher.destroy(erased);
                    Future<List<ReencryptReport>> begun =
                        other.submit(() -> reencrypt.reencrypt(Actor.SYSTEM, each -> {}));
                    assertThatThrownBy(() -> begun.get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                    return begun;
                  });
      assertThat(ofPatients(running.get()).failed()).isEmpty();
    }
    assertThat(open(erased, sealed.get(erased))).isEmpty();
  }

  @Test
  void aServiceWithAnOldCopyCanNeitherStartNorSealWithARetiredKey() throws Exception {
    RingFile file = KeyFolder.file();
    Files.createDirectories(file.path().getParent());
    file.write(Files.readString(Path.of(path)));
    FileKeyRing copy = new FileKeyRing(file);
    RingKeyId old = ring.primary(KeyKind.SEALING);
    rotate.rotate(SEALING, NOW);
    reencrypt.reencrypt(Actor.SYSTEM, each -> {});
    retire.retire(old, Actor.SYSTEM, NOW);

    PatientKeys stale = new PatientKeys(transaction, database, copy);
    PatientId patient = new PatientId(UUID.randomUUID());
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> stale.create(patient)))
        .hasStackTraceContaining("key " + old + " of the ring is not in service");
    assertThatThrownBy(() -> start(copy))
        .isInstanceOf(KeyRingFault.class)
        .hasMessageContaining("is an old copy");
  }

  private void start(FileKeyRing which) {
    QuarkusTransaction.requiringNew().run(() -> new CheckKeyRing(which, register).check());
  }

  private Map<PatientId, byte[]> sealFor(int patients) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Map<PatientId, byte[]> sealed = new HashMap<>();
              for (int i = 0; i < patients; i++) {
                PatientId patient = new PatientId(UUID.randomUUID());
                cipher.create(patient);
                sealed.put(patient, cipher.sealText(patient, "name", patient.toString()));
              }
              return sealed;
            });
  }

  private void assertOpen(Map<PatientId, byte[]> sealed) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sealed.forEach(
                    (patient, value) ->
                        assertThat(cipher.openText(patient, "name", value))
                            .contains(patient.toString())));
  }

  private Optional<String> open(PatientId patient, byte[] sealed) {
    return QuarkusTransaction.requiringNew().call(() -> cipher.openText(patient, "name", sealed));
  }

  private Map<RingKeyId, Long> uses() {
    return QuarkusTransaction.requiringNew().call(table::uses);
  }

  private ReencryptReport ofPatients(List<ReencryptReport> reports) {
    return reports.stream()
        .filter(report -> report.table().equals(table.name()))
        .findFirst()
        .orElseThrow();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
