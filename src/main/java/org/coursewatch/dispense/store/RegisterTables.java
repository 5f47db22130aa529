package org.coursewatch.dispense.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.AuthorizationRegister;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.StockReturn;
import org.coursewatch.dispense.json.LinesText;

/** {@link AuthorizationRegister} in PostgreSQL. */
@ApplicationScoped
class RegisterTables implements AuthorizationRegister {

  @ApplicationScoped
  static class Numbers implements PanacheRepositoryBase<NumberRow, String> {}

  @ApplicationScoped
  static class Authorizations
      implements PanacheRepositoryBase<AuthorizationRow, AuthorizationRow.Key> {}

  @ApplicationScoped
  static class Returns implements PanacheRepositoryBase<ReturnRow, AuthorizationRow.Key> {}

  private static final String REGISTER =
      """
      insert into authorization_number (number, course_id) values (?, ?);
      insert into dispensing_authorization (course_id, number, pharmacy_id, issued_at, last_day, days_supply, lines,
          rules, decision)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)
      """;

  private static final String RETURN =
      "select confirmed_at, account from authorization_return where course_id = ? and number = ?";

  private final Statements statements;
  private final Numbers numbers;
  private final Authorizations authorizations;
  private final Returns returns;

  @Inject
  RegisterTables(
      DataSource database, Numbers numbers, Authorizations authorizations, Returns returns) {
    this.statements = new Statements(database);
    this.numbers = numbers;
    this.authorizations = authorizations;
    this.returns = returns;
  }

  @Override
  public void register(IssuedAuthorization issued) {
    statements.write(
        REGISTER,
        issued.number().value(),
        issued.course().value(),
        issued.course().value(),
        issued.number().value(),
        issued.pharmacy().value(),
        issued.issuedAt().atOffset(ZoneOffset.UTC),
        issued.lastDay(),
        issued.supply().daysSupply(),
        LinesText.write(issued.supply().lines()),
        issued.rules(),
        issued.decision());
  }

  @Override
  public Optional<IssuedAuthorization> find(AuthorizationNumber number) {
    numbers
        .getEntityManager()
        .createNativeQuery("select open_by_authorization(?1)", UUID.class)
        .setParameter(1, number.value())
        .getSingleResult();
    return numbers
        .findByIdOptional(number.value())
        .map(found -> new AuthorizationRow.Key(found.courseId, found.number))
        .flatMap(authorizations::findByIdOptional)
        .map(AuthorizationRow::value);
  }

  @Override
  public List<IssuedAuthorization> of(CourseId course) {
    return authorizations.find("courseId = ?1", Sort.by("issuedAt"), course.value()).stream()
        .map(AuthorizationRow::value)
        .toList();
  }

  @Override
  public void confirmReturn(IssuedAuthorization authorization, StockReturn returned) {
    returns.persistAndFlush(ReturnRow.of(authorization, returned));
  }

  @Override
  public Optional<StockReturn> stockReturn(IssuedAuthorization authorization) {
    return statements
        .read(
            RETURN,
            ReturnRow::value,
            authorization.course().value(),
            authorization.number().value())
        .stream()
        .findFirst();
  }
}
