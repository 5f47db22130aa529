package org.coursewatch.privacy.store;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.ReencryptedTable;
import org.coursewatch.privacy.RingKeyId;
import org.jspecify.annotations.Nullable;

/** Wraps the keys of patients anew. What they sealed stays as it is. */
@ApplicationScoped
class PatientKeyTable implements ReencryptedTable {

  private static final String COUNT =
      """
      select ring_key_id, count(*) from patient_key where wrapped is not null group by ring_key_id
      """;
  private static final String NEXT =
      """
      select patient_id, wrapped from patient_key
       where wrapped is not null and ring_key_id <> ? and (?::uuid is null or patient_id > ?::uuid)
       order by patient_id limit ? for update
      """;
  private static final String UPDATE = "update patient_key set wrapped = ? where patient_id = ?";

  private final DataSource database;
  private final FileKeyRing ring;

  @Inject
  PatientKeyTable(DataSource database, FileKeyRing ring) {
    this.database = database;
    this.ring = ring;
  }

  @Override
  public String name() {
    return "keys of patients";
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<RingKeyId, Long> uses() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(COUNT);
        ResultSet rows = statement.executeQuery()) {
      Map<RingKeyId, Long> uses = new HashMap<>();
      while (rows.next()) {
        uses.put(RingKeyId.parse(rows.getString(1)).orElseThrow(), rows.getLong(2));
      }
      return uses;
    } catch (SQLException e) {
      throw new IllegalStateException("the table patient_key cannot be read", e);
    }
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch reencrypt(@Nullable String after, int most) {
    Ring now = ring.current();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEXT);
        PreparedStatement update = connection.prepareStatement(UPDATE)) {
      select.setString(1, now.primary(KeyKind.SEALING).toString());
      select.setString(2, after);
      select.setString(3, after);
      select.setInt(4, most);
      Tally tally = new Tally();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          tally.add(now.aead(), rows.getObject(1, UUID.class), rows.getBytes(2), update);
        }
      }
      update.executeBatch();
      return tally.batch();
    } catch (SQLException e) {
      throw new IllegalStateException("the table patient_key cannot be changed", e);
    }
  }

  /** The rows of one batch. */
  private static final class Tally {
    private final List<String> failed = new ArrayList<>();
    private int resealed;
    private @Nullable String last;

    void add(Aead aead, UUID patient, byte[] wrapped, PreparedStatement update)
        throws SQLException {
      last = patient.toString();
      try {
        byte[] binding = Purpose.ofPatientKey(patient);
        update.setBytes(1, aead.encrypt(aead.decrypt(wrapped, binding), binding));
        update.setObject(2, patient);
        update.addBatch();
        resealed++;
      } catch (GeneralSecurityException e) {
        failed.add("patient " + patient);
      }
    }

    Batch batch() {
      return new Batch(resealed, failed, last);
    }
  }
}
