package org.coursewatch.people.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.people.Identity;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.privacy.PatientCipher;

/** Patients, what identifies them sealed. */
@ApplicationScoped
class PatientTable implements PanacheRepositoryBase<PatientRow, UUID> {

  /** The second statement sees whose record the first one opened. */
  private static final String OPEN =
      """
      select open_by_number(?);
      select patient_id from patient where patient_id = (select open_patient()) and identity is not null
      """;

  private final PatientSeal seal;
  private final PatientCipher ciphers;
  private final DataSource database;

  @Inject
  PatientTable(PatientSeal seal, PatientCipher ciphers, DataSource database) {
    this.seal = seal;
    this.ciphers = ciphers;
    this.database = database;
  }

  Optional<Patient> find(PatientId id) {
    return findByIdOptional(id.value())
        .flatMap(row -> seal.open(row).map(identity -> patient(row, identity)));
  }

  /** Opens the record of whoever has both, for the rest of the transaction. */
  Optional<Patient> open(PatientNumber number, LocalDate birthDate) {
    return opened(number, birthDate).flatMap(this::find);
  }

  private Optional<PatientId> opened(PatientNumber number, LocalDate birthDate) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OPEN)) {
      statement.setArray(1, connection.createArrayOf("bytea", seal.openingKeys(number, birthDate)));
      statement.execute();
      statement.getMoreResults();
      ResultSet row = statement.getResultSet();
      return row.next()
          ? Optional.of(new PatientId(row.getObject("patient_id", UUID.class)))
          : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("no record could be opened", e);
    }
  }

  List<byte[]> openingKeys(PatientNumber number, LocalDate birthDate) {
    return List.of(seal.openingKeys(number, birthDate));
  }

  void add(PatientRecord patient, Identity identity) {
    PatientRow row = PatientRow.of(patient);
    ciphers.create(patient.id());
    seal.seal(identity, row);
    persistAndFlush(row);
  }

  private static Patient patient(PatientRow row, Identity identity) {
    return new Patient(
        new PatientId(row.id),
        new PatientNumber(row.number),
        identity.givenName(),
        identity.familyName(),
        identity.birthDate(),
        new PrescriberId(row.prescriberId));
  }
}
