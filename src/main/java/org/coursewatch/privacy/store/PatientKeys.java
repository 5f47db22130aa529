package org.coursewatch.privacy.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.people.PatientId;
import org.coursewatch.privacy.PatientCipher;
import org.coursewatch.privacy.PatientKeyGone;
import org.coursewatch.privacy.SealBroken;
import org.jspecify.annotations.Nullable;

/**
 * {@link PatientCipher} with the table {@code patient_key}. The transaction remembers the keys it
 * used, so that reading ten fields reads and unwraps one key once, and forgets them when it ends.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class PatientKeys implements PatientCipher {

  private static final String INSERT =
      "insert into patient_key (patient_id, wrapped) values (?, ?) on conflict do nothing";
  private static final String DESTROY =
      """
      update patient_key set wrapped = null, destroyed_at = now()
       where patient_id = ? and wrapped is not null
      """;
  private static final String FIND = "select wrapped from patient_key where patient_id = ?";

  /** The keys a transaction used so far; empty for one that was destroyed. */
  private static final class Used {
    private final Map<UUID, Optional<Aead>> keys = new HashMap<>();
  }

  private final TransactionSynchronizationRegistry transaction;
  private final DataSource database;
  private final FileKeyRing ring;

  @Inject
  PatientKeys(
      TransactionSynchronizationRegistry transaction, DataSource database, FileKeyRing ring) {
    this.transaction = transaction;
    this.database = database;
    this.ring = ring;
  }

  @Override
  public void present(PatientId patient, byte @Nullable [] wrapped) {
    used().keys.computeIfAbsent(patient.value(), id -> opened(id, wrapped));
  }

  @Override
  public void create(PatientId patient) {
    update(INSERT, patient.value(), newKey(patient.value()));
  }

  @Override
  public byte[] seal(PatientId patient, String purpose, byte[] plain) {
    Aead key = key(patient).orElseThrow(() -> new PatientKeyGone(patient));
    try {
      return key.encrypt(plain, Purpose.ofPatient(patient.value(), purpose));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a value could not be sealed");
    }
  }

  @Override
  public byte[] sealText(PatientId patient, String purpose, String plain) {
    return seal(patient, purpose, Purpose.bytes(plain));
  }

  @Override
  public Optional<byte[]> open(PatientId patient, String purpose, byte[] sealed) {
    Optional<Aead> key = key(patient);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] binding = Purpose.ofPatient(patient.value(), purpose);
      return Optional.of(key.get().decrypt(sealed, binding));
    } catch (GeneralSecurityException e) {
      throw new SealBroken(
          "a value sealed for "
              + Purpose.field(purpose)
              + " of patient "
              + patient
              + " does not open");
    }
  }

  @Override
  public Optional<String> openText(PatientId patient, String purpose, byte[] sealed) {
    return open(patient, purpose, sealed).map(plain -> new String(plain, StandardCharsets.UTF_8));
  }

  @Override
  public void destroy(PatientId patient) {
    update(DESTROY, patient.value());
    used().keys.remove(patient.value());
  }

  private void update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the table patient_key cannot be written", e);
    }
  }

  /** Empty when it was destroyed. */
  private Optional<Aead> key(PatientId patient) {
    return used().keys.computeIfAbsent(patient.value(), id -> opened(id, find(id)));
  }

  private Used used() {
    if (transaction.getResource(PatientKeys.class) instanceof Used used) {
      return used;
    }
    Used used = new Used();
    transaction.putResource(PatientKeys.class, used);
    return used;
  }

  private byte @Nullable [] find(UUID patient) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setObject(1, patient);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("patient " + patient + " was never given a key");
        }
        return row.getBytes(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the table patient_key cannot be read", e);
    }
  }

  private Optional<Aead> opened(UUID patient, byte @Nullable [] wrapped) {
    return wrapped == null ? Optional.empty() : Optional.of(unwrap(patient, wrapped));
  }

  private byte[] newKey(UUID patient) {
    try {
      KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      byte[] plain = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
      return ring.current().aead().encrypt(plain, Purpose.ofPatientKey(patient));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key for a patient could not be made");
    }
  }

  private Aead unwrap(UUID patient, byte[] wrapped) {
    try {
      byte[] plain = ring.current().aead().decrypt(wrapped, Purpose.ofPatientKey(patient));
      KeysetHandle key = TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get());
      return Primitives.of(key, Aead.class);
    } catch (GeneralSecurityException e) {
      throw new SealBroken("the key of patient " + patient + " does not open");
    }
  }
}
