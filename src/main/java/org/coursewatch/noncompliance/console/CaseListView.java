package org.coursewatch.noncompliance.console;

import java.util.List;
import org.coursewatch.noncompliance.CaseState;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases says.
 *
 * @param base where the cases of the list are, such as {@code /program/cases}
 * @param next the address of the next page, null on the last
 */
record CaseListView(
    String base,
    String asOf,
    Form form,
    List<Option> states,
    List<Option> detectors,
    List<Option> tiers,
    List<Row> rows,
    @Nullable String next) {

  /** A case; {@code party} is empty while nobody knows against whom it is. */
  record Row(
      String id,
      DetectorCode detector,
      String party,
      CaseState state,
      String color,
      Tier tier,
      boolean isVoided,
      String openedAt) {}
}
