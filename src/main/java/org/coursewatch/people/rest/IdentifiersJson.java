package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.ExternalIdentifier;

/** What other systems call a patient. */
public record IdentifiersJson(List<Item> items) {

  /** One of them. */
  public record Item(String system, String value) {}

  static IdentifiersJson of(List<ExternalIdentifier> identifiers) {
    return new IdentifiersJson(
        identifiers.stream().map(each -> new Item(each.system(), each.value())).toList());
  }
}
