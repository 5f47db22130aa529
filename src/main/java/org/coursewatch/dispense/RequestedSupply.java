package org.coursewatch.dispense;

import java.util.List;
import org.coursewatch.course.Question.Line;
import org.coursewatch.course.Question.SupplyRequest;

/**
 * What a pharmacy wants to hand over. Unlike the request of a mere question it says for how long it
 * lasts.
 *
 * @param daysSupply days of supply, at least 1
 * @param lines the products
 */
public record RequestedSupply(int daysSupply, List<Line> lines) {

  public RequestedSupply {
    if (daysSupply < 1) {
      throw new IllegalArgumentException("a supply lasts at least one day");
    }
    lines = List.copyOf(lines);
  }

  public SupplyRequest asRequest() {
    return new SupplyRequest(daysSupply, lines);
  }

  /** The same products for {@code days} days. */
  public RequestedSupply lasting(int days) {
    return new RequestedSupply(days, lines);
  }
}
