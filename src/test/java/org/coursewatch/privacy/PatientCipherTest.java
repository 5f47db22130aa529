package org.coursewatch.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.coursewatch.people.PatientId;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.rest.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sealed of a patient opens for that patient and purpose, until the key is destroyed. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class PatientCipherTest {

  private static final String NAME = "patient.name";

  @Inject PatientCipher cipher;
  @Inject @Owner DataSource database;

  private final PatientId ana = new PatientId(UUID.randomUUID());
  private final PatientId ben = new PatientId(UUID.randomUUID());

  @BeforeEach
  void giveThemKeys() {
    transaction(
        () -> {
          cipher.create(ana);
          cipher.create(ben);
          return true;
        });
  }

  @Test
  void opensWhatItSealedInAnotherTransaction() {
    byte[] sealed = seal(ana, "Ana Müller 🌿");
    assertThat(open(ana, NAME, sealed)).contains("Ana Müller 🌿");
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Ana");
  }

  @Test
  void anEmptyTextIsAValueToo() {
    assertThat(open(ana, NAME, seal(ana, ""))).contains("");
  }

  @Test
  void sealsTheSameDifferentlyEachTime() {
    Set<String> different = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      different.add(HexFormat.of().formatHex(seal(ana, "Ana")));
    }
    assertThat(different).hasSize(100);
  }

  @Test
  void opensForTheSamePatientAndPurposeOnly() {
    byte[] sealed = seal(ana, "Ana");
    assertThatThrownBy(() -> open(ben, NAME, sealed)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> open(ana, "patient.street", sealed)).isInstanceOf(SealBroken.class);
  }

  @Test
  void opensNothingThatWasChangedInAnyByte() {
    byte[] sealed = seal(ana, "Ana");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> open(ana, NAME, changed))
          .isInstanceOf(SealBroken.class)
          .hasMessageNotContaining("Ana")
          .hasNoCause();
    }
    assertThatThrownBy(() -> open(ana, NAME, new byte[0])).isInstanceOf(SealBroken.class);
  }

  @Test
  void opensNothingWithTheKeyOfAnotherPatientPutInItsPlace() throws SQLException {
    byte[] sealed = seal(ana, "Ana");
    execute(
        "update patient_key set wrapped = (select wrapped from patient_key where patient_id = '%s') where patient_id = '%s'"
            .formatted(ana, ben));
    assertThatThrownBy(() -> open(ben, NAME, sealed))
        .isInstanceOf(SealBroken.class)
        .hasMessage("the key of patient " + ben + " does not open");
    // Nobody who goes through all keys after this test is to stumble over it.
    transaction(
        () -> {
          cipher.destroy(ben);
          return true;
        });
  }

  @Test
  void afterDestructionNothingOpensAnyMore() {
    byte[] sealed = seal(ana, "Ana");
    transaction(
        () -> {
          assertThat(cipher.openText(ana, NAME, sealed)).contains("Ana");
          cipher.destroy(ana);
          assertThat(cipher.openText(ana, NAME, sealed)).isEmpty();
          return true;
        });
    assertThat(open(ana, NAME, sealed)).isEmpty();
    assertThat(open(ben, NAME, seal(ben, "Ben"))).contains("Ben");
    assertThatThrownBy(() -> seal(ana, "again")).isInstanceOf(PatientKeyGone.class);
  }

  @Test
  void destructionThatIsRolledBackDestroysNothing() {
    byte[] sealed = seal(ana, "Ana");
    assertThatThrownBy(
            () ->
                transaction(
                    () -> {
                      cipher.destroy(ana);
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    assertThat(open(ana, NAME, sealed)).contains("Ana");
  }

  @Test
  void whatIsDestroyedStaysDestroyed() throws SQLException {
    byte[] sealed = seal(ana, "Ana");
    String wrapped = wrapped(ana);
    transaction(
        () -> {
          cipher.destroy(ana);
          cipher.destroy(ana);
          cipher.create(ana);
          return true;
        });
    assertThat(open(ana, NAME, sealed)).isEmpty();
    assertThat(wrapped(ana)).isNull();
    String back =
        "update patient_key set wrapped = '\\x%s', destroyed_at = null where patient_id = '%s'"
            .formatted(wrapped, ana);
    assertThatThrownBy(() -> execute(back)).hasMessageContaining("does not come back");
    assertThatThrownBy(
            () -> execute("delete from patient_key where patient_id = '%s'".formatted(ana)))
        // By the trigger as the owner, by the lack of a grant as the service.
        .hasMessageMatching("(?s).*(never removed|permission denied).*");
  }

  @Test
  void destructionHoldsForTransactionsThatBeginAfterItWhileOthersRun() throws Exception {
    byte[] sealed = seal(ana, "Ana");
    CountDownLatch opened = new CountDownLatch(1);
    CountDownLatch destroyed = new CountDownLatch(1);
    Thread running =
        Thread.ofPlatform()
            .start(
                () ->
                    transaction(
                        () -> {
                          assertThat(cipher.openText(ana, NAME, sealed)).contains("Ana");
                          opened.countDown();
                          destroyed.await();
                          return true;
                        }));
    opened.await();
    transaction(
        () -> {
          cipher.destroy(ana);
          return true;
        });
    assertThat(open(ana, NAME, sealed)).isEmpty();
    destroyed.countDown();
    running.join();
    assertThat(open(ana, NAME, sealed)).isEmpty();
  }

  @Test
  void aPatientWithoutAKeyIsAFault() {
    PatientId nobody = new PatientId(UUID.randomUUID());
    assertThatThrownBy(() -> seal(nobody, "x")).hasMessageContaining("never given a key");
    assertThatThrownBy(() -> open(nobody, NAME, seal(ana, "x")))
        .hasMessageContaining("never given a key");
  }

  @Test
  void createdManyTimesAtOnceThereIsOneKey() throws Exception {
    PatientId patient = new PatientId(UUID.randomUUID());
    List<byte[]> sealed =
        AtOnce.get(
            16,
            () ->
                transaction(
                    () -> {
                      cipher.create(patient);
                      return cipher.sealText(patient, NAME, "Cleo");
                    }));
    assertThat(sealed).allSatisfy(each -> assertThat(open(patient, NAME, each)).contains("Cleo"));
  }

  @Test
  void needsATransaction() {
    assertThatThrownBy(() -> cipher.sealText(ana, NAME, "Ana"))
        .isInstanceOf(RuntimeException.class)
        .hasMessageNotContaining("Ana");
  }

  private byte[] seal(PatientId patient, String plain) {
    return transaction(() -> cipher.sealText(patient, NAME, plain));
  }

  private Optional<String> open(PatientId patient, String purpose, byte[] sealed) {
    return transaction(() -> cipher.openText(patient, purpose, sealed));
  }

  private String wrapped(PatientId patient) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select encode(wrapped, 'hex') from patient_key where patient_id = '%s'"
                    .formatted(patient))) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static <T> T transaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }
}
