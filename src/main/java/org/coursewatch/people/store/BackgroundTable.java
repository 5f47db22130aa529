package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.people.Backgrounds;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.UsState;
import org.jspecify.annotations.Nullable;

/**
 * {@link Backgrounds} in PostgreSQL: columns that no entity maps, because no rule asks for them.
 */
@ApplicationScoped
class BackgroundTable implements Backgrounds {

  private static final String PRESCRIBER =
      "update prescriber set specialty = ?, state = ? where prescriber_id = ?";
  private static final String PHARMACY =
      "update pharmacy set type = ?, state = ?, rural = ? where pharmacy_id = ?";
  private static final String PATIENT =
      "update patient set state = ?, rural = ?, language = ?, birth_year = ? where patient_id = ?";

  private final EntityManager entities;
  private final DataSource database;

  @Inject
  BackgroundTable(EntityManager entities, DataSource database) {
    this.entities = entities;
    this.database = database;
  }

  @Override
  public void tell(PrescriberId id, OfPrescriber background) {
    Specialty specialty = background.specialty();
    write(PRESCRIBER, id.value(), name(specialty), code(background.state()));
  }

  @Override
  public void tell(PharmacyId id, OfPharmacy background) {
    write(
        PHARMACY,
        id.value(),
        name(background.type()),
        code(background.state()),
        background.rural());
  }

  @Override
  public void tell(PatientId id, OfPatient background, Identity identity) {
    write(
        PATIENT,
        id.value(),
        code(background.state()),
        background.rural(),
        identity.contacts().language().name().toLowerCase(Locale.ROOT),
        (short) identity.birthDate().getYear());
  }

  /** After what entities still hold back is written: the row may be a new one. */
  private void write(String sql, UUID id, @Nullable Object... values) {
    entities.flush();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.setObject(values.length + 1, id);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a background was not written", e);
    }
  }

  private static @Nullable String name(@Nullable Enum<?> code) {
    return code == null ? null : code.name();
  }

  private static @Nullable String code(@Nullable UsState state) {
    return state == null ? null : state.code();
  }
}
