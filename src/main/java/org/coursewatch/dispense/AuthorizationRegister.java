package org.coursewatch.dispense;

import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CourseId;

/**
 * The insert-only record of what was issued and why. Everything is done in the transaction of the
 * caller. Kept in memory by tests, in PostgreSQL by the service; one contract test judges both.
 */
public interface AuthorizationRegister {

  /**
   * Records a new authorization.
   *
   * @throws RuntimeException when its number is taken
   */
  void register(IssuedAuthorization authorization);

  Optional<IssuedAuthorization> find(AuthorizationNumber number);

  /** Every authorization of a course, oldest first. */
  List<IssuedAuthorization> of(CourseId course);

  /**
   * Records that the product of {@code authorization} went back to stock.
   *
   * @throws RuntimeException when that is recorded already
   */
  void confirmReturn(IssuedAuthorization authorization, StockReturn returned);

  /** The confirmed return of {@code authorization}, if there is one. */
  Optional<StockReturn> stockReturn(IssuedAuthorization authorization);
}
