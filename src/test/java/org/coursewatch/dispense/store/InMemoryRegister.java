package org.coursewatch.dispense.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.course.CourseId;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.AuthorizationRegister;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.StockReturn;

/**
 * {@link AuthorizationRegister} in memory, to show that the contract asks for nothing only
 * PostgreSQL can do.
 */
final class InMemoryRegister implements AuthorizationRegister {

  private final Map<AuthorizationNumber, IssuedAuthorization> authorizations = new HashMap<>();
  private final Map<AuthorizationNumber, StockReturn> returns = new HashMap<>();

  @Override
  public void register(IssuedAuthorization authorization) {
    if (authorizations.putIfAbsent(authorization.number(), authorization) != null) {
      throw new IllegalStateException("the number is taken");
    }
  }

  @Override
  public Optional<IssuedAuthorization> find(AuthorizationNumber number) {
    return Optional.ofNullable(authorizations.get(number));
  }

  @Override
  public List<IssuedAuthorization> of(CourseId course) {
    return authorizations.values().stream()
        .filter(each -> each.course().equals(course))
        .sorted(Comparator.comparing(IssuedAuthorization::issuedAt))
        .toList();
  }

  @Override
  public void confirmReturn(IssuedAuthorization authorization, StockReturn returned) {
    if (returns.putIfAbsent(authorization.number(), returned) != null) {
      throw new IllegalStateException("the return is recorded already");
    }
  }

  @Override
  public Optional<StockReturn> stockReturn(IssuedAuthorization authorization) {
    return Optional.ofNullable(returns.get(authorization.number()));
  }
}
