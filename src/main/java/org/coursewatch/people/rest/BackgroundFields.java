package org.coursewatch.people.rest;

import java.util.Optional;
import org.coursewatch.people.Backgrounds.OfPatient;
import org.coursewatch.people.Backgrounds.OfPharmacy;
import org.coursewatch.people.Backgrounds.OfPrescriber;
import org.coursewatch.people.Backgrounds.PharmacyType;
import org.coursewatch.people.Backgrounds.Specialty;
import org.coursewatch.people.UsState;
import org.coursewatch.platform.json.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what reports tell people apart by; each member can be left out. */
final class BackgroundFields {

  private static final int STATE = 2;

  private BackgroundFields() {}

  static OfPrescriber ofPrescriber(Fields fields) {
    return new OfPrescriber(code(fields, "specialty", Specialty.class), state(fields));
  }

  static OfPharmacy ofPharmacy(Fields fields) {
    return new OfPharmacy(
        code(fields, "type", PharmacyType.class), state(fields), flag(fields, "rural"));
  }

  static OfPatient ofPatient(Fields fields) {
    return new OfPatient(state(fields), flag(fields, "rural"));
  }

  private static @Nullable UsState state(Fields fields) {
    String code = fields.optionalText("state", STATE);
    if (code == null || code.isEmpty()) {
      return null;
    }
    Optional<UsState> state = UsState.parse(code);
    if (state.isEmpty()) {
      fields.faults().add("state", "is no state", "Send a code of the USPS such as NY.");
    }
    return state.orElse(null);
  }

  private static <E extends Enum<E>> @Nullable E code(Fields fields, String name, Class<E> type) {
    return fields.has(name) ? fields.code(name, type) : null;
  }

  private static @Nullable Boolean flag(Fields fields, String name) {
    return fields.has(name) ? fields.flag(name) : null;
  }
}
