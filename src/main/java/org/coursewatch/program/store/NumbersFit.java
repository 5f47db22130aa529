package org.coursewatch.program.store;

import static org.coursewatch.program.RuleKey.GAP_MEDICAL;
import static org.coursewatch.program.RuleKey.GAP_RESTART;
import static org.coursewatch.program.RuleKey.LAB_BASELINE_DUE;
import static org.coursewatch.program.RuleKey.LAB_BASELINE_OVERDUE;
import static org.coursewatch.program.RuleKey.LAB_PEAK_DUE;
import static org.coursewatch.program.RuleKey.LAB_PEAK_EARLIEST;
import static org.coursewatch.program.RuleKey.LAB_PEAK_OVERDUE;
import static org.coursewatch.program.RuleKey.LAST_DOSE_OVERDUE;
import static org.coursewatch.program.RuleKey.LAST_DOSE_WITHIN;
import static org.coursewatch.program.RuleKey.POST_TREATMENT_DUE;
import static org.coursewatch.program.RuleKey.POST_TREATMENT_EARLIEST;
import static org.coursewatch.program.RuleKey.POST_TREATMENT_OVERDUE;
import static org.coursewatch.program.RuleKey.SUPPLY_DAYS;
import static org.coursewatch.program.RuleKey.SUPPLY_EARLIEST;

import java.util.List;
import java.util.OptionalInt;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleValue.Amount;
import org.coursewatch.program.store.RulesReader.StatedRules;

/**
 * Days that follow each other do so: nothing is overdue before it is due, or due before it counts.
 */
final class NumbersFit {

  /** The number of {@code earlier} is at most that of {@code later}. */
  private record Order(RuleKey earlier, RuleKey later) {}

  private static final List<Order> ORDERS =
      List.of(
          new Order(GAP_MEDICAL, GAP_RESTART),
          new Order(SUPPLY_EARLIEST, SUPPLY_DAYS),
          new Order(LAST_DOSE_WITHIN, LAST_DOSE_OVERDUE),
          new Order(POST_TREATMENT_EARLIEST, POST_TREATMENT_DUE),
          new Order(POST_TREATMENT_DUE, POST_TREATMENT_OVERDUE),
          new Order(LAB_BASELINE_DUE, LAB_BASELINE_OVERDUE),
          new Order(LAB_PEAK_EARLIEST, LAB_PEAK_DUE),
          new Order(LAB_PEAK_DUE, LAB_PEAK_OVERDUE));

  private NumbersFit() {}

  static void check(StatedRules stated, Faults faults) {
    for (Order order : ORDERS) {
      OptionalInt earlier = number(stated, order.earlier());
      OptionalInt later = number(stated, order.later());
      if (earlier.isPresent() && later.isPresent() && earlier.getAsInt() > later.getAsInt()) {
        faults.add(
            stated.place(order.later()),
            stated.path(order.later()),
            later.getAsInt()
                + " is less than the "
                + earlier.getAsInt()
                + " of "
                + order.earlier().path(),
            "make it at least as much, or lessen the other");
      }
    }
  }

  private static OptionalInt number(StatedRules stated, RuleKey key) {
    return stated.value(key).orElse(null) instanceof Amount(int number)
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }
}
