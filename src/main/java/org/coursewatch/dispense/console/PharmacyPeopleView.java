package org.coursewatch.dispense.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;

/**
 * The standing of a pharmacy and its people.
 *
 * @param form what was typed
 * @param pharmacy its name
 * @param kind how it stands at a glance: good, bad or wait
 * @param standing how it stands, in a sentence
 * @param version of the statements
 * @param statements to sign now; empty when none is, or the reader signs none
 * @param signed how many of the present statements are signed, of how many
 * @param staff who may be trained, to choose from; empty for others than the representative
 * @param trainings recorded, the newest first
 */
record PharmacyPeopleView(
    Form form,
    String pharmacy,
    String kind,
    String standing,
    String version,
    List<Option> statements,
    String signed,
    List<Option> staff,
    List<Trained> trainings) {

  PharmacyPeopleView {
    statements = List.copyOf(statements);
    staff = List.copyOf(staff);
    trainings = List.copyOf(trainings);
  }

  /** Who was trained, on which day and who said so. */
  record Trained(String account, String day, String by) {}
}
