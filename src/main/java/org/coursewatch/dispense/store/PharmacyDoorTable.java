package org.coursewatch.dispense.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.FetchedCourse;
import org.coursewatch.course.FetchedCourse.Sealed;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.AskedLookup;
import org.coursewatch.dispense.FoundAtPharmacy;
import org.coursewatch.dispense.LookupPolicy;
import org.coursewatch.dispense.PharmacyDoor;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** {@link PharmacyDoor} through one statement of PostgreSQL. */
@ApplicationScoped
class PharmacyDoorTable implements PharmacyDoor {

  private static final String SQL =
      """
      select * from asked_by_pharmacies(?, ?, ?::uuid[], ?, ?, ?::timestamptz[], ?::timestamptz[], ?)
      """;

  private final DataSource database;

  @Inject
  PharmacyDoorTable(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Optional<FoundAtPharmacy>> look(
      List<AskedLookup> asked, LookupPolicy policy, Collection<String> programs) {
    List<Optional<FoundAtPharmacy>> found =
        new ArrayList<>(Collections.nCopies(asked.size(), Optional.empty()));
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      tell(statement, claims(asked), asked, policy, programs);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          int at = row.getInt("asked") - 1;
          found.set(at, Optional.of(found(row, asked.get(at).pharmacy())));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not answer what pharmacies asked", e);
    }
    return found;
  }

  /**
   * Pharmacies before numbers, as {@code LookupMisses} claims them, each kind in an order that is
   * the same for everybody: no two wait for each other for ever.
   */
  private static List<String> claims(List<AskedLookup> asked) {
    return Stream.concat(
            sorted(asked, each -> each.pharmacy().toString()),
            sorted(asked, AskedLookup::numberKey))
        .toList();
  }

  private static Stream<String> sorted(
      List<AskedLookup> asked, Function<AskedLookup, String> claim) {
    return asked.stream().map(claim).distinct().sorted();
  }

  private static void tell(
      PreparedStatement statement,
      List<String> claims,
      List<AskedLookup> asked,
      LookupPolicy policy,
      Collection<String> programs)
      throws SQLException {
    texts(statement, 1, claims.stream());
    texts(statement, 2, asked.stream().map(AskedLookup::account));
    texts(statement, 3, asked.stream().map(each -> each.pharmacy().toString()));
    byte[][] openings = asked.stream().map(each -> joined(each.openings())).toArray(byte[][]::new);
    statement.setArray(4, statement.getConnection().createArrayOf("bytea", openings));
    texts(statement, 5, asked.stream().map(AskedLookup::numberKey));
    texts(statement, 6, before(asked, policy.window()));
    texts(statement, 7, before(asked, policy.day()));
    texts(statement, 8, programs.stream());
  }

  private static Stream<String> before(List<AskedLookup> asked, Duration time) {
    return asked.stream().map(each -> each.at().minus(time).toString());
  }

  private static void texts(PreparedStatement statement, int place, Stream<String> texts)
      throws SQLException {
    statement.setArray(place, statement.getConnection().createArrayOf("text", texts.toArray()));
  }

  private static byte[] joined(List<byte[]> keys) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    keys.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  private static FoundAtPharmacy found(ResultSet row, PharmacyId id) throws SQLException {
    Pharmacy pharmacy =
        new Pharmacy(
            id,
            new NcpdpId(row.getString("ncpdp_id")),
            new Npi(row.getString("npi")),
            row.getString("name"),
            ZoneId.of(row.getString("time_zone")),
            day(row, "active_through"),
            day(row, "trained_on"));
    UUID opened = row.getObject("opened", UUID.class);
    UUID course = row.getObject("course_id", UUID.class);
    return new FoundAtPharmacy(
        pharmacy,
        day(row, "own_training"),
        row.getBoolean("suspicious"),
        opened == null ? null : new PatientId(opened),
        course == null ? null : course(row, new CourseId(course)),
        day(row, "prescriber_through"));
  }

  private static FetchedCourse course(ResultSet row, CourseId id) throws SQLException {
    byte[] wrapped = row.getBytes("wrapped");
    String facts = row.getString("facts");
    return new FetchedCourse(
        id,
        row.getString("program"),
        new PatientId(row.getObject("patient_id", UUID.class)),
        new PrescriberId(row.getObject("prescriber_id", UUID.class)),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        RiskCategory.valueOf(row.getString("risk_category")),
        row.getString("category_basis"),
        new Sealed(row.getBytes("birth")),
        row.getInt("birth_year"),
        wrapped == null ? null : new Sealed(wrapped),
        facts == null ? "" : facts);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
