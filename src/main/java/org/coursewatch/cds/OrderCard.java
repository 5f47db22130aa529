package org.coursewatch.cds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursewatch.cds.Card.Indicator;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.jspecify.annotations.Nullable;

/** What is wrong with the orders themselves, whoever they are for. */
final class OrderCard {

  private OrderCard() {}

  /**
   * Orders ask for at most as many days as {@code rules} let one supply last, for no refills, and
   * let it be seen how long they last. Empty when they do.
   */
  static Optional<Card> of(DraftOrders orders, RuleSet rules, @Nullable CourseId course) {
    int most = rules.number(RuleKey.SUPPLY_DAYS);
    boolean tooLong = false;
    boolean refilled = false;
    boolean unclear = false;
    List<String> lines = new ArrayList<>();
    for (MedicationOrder order : orders.orders()) {
      OrderedSupply supply = order.supply();
      tooLong |= supply.isLongerThan(most);
      refilled |= supply.refills() > 0;
      unclear |= supply.mayBeLongerThan(most);
      if (supply.isLongerThan(most) || supply.refills() > 0 || supply.mayBeLongerThan(most)) {
        lines.add(order.product().name() + ": " + supply.text());
      }
    }
    List<String> deeds = new ArrayList<>();
    if (tooLong) {
      deeds.add("order at most " + most + " days of supply");
    }
    if (unclear) {
      deeds.add("say for how many days the order is (at most " + most + ")");
    }
    if (refilled) {
      deeds.add("order without refills");
    }
    if (deeds.isEmpty()) {
      return Optional.empty();
    }
    lines.add("One supply lasts at most " + most + " days and is never refilled.");
    String summary = Summary.of(ResponsibleParty.PRESCRIBER, deeds, null);
    return Optional.of(new Card(Indicator.WARNING, summary, Card.list(lines), null, course));
  }
}
