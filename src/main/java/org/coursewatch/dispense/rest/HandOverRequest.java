package org.coursewatch.dispense.rest;

import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** A pharmacy's report of a hand-over; without a body all that was authorized. */
record HandOverRequest(@Nullable Integer daysSupply) {

  private static final int MOST_DAYS = 3650;

  /**
   * @throws org.coursewatch.platform.ProblemException when it is malformed; names every fault
   */
  static HandOverRequest read(byte[] body) {
    if (body.length == 0) {
      return new HandOverRequest(null);
    }
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    Integer daysSupply = fields.optionalNumber("daysSupply", 1, MOST_DAYS);
    fields.refuseUnknown();
    faults.throwIfAny();
    return new HandOverRequest(daysSupply);
  }
}
