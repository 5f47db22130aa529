package org.coursewatch.dispense;

import java.time.LocalDate;
import java.util.Map;

/** Windows that are open, unused and soon over. In the transaction of the caller. */
public interface WindowsAtRisk {

  /**
   * How many end so many days after {@code today}, for 0 to {@code days}; a number without any
   * lacks.
   *
   * @param today a program day
   */
  Map<Integer, Long> count(LocalDate today, int days);
}
