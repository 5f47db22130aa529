package org.coursewatch.dispense;

import java.time.Instant;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/**
 * An authorization as it was issued and as it stands at an instant.
 *
 * @param issued what was registered at its issue
 * @param standing where the ledger says it stands
 * @param zone the program's, in which its last day is counted
 * @param reversalReason why it was reversed, null when it was not
 * @param stockReturn the pharmacy's word that the product went back to stock, null when not given
 */
public record Authorization(
    IssuedAuthorization issued,
    AuthorizationStanding standing,
    ProgramZone zone,
    @Nullable String reversalReason,
    @Nullable StockReturn stockReturn) {

  /**
   * Where {@code issued} stands.
   *
   * @param question about its course, asked at or after its issue
   * @throws IllegalArgumentException when the ledger of the course does not know it
   */
  public static Authorization of(
      IssuedAuthorization issued, Question question, @Nullable StockReturn stockReturn) {
    String number = issued.number().value();
    ProgramZone zone = question.program().zone();
    for (AuthorizationStanding standing : Evaluator.evaluate(question).authorizations()) {
      if (standing.number().equals(number)) {
        return new Authorization(issued, standing, zone, reasonFor(number, question), stockReturn);
      }
    }
    throw new IllegalArgumentException("an authorization the ledger does not know");
  }

  public AuthorizationStanding.Status status() {
    return standing.status();
  }

  public Authorization with(StockReturn returned) {
    return new Authorization(issued, standing, zone, reversalReason, returned);
  }

  /** The first instant at which it can no longer be handed over. */
  public Instant closesAt() {
    return zone.startOf(standing.lastDay().plusDays(1));
  }

  private static @Nullable String reasonFor(String number, Question question) {
    for (RecordedFact recorded : question.course().facts()) {
      if (recorded.fact() instanceof AuthorizationReversed reversed
          && reversed.number().equals(number)) {
        return reversed.reason();
      }
    }
    return null;
  }
}
