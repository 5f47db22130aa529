package org.coursewatch.ncpdp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a pharmacy says became of a supply; a closed list. */
enum FillStep {
  HANDED_OVER("Dispensed"),
  PARTLY("PartiallyDispensed"),
  NOT_HANDED_OVER("NotDispensed", "Transferred"),
  RETURNED("ReturnedToStock", "Returned");

  private final List<String> elements;

  FillStep(String... elements) {
    this.elements = List.of(elements);
  }

  static Optional<FillStep> of(XmlElement told) {
    return Arrays.stream(values())
        .filter(step -> step.elements.stream().anyMatch(told::isCalled))
        .findFirst();
  }
}
